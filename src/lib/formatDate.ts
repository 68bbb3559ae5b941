import { englishDate } from './englishDate.js';

/** Where and how dates are written; comes from the provider so that server and browser agree. */
export type DateFormat = {
  /** BCP 47 tag. @default 'en' */
  locale?: string;
  /** IANA time zone. @default 'UTC' */
  timeZone?: string;
};

const kinds = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  full: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  time: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

function make(
  key: string,
  { locale = 'en', timeZone = 'UTC' }: DateFormat,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  // Plain English names no country; day before month is read the same everywhere.
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone,
    ...options,
  });
  formatters.set(key, made);
  return made;
}

/** Tables write thousands of dates, so that plain English needs no formatter and the others a short key. */
function write(
  value: string | number | Date,
  format: DateFormat,
  kind: keyof typeof kinds,
): string {
  const { locale = 'en', timeZone = 'UTC' } = format;
  const at = new Date(value).getTime();
  if (Number.isNaN(at)) return '';
  if (locale === 'en' && timeZone === 'UTC' && at >= 0) return englishDate(at, kinds[kind]);
  const key = `${kind} ${locale} ${timeZone}`;
  return (formatters.get(key) ?? make(key, format, kinds[kind])).format(at);
}

/** The platform's formatter for some options, made once. */
export function dateFormat(
  format: DateFormat,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${JSON.stringify(options)} ${format.locale} ${format.timeZone}`;
  return formatters.get(key) ?? make(key, format, options);
}

/** Writes a date for a table cell, as in "18 Mar 2026"; an unreadable value gives an empty text. */
export function formatDate(value: string | number | Date, format: DateFormat = {}): string {
  return write(value, format, 'date');
}

/** Writes the same moment in full, with weekday, time and zone, for titles and assistive technology. */
export function formatFullDate(value: string | number | Date, format: DateFormat = {}): string {
  return write(value, format, 'full');
}

/** Writes the time of day, as in "09:41"; an unreadable value gives an empty text. */
export function formatTime(value: string | number | Date, format: DateFormat = {}): string {
  return write(value, format, 'time');
}
