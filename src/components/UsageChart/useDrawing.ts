'use client';
import { useRef, type RefObject } from 'react';
import { useIsomorphicLayoutEffect } from '../../provider/useIsomorphicLayoutEffect.js';
import { marksOf } from './marks.js';
import type { PlotShape } from './plotShape.js';

/** Width and height in pixels that are drawn for where no size is known: on a server, or in a closed tab. */
export const ASSUMED = [1000, 252] as const;

/**
 * Draws a shape into the paths of an element, each with its `data-mark`, for the size that the element has and
 * whenever it has another. Past React, which would render twice for a first view and again with each resize.
 */
export function useDrawing(shape: PlotShape): RefObject<SVGSVGElement | null> {
  const box = useRef<SVGSVGElement>(null);
  // Only the browser knows the size of the container, and changes it without React.
  useIsomorphicLayoutEffect(() => {
    const svg = box.current;
    if (!svg) return undefined;
    let drawn = '';
    const draw = (): void => {
      const width = svg.clientWidth || ASSUMED[0];
      const height = svg.clientHeight || ASSUMED[1];
      const view = `0 0 ${width} ${height}`;
      if (view === drawn) return;
      drawn = view;
      const { paths, isDense } = marksOf(shape, width, height);
      svg.setAttribute('viewBox', view);
      svg.toggleAttribute('data-dense', isDense);
      for (const [mark, path] of Object.entries(paths)) {
        svg.querySelector(`[data-mark="${mark}"]`)?.setAttribute('d', path);
      }
    };
    draw();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(draw);
    observer.observe(svg);
    return () => observer.disconnect();
  }, [shape]);
  return box;
}
