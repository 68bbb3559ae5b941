'use client';
import { memo, useId } from 'react';
import { marksOf } from './marks.js';
import type { PlotShape } from './plotShape.js';
import { useSize, type Size } from './useSize.js';

/**
 * Everything drawn from numbers: one path a part. The view box is stretched to the box around, so
 * what a server drew for an assumed width stands where it will stand.
 */
export const MarksLayer = memo(function MarksLayer({ shape }: { shape: PlotShape }) {
  const [box, size] = useSize();
  return (
    <svg
      ref={box}
      className="ok-usage-chart-marks"
      viewBox={size ? `0 0 ${size[0]} ${size[1]}` : undefined}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {size ? <MarkPaths shape={shape} size={size} /> : null}
    </svg>
  );
});

function MarkPaths({ shape, size: [width, height] }: { shape: PlotShape; size: Size }) {
  const hatch = useId();
  const marks = marksOf(shape, width, height);
  return (
    <>
      <path className="ok-usage-chart-grid" d={marks.grid} />
      {marks.band ? <path className="ok-usage-chart-band" data-series="1" d={marks.band} /> : null}
      {marks.forecast ? (
        <path
          className="ok-usage-chart-stroke"
          data-line="dashed"
          data-series="1"
          d={marks.forecast}
        />
      ) : null}
      {marks.series.map((path, index) => {
        const series = shape.data.series[index];
        return path && series ? (
          <path
            key={series.key}
            className="ok-usage-chart-bars"
            data-series={series.tone}
            data-dense={marks.isDense ? '' : undefined}
            d={path}
          />
        ) : null;
      })}
      {marks.hatch ? (
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
          <path d={marks.hatch} fill={`url(#${hatch})`} />
        </>
      ) : null}
      {marks.previous ? (
        <path
          className="ok-usage-chart-stroke"
          data-line="dotted"
          d={marks.previous}
          data-spare={shape.isPreviousSpare ? '' : undefined}
        />
      ) : null}
      {marks.line ? (
        <path className="ok-usage-chart-stroke" data-series="1" d={marks.line} />
      ) : null}
    </>
  );
}
