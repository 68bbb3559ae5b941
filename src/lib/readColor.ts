/**
 * A color as people type it, as `#RRGGBB`: the number sign may be missing and three digits do for six.
 * Null for anything else.
 */
export function readColor(typed: string): string | null {
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(typed.trim()) ?? [];
  if (digits === undefined) return null;
  const six = digits.length === 6 ? digits : digits.replace(/./g, '$&$&');
  return `#${six.toUpperCase()}`;
}
