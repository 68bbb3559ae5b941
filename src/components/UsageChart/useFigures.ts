'use client';
import { useMemo, useState } from 'react';
import { dayLines, daysWithin, sumOfDays } from './dayLines.js';
import type { UsageMessages } from './messages.js';
import { arrivalOf, isSettled } from './parts.js';
import { named, summed } from './seriesLines.js';
import type { UsageContent, UsageLine, UsageQuery } from './types.js';
import { historyStart, type UsagePlan } from './usagePlan.js';
import type { UsageParts } from './useUsageParts.js';

/** Everything that is drawn of a query. */
export type Figures = UsageQuery &
  Pick<UsageContent, 'summary' | 'series' | 'previous' | 'history' | 'forecastTo' | 'asOf'>;

const none: readonly UsageLine[] = [];

/**
 * Figures of a plan, from what came of it: the same objects for as long as nothing changed. While
 * another range is on its way the last figures stay, so that nothing jumps.
 */
export function useFigures(
  plan: UsagePlan,
  parts: UsageParts,
  { messages, now }: { messages: UsageMessages; now: number },
): Figures | null {
  const { query, compared, line } = plan;
  const { metric, interval, groupBy } = query;
  const answer = parts.summary.data;
  const earlier = parts.before.data;
  const rows = parts.series.data;
  const rowsBefore = parts.seriesBefore.data;
  // A quarter of an hour is what makes a point final, so that is as often as points are looked at.
  const quarter = Math.floor(now / 900_000) * 900_000;

  const series = useMemo(() => {
    if (plan.series) return rows && named(rows, groupBy, messages);
    if (!answer?.daily || interval === 'hour') return undefined;
    return named(
      dayLines(answer.daily, { metric, groupBy, interval, now: quarter }),
      groupBy,
      messages,
    );
  }, [plan, rows, answer, metric, groupBy, interval, quarter, messages]);

  const history = useMemo(() => {
    if (interval !== 'day') return none;
    const start = historyStart(query.range);
    if (plan.seriesBefore) {
      const known = named(rowsBefore ?? none, groupBy, messages);
      return known.map((one) => ({ ...one, points: one.points.filter(({ at }) => at >= start) }));
    }
    const days = daysWithin(earlier, { from: start, to: query.range.from });
    return named(dayLines(days, { metric, groupBy, interval, now: quarter }), groupBy, messages);
  }, [plan, query, rowsBefore, earlier, metric, groupBy, interval, quarter, messages]);

  const previous = useMemo(() => {
    const whole = daysWithin(earlier, line);
    const summary = sumOfDays(daysWithin(earlier, compared));
    const points =
      interval === 'hour'
        ? summed(rowsBefore ?? none)
        : summed(dayLines(whole, { metric, groupBy: 'none', interval, now: quarter }));
    // A line of nothings is no comparison.
    const hasUsage = points.some(({ value }) => value > 0);
    return earlier === undefined ? null : { range: line, summary, points: hasUsage ? points : [] };
  }, [earlier, rowsBefore, line, compared, metric, interval, quarter]);

  const isReady = parts.asked.every(isSettled) && (answer ?? series) !== undefined;
  const asOf = arrivalOf(rows ?? answer ?? plan);
  const figures = useMemo(
    (): Figures | null =>
      isReady
        ? {
            ...plan.query,
            summary: answer ?? null,
            series: series ?? none,
            previous,
            history,
            forecastTo: plan.forecastTo,
            asOf,
          }
        : null,
    [isReady, plan, answer, series, previous, history, asOf],
  );
  const [kept, setKept] = useState(figures);
  if (figures && figures !== kept) setKept(figures);
  return figures ?? kept;
}
