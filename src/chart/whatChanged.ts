import { DAY, weekdayOf } from './days.js';
import type { DayValue } from './forecast.js';
import { median } from './median.js';

/** Days of one group. */
export type GroupDays = { key: string; label: string; days: readonly DayValue[] };

/** What one group had to do with a change. */
export type ChangePart = { key: string; label: string; value: number; usual: number };

/** How a day differs from what such a day usually is. */
export type Change = {
  value: number;
  usual: number;
  /** How many same weekdays are behind "usual". */
  weeks: number;
  /** Groups by the size of their share. Together with `others` they make up the whole difference. */
  parts: ChangePart[];
  /** All further groups as one, and how many they are. */
  others: (Omit<ChangePart, 'key' | 'label'> & { count: number }) | null;
};

const WEEKS = 8;
/** Fewer are an anecdote. */
const LEAST_WEEKS = 3;

/**
 * Compares a day with the median of the last eight same weekdays, and says which groups the
 * difference comes from. Medians of groups do not add up to the median of their sum; each group's
 * is scaled so that they do, for a table whose lines miss the total is not believed.
 * @param most Groups named one by one.
 * @returns null when fewer than three such weekdays are known.
 */
export function whatChanged(groups: readonly GroupDays[], at: number, most = 4): Change | null {
  const byDay = groups.map(({ days }) => new Map(days.map((day) => [day.at, day.value])));
  // Before anything was used there were no usual days, only empty ones.
  const first = firstUse(groups);
  const dates = Array.from({ length: WEEKS }, (_, week) => at - (week + 1) * 7 * DAY).filter(
    (date) =>
      date >= first && weekdayOf(date) === weekdayOf(at) && byDay.some((days) => days.has(date)),
  );
  if (dates.length < LEAST_WEEKS || !byDay.some((days) => days.has(at))) return null;
  const totalOf = (date: number): number =>
    byDay.reduce((sum, days) => sum + (days.get(date) ?? 0), 0);
  const usual = median(dates.map(totalOf));
  const medians = byDay.map((days) => median(dates.map((date) => days.get(date) ?? 0)));
  const medianSum = medians.reduce((sum, value) => sum + value, 0);
  const all = groups.map(({ key, label }, index): ChangePart => {
    const own = medians[index] ?? 0;
    const scaled = medianSum > 0 ? (own * usual) / medianSum : usual / groups.length;
    return { key, label, value: byDay[index]?.get(at) ?? 0, usual: scaled };
  });
  all.sort((a, b) => Math.abs(b.value - b.usual) - Math.abs(a.value - a.usual));
  // One group too many is named rather than called "1 other".
  const named = all.length <= most + 1 ? all.length : most;
  const rest = all.slice(named);
  return {
    value: totalOf(at),
    usual,
    weeks: dates.length,
    parts: all.slice(0, named),
    others:
      rest.length === 0
        ? null
        : {
            count: rest.length,
            value: rest.reduce((sum, part) => sum + part.value, 0),
            usual: rest.reduce((sum, part) => sum + part.usual, 0),
          },
  };
}

/** The first day on which any group used anything; without one, infinitely late. */
function firstUse(groups: readonly GroupDays[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { days } of groups) {
    for (const { at, value } of days) if (value > 0 && at < first) first = at;
  }
  return first;
}

/** The group that most of a change comes from. */
export type MainCause = { key: string; label: string; isMore: boolean; share: number };

/** Less than half of a change explains nothing. */
const LEAST_SHARE = 0.5;
/** A change within so much of what is usual is none. */
const LEAST_CHANGE = 0.1;

/**
 * The one group that at least half of a day's change comes from; null when there is none, or when
 * the day is much like others. Where other groups changed the other way, its share is all of it.
 */
export function mainCause(groups: readonly GroupDays[], at: number): MainCause | null {
  const change = whatChanged(groups, at, groups.length);
  const difference = change ? change.value - change.usual : 0;
  if (!change || Math.abs(difference) <= change.usual * LEAST_CHANGE) return null;
  const shareOf = ({ value, usual }: ChangePart): number => (value - usual) / difference;
  const [first] = [...change.parts].sort((a, b) => shareOf(b) - shareOf(a));
  if (!first || shareOf(first) < LEAST_SHARE) return null;
  const { key, label } = first;
  return { key, label, isMore: difference > 0, share: Math.min(1, shareOf(first)) };
}
