const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** Less than a minute away. */
const soon = ['second', Number.POSITIVE_INFINITY] as const;

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
  const [unit, length] = steps.find(([, least]) => Math.abs(seconds) >= least) ?? soon;
  const count = Math.trunc(seconds / length) || 0;
  return locale === 'en' ? english(count, unit) : formatter(locale).format(count, unit);
}

/** What the platform would write, without its tables of words, which take long to fetch. */
function english(count: number, unit: (typeof steps)[number][0] | 'second'): string {
  if (unit === 'second') return 'now';
  const isPast = count < 0;
  const many = Math.abs(count);
  if (many === 1 && unit === 'day') return isPast ? 'yesterday' : 'tomorrow';
  if (many === 1 && unit !== 'hour' && unit !== 'minute')
    return `${isPast ? 'last' : 'next'} ${unit}`;
  const words = `${many < 1000 ? many : many.toLocaleString('en')} ${unit}${many === 1 ? '' : 's'}`;
  return isPast ? `${words} ago` : `in ${words}`;
}
