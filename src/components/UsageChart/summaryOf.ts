import { countText, pointText } from './describe.js';
import type { PlotShape } from './plotShape.js';
import type { Words } from './types.js';

/** The chart in two sentences: what it comes to, and its highest place. */
export function summaryOf({ stack, data }: PlotShape, words: Words): string {
  const { totals, sum, peak } = stack;
  return words.messages.chartSummary(
    countText(sum, words),
    countText(totals[peak] ?? 0, words),
    pointText(data.times[peak] ?? 0, data.interval, words),
  );
}
