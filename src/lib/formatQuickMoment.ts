import { formatDate, formatFullDate, type DateFormat } from './formatDate.js';
import { formatRelative, steps } from './formatRelative.js';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const neighbours: Partial<Record<Intl.RelativeTimeFormatUnit, readonly [string, string]>> = {
  day: ['yesterday', 'tomorrow'],
  week: ['last week', 'next week'],
  month: ['last month', 'next month'],
  year: ['last year', 'next year'],
};
/** Midnight before the year 10000 of UTC, which has a digit more. */
const END = 253_402_300_800_000;

/**
 * Writes what {@link formatDate} and {@link formatFullDate} write. Plain English of UTC needs no
 * formatter of the platform, whose first one takes longer to make than a whole list to draw.
 */
export function formatQuickMoment(
  value: string | number | Date,
  format: DateFormat,
  kind: 'date' | 'full',
): string {
  const { locale = 'en', timeZone = 'UTC' } = format;
  const date = new Date(value);
  const at = date.getTime();
  if (locale !== 'en' || timeZone !== 'UTC' || !(at >= 0 && at < END)) {
    return kind === 'full' ? formatFullDate(value, format) : formatDate(value, format);
  }
  const day = date.getUTCDate();
  const month = months[date.getUTCMonth()] ?? '';
  const year = date.getUTCFullYear();
  if (kind === 'date') return `${day} ${month.slice(0, month === 'September' ? 4 : 3)} ${year}`;
  const time = date.toISOString().slice(11, 16);
  return `${weekdays[date.getUTCDay()]}, ${day} ${month} ${year} at ${time} UTC`;
}

/** Writes what {@link formatRelative} writes; plain English without the platform's formatter. */
export function formatQuickRelative(
  value: string | number | Date,
  now: number | Date,
  format: { locale?: string } = {},
): string {
  const { locale = 'en' } = format;
  const seconds = Math.round((new Date(value).getTime() - new Date(now).getTime()) / 1000);
  const [unit, length] = steps.find((step) => Math.abs(seconds) >= step[1]) ?? [];
  const count = unit ? Math.trunc(Math.abs(seconds) / length) : 0;
  // Thousands are grouped.
  if (locale !== 'en' || !unit || count > 999) return formatRelative(value, now, format);
  const isPast = seconds < 0;
  const neighbour = count === 1 ? neighbours[unit]?.[isPast ? 0 : 1] : undefined;
  if (neighbour) return neighbour;
  const words = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return isPast ? `${words} ago` : `in ${words}`;
}
