'use client';
import { useEffect, useState } from 'react';

/** State that begins with what a place outside of the widget holds, and is put there whenever it changes. */
export function useKept<T>(place: { current: T } | undefined, initial: T) {
  const [value, setValue] = useState(place?.current ?? initial);
  // React forgets it with the widget.
  useEffect(() => {
    if (place) place.current = value;
  }, [place, value]);
  return [value, setValue] as const;
}
