import { formatNumber } from './formatNumber.js';

/** Not every English: India groups by lakhs. */
const alike = ['en', 'en-US', 'en-GB'];

/** Writes what {@link formatNumber} writes: plain English without the platform's formatter, for what is drawn at once. */
export function formatQuickNumber(
  value: number | bigint,
  { locale = 'en' }: { locale?: string } = {},
): string {
  const plain = alike.includes(locale) ? plainEnglish(value) : null;
  return plain ?? formatNumber(value, { locale });
}

/**
 * What the platform would write, without it: the first formatter of a page takes longer to make
 * than a whole chart to draw. Null for numbers that it would round, and for those that are none.
 */
function plainEnglish(value: number | bigint): string | null {
  const number = Number(value);
  if (!(Math.abs(number) < 1e15) || Object.is(number, -0)) return null;
  let text = String(number);
  const [whole = '', fraction = ''] = text.split('.');
  if (fraction.length > 3 || whole.includes('e')) return null;
  // Not with a pattern: one that looks ahead takes longer to compile than all of this.
  for (let at = whole.length - 3; at > Number(number < 0); at -= 3) {
    text = `${text.slice(0, at)},${text.slice(at)}`;
  }
  return text;
}
