const formatters = new Map<string, Intl.NumberFormat>();

/** Writes a number with the grouping and digits of a locale, as in "1,204". */
export function formatNumber(
  value: number | bigint,
  { locale = 'en', ...options }: { locale?: string } & Intl.NumberFormatOptions = {},
): string {
  const plain = isPlain(locale, options) ? plainEnglish(value) : null;
  if (plain !== null) return plain;
  const key = `${locale} ${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.NumberFormat(locale, options);
    formatters.set(key, made);
  }
  return made.format(value);
}

// Not every English: India groups by lakhs.
function isPlain(locale: string, options: Intl.NumberFormatOptions): boolean {
  return /^en(-US|-GB)?$/.test(locale) && Object.keys(options).length === 0;
}

/**
 * What the platform would write, without it: the first formatter of a page takes longer to make
 * than a whole chart to draw. Null for numbers that it would round, and for those that are none.
 */
function plainEnglish(value: number | bigint): string | null {
  const number = Number(value);
  if (!(Math.abs(number) < 1e15) || Object.is(number, -0)) return null;
  const [whole = '', fraction = ''] = String(number).split('.');
  if (fraction.length > 3 || whole.includes('e')) return null;
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}
