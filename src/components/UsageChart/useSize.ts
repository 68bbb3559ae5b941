'use client';
import { useRef, useState, type RefObject } from 'react';
import { useIsomorphicLayoutEffect } from '../../provider/useIsomorphicLayoutEffect.js';

/** Width and height of a box in pixels. */
export type Size = readonly [width: number, height: number];

/** What is drawn for before a browser has measured: a server knows no width. */
export const ASSUMED: Size = [1000, 252];

/**
 * How large an element is. Until the browser has measured, `ASSUMED`: the drawing is stretched to
 * the real box by its view box, so nothing jumps, and then is drawn anew to be sharp.
 */
export function useSize(): [RefObject<HTMLDivElement | null>, Size] {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>(ASSUMED);
  // Only the browser knows the size of the container, and changes it without React.
  useIsomorphicLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      // No size at all: not laid out, as in a closed tab.
      if (width > 0 && height > 0) {
        setSize((old) => (old[0] === width && old[1] === height ? old : [width, height]));
      }
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, size];
}
