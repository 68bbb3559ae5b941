import { dateFormat } from './formatDate.js';

/**
 * Writes a moment of UTC as the platform's formatter does. Plain English needs none where no month is
 * spelled out: the first formatter of a kind takes longer to make than a whole chart to draw.
 */
export function formatQuickDate(
  at: number,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  if (locale !== 'en' || options.month === 'long' || !(at >= 0)) {
    return dateFormat({ locale }, options).format(at);
  }
  // As in "Thu, 12 Mar 2026 14:00:00 GMT".
  const text = new Date(at).toUTCString();
  const month = text.slice(8, 11);
  const year = text.slice(12, -13);
  const date = [
    options.weekday && text.slice(0, 3),
    options.day && Number(text.slice(5, 7)),
    options.month && (month === 'Sep' ? 'Sept' : month),
    options.year && year.slice(options.year === '2-digit' ? -2 : 0),
  ];
  return [date.filter(Boolean).join(' '), options.hour && text.slice(-12, -7)]
    .filter(Boolean)
    .join(', ');
}
