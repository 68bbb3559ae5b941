const formatters = new Map<string, Intl.NumberFormat>();

/** Writes a number with the grouping and digits of a locale, as in "1,204". */
export function formatNumber(
  value: number | bigint,
  { locale = 'en', ...options }: { locale?: string } & Intl.NumberFormatOptions = {},
): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.NumberFormat(locale, options);
    formatters.set(key, made);
  }
  return made.format(value);
}
