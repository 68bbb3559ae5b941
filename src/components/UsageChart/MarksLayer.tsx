'use client';
import { memo, useId } from 'react';
import { marksOf } from './marks.js';
import type { PlotShape } from './plotShape.js';
import { ASSUMED, useDrawing } from './useDrawing.js';

/**
 * Everything drawn from numbers: one path a part. The view box is stretched to the box around, so
 * what a server drew for an assumed width stands where it will stand until a browser has measured it.
 */
export const MarksLayer = memo(function MarksLayer({ shape }: { shape: PlotShape }) {
  const box = useDrawing(shape);
  const hatch = useId();
  const { data, stack, sum, forecast, previous } = shape;
  // In a browser nothing is drawn here, where the size is not known yet; what a server drew stays.
  const paths = typeof document === 'undefined' ? marksOf(shape, ...ASSUMED).paths : null;
  const path = (mark: string, more: object) => (
    <path key={mark} {...more} d={paths?.[mark]} data-mark={mark} suppressHydrationWarning />
  );
  return (
    <svg
      ref={box}
      className="ok-usage-chart-marks"
      viewBox={`0 0 ${ASSUMED.join(' ')}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {path('grid', { className: 'ok-usage-chart-grid' })}
      {forecast
        ? [
            path('band', { className: 'ok-usage-chart-band', 'data-series': 1 }),
            path('forecast', {
              className: 'ok-usage-chart-stroke',
              'data-line': 'dashed',
              'data-series': 1,
            }),
          ]
        : null}
      {sum
        ? null
        : data.series.map(({ tone }, index) =>
            stack.highs[index]
              ? path(`${index}`, { className: 'ok-usage-chart-bars', 'data-series': tone })
              : null,
          )}
      {sum || data.final === data.known ? null : (
        <>
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="ok-usage-chart-hatch" d="M0 0V5" />
          </pattern>
          {path('hatch', { fill: `url(#${hatch})` })}
        </>
      )}
      {previous
        ? path('previous', {
            className: 'ok-usage-chart-stroke',
            'data-line': 'dotted',
            'data-spare': shape.isPreviousSpare ? '' : undefined,
          })
        : null}
      {sum ? path('line', { className: 'ok-usage-chart-stroke', 'data-series': 1 }) : null}
    </svg>
  );
});
