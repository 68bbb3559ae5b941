/**
 * Currencies whose minor unit is no hundredth, by the digits after the point in ISO 4217. Not asked of the
 * platform: it says how sums are usually written, which for forints, for one, is without their hundredths,
 * and which differs between browsers. A sum would then be shown a hundred times too large.
 */
const digitsOf: readonly (readonly [number, string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

const formats = new Map<string, { format: Intl.NumberFormat; digits: number }>();

function formatOf(locale: string, currency: string) {
  const key = `${locale} ${currency}`;
  let made = formats.get(key);
  if (!made) {
    const code = currency.toUpperCase();
    const digits = digitsOf.find(([, codes]) => codes.includes(code))?.[0] ?? 2;
    const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...fraction });
    made = { format, digits };
    formats.set(key, made);
  }
  return made;
}

/**
 * Writes an amount given in the minor unit of its currency (cents, yen, fils) with all decimals.
 * A currency code that no one knows is written after the plain amount instead of throwing.
 */
export function formatMoney(
  minor: number,
  currency: string,
  { locale = 'en' }: { locale?: string } = {},
): string {
  try {
    const { format, digits } = formatOf(locale, currency);
    // As a decimal and not divided: a quotient of floats may round to another cent. The compiler knows
    // no numbers with an exponent.
    return format.format(`${minor}E-${digits}` as `${number}`);
  } catch {
    return `${minor} ${currency}`;
  }
}
