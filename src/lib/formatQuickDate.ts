import { englishDate } from './englishDate.js';
import { dateFormat } from './formatDate.js';

/** Writes a moment of UTC as the platform's formatter does, without one where plain English is wanted. */
export function formatQuickDate(
  at: number,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return locale === 'en' && at >= 0
    ? englishDate(at, options)
    : dateFormat({ locale }, options).format(at);
}
