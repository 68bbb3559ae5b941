import { memo } from 'react';
import { countText } from './describe.js';
import { percent } from './percent.js';
import type { PlotShape } from './plotShape.js';
import type { Words } from './types.js';

/** What has words or is round, placed by percentages: neither may be stretched. */
export const FlagsLayer = memo(function FlagsLayer({
  shape,
  words,
}: {
  shape: PlotShape;
  words: Words;
}) {
  const { sum, limit, top } = shape;
  const { messages } = words;
  return (
    <svg className="ok-usage-chart-flags" aria-hidden="true">
      {limit === null ? null : (
        <BudgetLine
          y={percent(1 - limit / top)}
          isWhole={sum !== null}
          text={(sum ? messages.budgetFlag : messages.pace)(countText(Math.round(limit), words))}
        />
      )}
      {sum ? <sum.Flags shape={shape} /> : null}
      <line className="ok-usage-chart-stroke" data-line="base" x2="100%" y1="100%" y2="100%" />
    </svg>
  );
});

/** The line of a budget says its own value: no axis label falls on it. */
function BudgetLine({ y, isWhole, text }: { y: string; isWhole: boolean; text: string }) {
  return (
    <>
      <line className="ok-usage-chart-stroke" data-line="budget" x2="100%" y1={y} y2={y} />
      <text
        className="ok-usage-chart-flag"
        x={isWhole ? '0%' : '100%'}
        dx={isWhole ? 6 : -6}
        dy={-6}
        y={y}
        textAnchor={isWhole ? 'start' : 'end'}
      >
        {text}
      </text>
    </>
  );
}
