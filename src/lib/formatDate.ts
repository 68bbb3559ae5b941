/** Where and how dates are written; comes from the provider so that server and browser agree. */
export type DateFormat = {
  /** BCP 47 tag. @default 'en' */
  locale?: string;
  /** IANA time zone. @default 'UTC' */
  timeZone?: string;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(
  { locale = 'en', timeZone = 'UTC' }: DateFormat,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  // Plain English names no country; day before month is read the same everywhere.
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone,
    ...options,
  });
  formatters.set(key, made);
  return made;
}

function toDate(value: string | number | Date): Date | undefined {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Writes a date for a table cell, as in "18 Mar 2026"; an unreadable value gives an empty text. */
export function formatDate(value: string | number | Date, format: DateFormat = {}): string {
  const date = toDate(value);
  if (!date) return '';
  return formatter(format, { day: 'numeric', month: 'short', year: 'numeric' }).format(date);
}

/** Writes the same moment in full, with weekday, time and zone, for titles and assistive technology. */
export function formatFullDate(value: string | number | Date, format: DateFormat = {}): string {
  const date = toDate(value);
  if (!date) return '';
  return formatter(format, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(date);
}

/** Writes the time of day, as in "09:41"; an unreadable value gives an empty text. */
export function formatTime(value: string | number | Date, format: DateFormat = {}): string {
  const date = toDate(value);
  if (!date) return '';
  return formatter(format, { hour: '2-digit', minute: '2-digit' }).format(date);
}
