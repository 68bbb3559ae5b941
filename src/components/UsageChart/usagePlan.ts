import { previousRange } from '../../chart/compare.js';
import { addDays, endOfMonth, startOfMonth } from '../../chart/days.js';
import { isInDays } from './dayLines.js';
import { monthToDate } from './monthToDate.js';
import type { UsageGroup, UsageInterval, UsageMetric, UsageQuery, UsageRange } from './types.js';

/** A half-open window, as servers take it. */
export type UsageWindow = { from: string; to: string };

/** One metric over time, which may be two of the server's. */
export type SeriesAsk = UsageWindow & {
  metric: UsageMetric;
  interval: UsageInterval;
  groupBy: UsageGroup;
  /** It is drawn: where nobody used anything it is a line of nothings. @default false */
  isDrawn?: boolean;
};

/** Everything that is read for a query. */
export type UsagePlan = {
  query: UsageQuery;
  /** Last UTC day to forecast; null forecasts nothing. */
  forecastTo: string | null;
  /** The range itself. */
  summary: UsageWindow;
  /** What the range is compared with and what forecasts come from: it ends where the range begins. */
  before: UsageWindow;
  /** Days that totals are compared with. */
  compared: UsageRange;
  /** Days of the line that is compared; longer than `compared` where the chart goes on. */
  line: UsageRange;
  /** Null where the days of the summary say it all. */
  series: SeriesAsk | null;
  seriesBefore: SeriesAsk | null;
  /** This month so far: what budgets are held against. */
  month: UsageWindow;
  /** The range goes on, so it is read again and again. */
  isLive: boolean;
};

/** Days before a range that forecasts and "usual" come from. */
const HISTORY_DAYS = 56;

/** Picked days as a window. */
export function windowOf({ from, to }: UsageRange): UsageWindow {
  return { from: `${from}T00:00:00Z`, to: `${addDays(to, 1)}T00:00:00Z` };
}

/** Works out what to read, in as few requests as can be: by days and channels the summary says it all. */
export function usagePlan(query: UsageQuery, today: string): UsagePlan {
  const { range, metric, interval, groupBy } = query;
  const isMonth = range.from === startOfMonth(today) && range.to === today;
  const end = endOfMonth(today);
  const forecastTo = isMonth && interval === 'day' && today < end ? end : null;
  const compared = previousRange(range);
  const line = forecastTo ? { from: compared.from, to: endOfMonth(compared.from) } : compared;
  const earliest = addDays(range.from, -HISTORY_DAYS);
  const before = windowOf({
    from: compared.from < earliest ? compared.from : earliest,
    to: addDays(range.from, -1),
  });
  const asked = { metric, interval, groupBy };
  const isSummed = interval !== 'hour' && isInDays(metric, groupBy);
  const summary = windowOf(range);
  const seriesBefore: SeriesAsk | null =
    interval === 'hour'
      ? { ...windowOf(line), metric, interval, groupBy: 'none' }
      : interval === 'day' && !isSummed
        ? { ...before, ...asked }
        : null;
  return {
    query,
    forecastTo,
    summary,
    before,
    compared,
    line,
    series: isSummed ? null : { ...summary, ...asked, isDrawn: true },
    seriesBefore,
    month: windowOf(monthToDate(today)),
    isLive: range.to === today,
  };
}

/** First day of the history of a range. */
export function historyStart({ from }: UsageRange): string {
  return addDays(from, -HISTORY_DAYS);
}
