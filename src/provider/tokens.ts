const COLOR = /^#[0-9a-f]{6}$/i;
const PAIR = /^light-dark\(\s*#[0-9a-f]{6}\s*,\s*#[0-9a-f]{6}\s*\)$/i;
const LENGTH = /^\d{1,3}(?:\.\d{1,4})?(?:px|rem|em)$/;
const FONT = /^[\p{L}\p{N} ,'"_-]{1,200}$/u;

const isColor = (value: string): boolean => COLOR.test(value) || PAIR.test(value);
const isLength = (value: string): boolean => LENGTH.test(value);
const isFont = (value: string): boolean => FONT.test(value);

/** Each token that a brand may set, with the check that keeps foreign text out of the style sheet. */
const checks = {
  'color-primary': isColor,
  'color-on-primary': isColor,
  'color-accent': isColor,
  'color-background': isColor,
  'color-surface': isColor,
  'color-sunken': isColor,
  'color-overlay': isColor,
  'color-text': isColor,
  'color-text-muted': isColor,
  'color-text-subtle': isColor,
  'color-border': isColor,
  'color-border-strong': isColor,
  'color-danger': isColor,
  'color-warning': isColor,
  'color-success': isColor,
  font: isFont,
  'font-mono': isFont,
  'font-size': isLength,
  radius: isLength,
  unit: isLength,
} as const;

/** Name of a token that a brand may set. */
export type TokenName = keyof typeof checks;

/**
 * Values of a brand. Colors are `#RRGGBB` or `light-dark(#RRGGBB, #RRGGBB)`, lengths `6px` or `0.25rem`.
 * A value of another form is left out.
 */
export type BrandTokens = { readonly [Name in TokenName]?: string | null };

/** The CSS custom properties of a brand, checked; anything of the wrong form is missing. */
export function tokenProperties(
  tokens: BrandTokens | undefined,
): [property: string, value: string][] {
  const given = new Map(Object.entries(tokens ?? {}));
  return Object.entries(checks).flatMap(([name, check]): [string, string][] => {
    const value = given.get(name)?.trim();
    return value && check(value) ? [[`--ok-${name}`, value]] : [];
  });
}

/**
 * A style rule with the tokens of a brand, for the host's own `<style nonce>`: the first paint then
 * already has the right colors.
 * @example `<style nonce={nonce}>{brandTokens({ 'color-primary': '#0b7a4b' })}</style>`
 */
export function brandTokens(tokens: BrandTokens): string {
  const body = tokenProperties(tokens).map(([property, value]) => `${property}:${value}`);
  return body.length === 0 ? '' : `.ok-root{${body.join(';')}}`;
}

/** Sets the tokens on an element; the function returned takes them back. */
export function applyTokens(element: HTMLElement, tokens: BrandTokens | undefined): () => void {
  const properties = tokenProperties(tokens);
  for (const [property, value] of properties) element.style.setProperty(property, value);
  return () => {
    for (const [property] of properties) element.style.removeProperty(property);
  };
}
