import { addDays, addMonths, countDays, endOfMonth, startOfMonth } from './days.js';

/** Days from the first to the last, both included, as in "2026-03-01". */
export type DayRange = { from: string; to: string };

/** The days that a range is compared with: the same days of the month before, or as many just before. */
export function previousRange({ from, to }: DayRange): DayRange {
  const isWhole = to === endOfMonth(to);
  // A month is compared with a month: people are billed by it, and its days are not 30.
  if (from === startOfMonth(from) && (isWhole || startOfMonth(to) === from)) {
    const months = monthsBetween(from, to) + 1;
    const start = addMonths(from, -months);
    const end = addMonths(startOfMonth(to), -months);
    if (isWhole) return { from: start, to: endOfMonth(end) };
    const last = addDays(end, countDays(startOfMonth(to), to) - 1);
    return { from: start, to: last > endOfMonth(end) ? endOfMonth(end) : last };
  }
  const days = countDays(from, to);
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

function monthsBetween(from: string, to: string): number {
  const [years, months] = [4, 7].map(
    (end, index) => Number(to.slice(index * 5, end)) - Number(from.slice(index * 5, end)),
  );
  return (years ?? 0) * 12 + (months ?? 0);
}

/** By how much a number changed, as a share of what it was; null when it was nothing. */
export function changeOf(now: number, before: number | null | undefined): number | null {
  return before == null || !(before > 0) ? null : (now - before) / before;
}
