import { memo } from 'react';
import { startOfDay } from '../../chart/days.js';
import { countText } from './describe.js';
import { ratioOf, type PlotShape } from './plotShape.js';
import type { Words } from './types.js';

const percent = (ratio: number): string => `${Math.round(ratio * 10_000) / 100}%`;

/** What has words or is round, placed by percentages: neither may be stretched. */
export const FlagsLayer = memo(function FlagsLayer({
  shape,
  words,
}: {
  shape: PlotShape;
  words: Words;
}) {
  const { mode, limit, top, data, line, crossing } = shape;
  const { messages } = words;
  const up = (value: number): string => percent(1 - value / top);
  const last = data.known - 1;
  const text = limit === null ? '' : countText(Math.round(limit), words);
  const flag = mode === 'each' ? messages.pace(text) : messages.budgetFlag(text);
  const at =
    crossing?.status === 'crossed' || crossing?.status === 'expected'
      ? data.times.indexOf(crossing.at ?? startOfDay(''))
      : -1;
  return (
    <svg className="ok-usage-chart-flags" aria-hidden="true">
      {limit === null ? null : (
        <>
          <line
            className="ok-usage-chart-stroke"
            data-line="budget"
            x2="100%"
            y1={up(limit)}
            y2={up(limit)}
          />
          {mode === 'sum' && at >= 0 ? (
            <>
              <line
                className="ok-usage-chart-stroke"
                data-line="cursor"
                strokeDasharray="2 3"
                x1={percent(ratioOf(at, shape))}
                x2={percent(ratioOf(at, shape))}
                y1={up(limit)}
                y2="100%"
              />
              <circle
                className="ok-usage-chart-crossing"
                cx={percent(ratioOf(at, shape))}
                cy={up(limit)}
                r="4"
              />
            </>
          ) : null}
          {/* The line of a budget says its own value: no axis label falls on it. */}
          <text
            className="ok-usage-chart-flag"
            x={mode === 'each' ? '100%' : '0%'}
            dx={mode === 'each' ? -6 : 6}
            dy={-6}
            y={up(limit)}
            textAnchor={mode === 'each' ? 'end' : 'start'}
          >
            {flag}
          </text>
        </>
      )}
      {mode === 'sum' && last >= 0 ? (
        <circle
          className="ok-usage-chart-bars"
          data-series="1"
          cx={percent(ratioOf(last, shape))}
          cy={up(line[last] ?? 0)}
          r="3.5"
        />
      ) : null}
      <line className="ok-usage-chart-stroke" data-line="base" x2="100%" y1="100%" y2="100%" />
    </svg>
  );
});
