import type { ColorRole } from './roles.js';

const COLOR = /^#[0-9a-f]{6}$/i;
const PAIR = /^light-dark\(\s*#[0-9a-f]{6}\s*,\s*#[0-9a-f]{6}\s*\)$/i;
const LENGTH = /^\d{1,3}(?:\.\d{1,4})?(?:px|rem|em)$/;
const FONT = /^[\p{L}\p{N} ,'"_-]{1,200}$/u;

/** Any color of ours: a list of all of them would be carried by every page. */
const COLOR_NAME = /^color-[a-z0-9-]{1,40}$/;

const isColor = (value: string): boolean => COLOR.test(value) || PAIR.test(value);
const isLength = (value: string): boolean => LENGTH.test(value);
const isFont = (value: string): boolean => FONT.test(value);

/** Tokens beside the colors, with the check that keeps foreign text out of the style sheet. */
const others = {
  font: isFont,
  'font-mono': isFont,
  'font-size': isLength,
  radius: isLength,
  unit: isLength,
} as const;

/** Name of a token that a brand may set. */
export type TokenName = `color-${ColorRole}` | keyof typeof others;

/**
 * Values of a brand. Colors are `#RRGGBB` or `light-dark(#RRGGBB, #RRGGBB)`, lengths `6px` or `0.25rem`.
 * A value of another form is left out.
 */
export type BrandTokens = { readonly [Name in TokenName]?: string | null };

/** The CSS custom properties of a brand, checked; anything of the wrong form is missing. */
export function tokenProperties(
  tokens: BrandTokens | undefined,
): [property: string, value: string][] {
  const checks = new Map<string, (value: string) => boolean>(Object.entries(others));
  return Object.entries(tokens ?? {}).flatMap(([name, value]): [string, string][] => {
    const check = COLOR_NAME.test(name) ? isColor : checks.get(name);
    const text = typeof value === 'string' ? value.trim() : '';
    return text && check?.(text) ? [[`--ok-${name}`, text]] : [];
  });
}
