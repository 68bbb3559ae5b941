'use client';
import { useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { useIsomorphicLayoutEffect } from '../../provider/useIsomorphicLayoutEffect.js';

/** Width and height of a box in pixels. */
export type Size = readonly [width: number, height: number];

/** What a server draws for: it knows no width. The view box stretches that to the real box, so nothing jumps. */
const ASSUMED: Size = [1000, 252];

const never = (): (() => void) => () => {};

/**
 * How large an element is; null for the one render in a browser that comes before it can be measured,
 * so that nothing is drawn twice.
 */
export function useSize(): [RefObject<SVGSVGElement | null>, Size | null] {
  const box = useRef<SVGSVGElement>(null);
  const assumed = useSyncExternalStore(
    never,
    () => null,
    () => ASSUMED,
  );
  const [size, setSize] = useState<Size | null>(null);
  // Only the browser knows the size of the container, and changes it without React.
  useIsomorphicLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((old) => {
        // No size at all: not laid out, as in a closed tab.
        if (width === 0 || height === 0) return old ?? ASSUMED;
        return old?.[0] === width && old[1] === height ? old : [width, height];
      });
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, size ?? assumed];
}
