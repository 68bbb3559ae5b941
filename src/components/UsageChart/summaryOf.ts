import { countText, pointText } from './describe.js';
import type { PlotShape } from './plotShape.js';
import type { Words } from './types.js';

/** The chart in two sentences: what it comes to, and its highest place. */
export function summaryOf({ stack, data }: PlotShape, words: Words): string {
  const total = stack.totals.reduce((sum, value) => sum + value, 0);
  let highest = 0;
  for (const [at, value] of stack.totals.entries()) {
    if (value > (stack.totals[highest] ?? 0)) highest = at;
  }
  return words.messages.chartSummary(
    countText(total, words),
    countText(stack.totals[highest] ?? 0, words),
    pointText(data.times[highest] ?? 0, data.interval, words),
  );
}
