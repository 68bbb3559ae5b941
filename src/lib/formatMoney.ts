const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.NumberFormat(locale, { style: 'currency', currency });
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
    const made = format(locale, currency);
    const digits = made.resolvedOptions().maximumFractionDigits ?? 2;
    // As a decimal and not divided: a quotient of floats may round to another cent. The compiler knows
    // no numbers with an exponent.
    return made.format(`${minor}E-${digits}` as `${number}`);
  } catch {
    return `${minor} ${currency}`;
  }
}
