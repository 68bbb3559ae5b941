import type { DayValue, ForecastDay } from './forecast.js';

/** When a running sum reaches its limit. */
export type Crossing =
  | { status: 'crossed'; at: number }
  /** `early` and `late` are the ends of the 80 % range; null when the period ends before. */
  | {
      status: 'expected' | 'possible';
      at: number | null;
      early: number | null;
      late: number | null;
    }
  /** The period ends below it, even at the upper end of the range. */
  | { status: 'safe' };

/**
 * The day on which a running sum reaches a limit.
 * @param known Sums up to each day that is known, in order.
 * @param expected Sums that are forecast for the days after those; none leaves the future open.
 */
export function budgetCrossing(
  limit: number,
  known: readonly DayValue[],
  expected: readonly ForecastDay[],
): Crossing {
  const crossed = known.find(({ value }) => value >= limit);
  if (crossed) return { status: 'crossed', at: crossed.at };
  const first = (sumOf: (day: ForecastDay) => number): number | null =>
    expected.find((day) => sumOf(day) >= limit)?.at ?? null;
  const at = first(({ value }) => value);
  const early = first(({ high }) => high);
  const late = first(({ low }) => low);
  if (at !== null) return { status: 'expected', at, early, late };
  return early === null ? { status: 'safe' } : { status: 'possible', at, early, late };
}
