import { memo } from 'react';
import { countText } from './describe.js';
import { percent } from './percent.js';
import type { PlotShape } from './plotShape.js';
import type { Words } from './types.js';

/** Props of {@link FlagsLayer}. */
export type FlagsLayerProps = { shape: PlotShape; words: Words };

/** What has words or is round, placed by percentages: neither may be stretched. */
export const FlagsLayer = memo(function FlagsLayer({ shape, words }: FlagsLayerProps) {
  const { sum, limit, top } = shape;
  const { messages } = words;
  const y = percent(1 - (limit ?? 0) / top);
  return (
    <svg className="ok-usage-chart-flags" aria-hidden="true">
      {limit === null ? null : (
        <>
          <line className="ok-usage-chart-stroke" data-line="budget" x2="100%" y1={y} y2={y} />
          {/* The line of a budget says its own value: no axis label falls on it. */}
          <text
            className="ok-usage-chart-flag"
            x={sum ? 0 : '100%'}
            dx={sum ? 6 : -6}
            dy={-6}
            y={y}
            textAnchor={sum ? 'start' : 'end'}
          >
            {(sum ? messages.budgetFlag : messages.pace)(countText(Math.round(limit), words))}
          </text>
        </>
      )}
      {sum ? <sum.Flags shape={shape} /> : null}
    </svg>
  );
});
