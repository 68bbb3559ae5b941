'use client';
import { useEffect } from 'react';

/** Puts a value where it outlives the widget, whenever it has changed. */
export function useKept<T>(place: { current: T } | undefined, value: T): void {
  // Outside of React, which forgets it with the widget.
  useEffect(() => {
    if (place) place.current = value;
  }, [place, value]);
}
