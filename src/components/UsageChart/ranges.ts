import {
  addDays,
  addMonths,
  countDays,
  endOfMonth,
  isDay,
  startOfMonth,
} from '../../chart/days.js';
import type { LaterMessages } from './laterMessages.js';
import { monthToDate } from './monthToDate.js';
import type { UsageRange } from './types.js';

/** Most days that can be asked for at once. */
export const MOST_DAYS = 366;

/** Ranges that people ask for by name. */
export function presets(today: string): [name: keyof LaterMessages, range: UsageRange][] {
  const lastMonth = addMonths(startOfMonth(today), -1);
  return [
    ['thisMonth', monthToDate(today)],
    ['lastMonth', { from: lastMonth, to: endOfMonth(lastMonth) }],
    ['last7', { from: addDays(today, -6), to: today }],
    ['last90', { from: addDays(today, -89), to: today }],
    ['thisYear', { from: `${today.slice(0, 4)}-01-01`, to: today }],
  ];
}

/** What is wrong with a range; null when nothing is. */
export function rangeProblem(
  { from, to }: UsageRange,
  today: string,
): 'wrongDay' | 'wrongOrder' | 'tooLong' | null {
  if (!isDay(from) || !isDay(to) || from > today || to > today) return 'wrongDay';
  if (from > to) return 'wrongOrder';
  return countDays(from, to) > MOST_DAYS ? 'tooLong' : null;
}
