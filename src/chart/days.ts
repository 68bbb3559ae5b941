/** Milliseconds of an hour and of a day; days of usage are UTC days, which all are as long. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The UTC day of a moment, as in "2026-03-18". */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** When a UTC day begins, in epoch milliseconds; NaN for what is no day. */
export function startOfDay(day: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Some engines read 31 February as 3 March.
  return Number.isNaN(at) || dayOf(at) !== day ? Number.NaN : at;
}

/** Whether a text is a day of the calendar, written as in "2026-03-18". */
export function isDay(text: string): boolean {
  return !Number.isNaN(startOfDay(text));
}

/** The day so many days later, or earlier. */
export function addDays(day: string, count: number): string {
  return dayOf(startOfDay(day) + count * DAY);
}

/** The same day so many months later, or the last one of a shorter month. */
export function addMonths(day: string, count: number): string {
  const date = new Date(startOfDay(day));
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0));
  return dayOf(first + (Math.min(date.getUTCDate(), last.getUTCDate()) - 1) * DAY);
}

/** First day of the month of a day. */
export function startOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}

/** Last day of the month of a day. */
export function endOfMonth(day: string): string {
  return addDays(addMonths(startOfMonth(day), 1), -1);
}

/** How many days there are from one to another, both counted. */
export function countDays(from: string, to: string): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY) + 1;
}

/** Day of the week in UTC: 0 is Sunday. */
export function weekdayOf(at: number): number {
  return new Date(at).getUTCDay();
}

/** Weeks of a month, each of seven days; null stands for a day of another month. */
export function weeksOf(month: string, firstWeekday: number): (string | null)[][] {
  const first = startOfMonth(month);
  const length = countDays(first, endOfMonth(first));
  const lead = (weekdayOf(startOfDay(first)) - firstWeekday + 7) % 7;
  return Array.from({ length: Math.ceil((lead + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, weekday) => {
      const index = week * 7 + weekday - lead;
      return index < 0 || index >= length ? null : addDays(first, index);
    }),
  );
}
