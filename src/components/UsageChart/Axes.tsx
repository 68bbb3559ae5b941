import { memo } from 'react';
import { axisText, tickText } from './describe.js';
import { percent } from './percent.js';
import { ratioOf, type PlotShape } from './plotShape.js';
import type { Words } from './types.js';

type AxisProps = { shape: PlotShape; words: Words };
type ValueAxisProps = AxisProps & { width: number };

/** Width of the labels of the value axis: digits are about 7 px wide in small text. */
export function gutterOf({ ticks }: PlotShape, words: Words): number {
  return Math.max(...ticks.map((tick) => axisText(tick, words).length)) * 7 + 10;
}

/** Labels of the value axis. */
export const ValueAxis = memo(function ValueAxis({ shape, words, width }: ValueAxisProps) {
  const { ticks, top } = shape;
  return (
    <svg className="ok-usage-chart-axis" width={width} height="100%" aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} x={width - 8} y={percent(1 - tick / top)} dy="4" textAnchor="end">
          {axisText(tick, words)}
        </text>
      ))}
    </svg>
  );
});

/** Labels of the time axis: at most seven, every other one in a narrow widget. */
export const TimeAxis = memo(function TimeAxis({ shape, words }: AxisProps) {
  const { time, data } = shape;
  return (
    <svg className="ok-usage-chart-axis" data-axis="time" width="100%" aria-hidden="true">
      {time.indices.map((index, place) => {
        const ratio = ratioOf(index, shape);
        return (
          <text
            key={index}
            x={percent(ratio)}
            y="16"
            textAnchor={ratio > 0.97 ? 'end' : ratio < 0.005 ? 'start' : 'middle'}
            data-spare={place % 2 === 1 && time.indices.length > 4 ? '' : undefined}
          >
            {tickText(data.times[index] ?? 0, time.unit, words)}
          </text>
        );
      })}
    </svg>
  );
});
