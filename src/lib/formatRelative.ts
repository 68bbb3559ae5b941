/** Units from the longest, with their length in seconds. */
export const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

const formatters = new Map<string, Intl.RelativeTimeFormat>();

function formatter(locale: string): Intl.RelativeTimeFormat {
  const known = formatters.get(locale);
  if (known) return known;
  const made = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  formatters.set(locale, made);
  return made;
}

/**
 * Writes how far a moment is from `now`, as in "3 days ago" or "in 2 hours".
 * `now` is an argument so that server and browser can agree on it.
 */
export function formatRelative(
  value: string | number | Date,
  now: number | Date,
  { locale = 'en' }: { locale?: string } = {},
): string {
  const seconds = Math.round((new Date(value).getTime() - new Date(now).getTime()) / 1000);
  if (Number.isNaN(seconds)) return '';
  const words = formatter(locale);
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit);
  }
  return words.format(0, 'second');
}
