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

// Tables write thousands of dates, so that these are found by a short key.
function formatter(format: DateFormat, kind: keyof typeof kinds): Intl.DateTimeFormat {
  const key = `${kind} ${format.locale} ${format.timeZone}`;
  return formatters.get(key) ?? make(key, format, kinds[kind]);
}

/** The platform's formatter for some options, made once. */
export function dateFormat(
  format: DateFormat,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${JSON.stringify(options)} ${format.locale} ${format.timeZone}`;
  return formatters.get(key) ?? make(key, format, options);
}

function toDate(value: string | number | Date): Date | undefined {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Writes a date for a table cell, as in "18 Mar 2026"; an unreadable value gives an empty text. */
export function formatDate(value: string | number | Date, format: DateFormat = {}): string {
  const date = toDate(value);
  if (!date) return '';
  return formatter(format, 'date').format(date);
}

/** Writes the same moment in full, with weekday, time and zone, for titles and assistive technology. */
export function formatFullDate(value: string | number | Date, format: DateFormat = {}): string {
  const date = toDate(value);
  if (!date) return '';
  return formatter(format, 'full').format(date);
}

/** Writes the time of day, as in "09:41"; an unreadable value gives an empty text. */
export function formatTime(value: string | number | Date, format: DateFormat = {}): string {
  const date = toDate(value);
  if (!date) return '';
  return formatter(format, 'time').format(date);
}
