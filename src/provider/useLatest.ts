'use client';
import { useRef, type RefObject } from 'react';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js';

/** A box with the value of the last committed render, for callbacks that must not change with it. */
export function useLatest<T>(value: T): RefObject<T> {
  const box = useRef(value);
  // Written after the commit: a render that is thrown away must not leave its value behind.
  useIsomorphicLayoutEffect(() => {
    box.current = value;
  }, [value]);
  return box;
}
