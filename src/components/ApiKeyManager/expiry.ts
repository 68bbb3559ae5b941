/** Days after which a new key may end; null is never. */
export const expiryDays = [1, 7, 30, 60, 90, 180, 365, null] as const;

/** A number of days, never, or a day of the person's own. */
export type Expiry =
  { kind: 'days'; days: number } | { kind: 'never' } | { kind: 'date'; date: string };

/** What is chosen at first: long enough for a project, short enough to be found again. */
export const defaultExpiry: Expiry = { kind: 'days', days: 90 };

const DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** How far a time zone is ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  // Such as GMT+05:45; GMT alone is no offset at all.
  const [, sign, hours, minutes] = /GMT(.)(\d+):(\d+)/.exec(format.format(moment)) ?? [];
  if (!sign) return 0;
  return (Number(hours) * 60 + Number(minutes)) * (sign === '+' ? 60_000 : -60_000);
}

/** The last minute of a day in a time zone, in epoch milliseconds; null for what is no day. */
export function endOfDay(date: string, timeZone: string): number | null {
  const [, year = '', month = '', day = ''] = ISO_DATE.exec(date) ?? [];
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), 23, 59);
  if (!ISO_DATE.test(date) || new Date(local).toISOString().slice(0, 10) !== date) return null;
  // The offset is that of the moment looked for: a first guess finds it, unless clocks change on that night.
  const guess = local - offsetAt(local, timeZone);
  return local - offsetAt(guess, timeZone);
}

/** The day of a moment in a time zone, as date fields write it. */
export function dayOf(moment: number, timeZone: string): string {
  return new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 10);
}

/** When a key ends that is made now; null is never, undefined that no such moment lies ahead. */
export function expiresAt(
  expiry: Expiry,
  now: number,
  timeZone: string,
): number | null | undefined {
  if (expiry.kind === 'never') return null;
  if (expiry.kind === 'days') return now + expiry.days * DAY;
  const end = endOfDay(expiry.date, timeZone);
  return end !== null && end > now ? end : undefined;
}

/** The choice that a key's end stands for when it is changed: its day, or never. */
export function expiryOf(moment: number | null, timeZone: string): Expiry {
  return moment === null ? { kind: 'never' } : { kind: 'date', date: dayOf(moment, timeZone) };
}
