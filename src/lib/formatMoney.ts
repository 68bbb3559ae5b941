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
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    return format.format(minor / 10 ** digits);
  } catch {
    return `${minor} ${currency}`;
  }
}
