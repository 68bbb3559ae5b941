import { brandColors, type BrandColors } from './brandColors.js';
import { colorRoles } from './roles.js';
import { tokenProperties, type BrandTokens } from './tokens.js';

/**
 * What a brand says: its colors as the wire has them, from which the rest is derived, and single
 * tokens, which win over what is derived.
 */
export type BrandLook = BrandColors & BrandTokens;

/** Every token that a brand comes to, light and dark in one value: for the `tokens` of the provider. */
export function paletteTokens(brand: BrandLook): BrandTokens {
  const { primary_color, accent_color, background_color, ...own } = brand;
  const derived: Record<string, string> = {};
  if (primary_color || accent_color || background_color) {
    const { light, dark } = brandColors(brand);
    for (const role of colorRoles) {
      const [day, night] = [light[role], dark[role]];
      derived[`color-${role}`] = day === night ? day : `light-dark(${day}, ${night})`;
    }
  }
  return { ...derived, ...own };
}

/** Where tokens hold. */
export interface BrandTokensOptions {
  /**
   * Name of one `<BrandScope>`: letters, digits and hyphens. Anything else is refused.
   * @default every root of the kit
   */
  scope?: string;
}

const SCOPE = /^[A-Za-z][\w-]{0,63}$/;

/** Whether text can name a scope: it stands in a selector and in an attribute. */
export const isScopeName = (name: string): boolean => SCOPE.test(name);

/**
 * A style rule with the tokens of a brand, for the host's own `<style nonce>`: the first paint then
 * already has the right colors.
 * @example `<style nonce={nonce}>{brandTokens({ primary_color: '#0B7A4B', radius: '8px' })}</style>`
 */
export function brandTokens(brand: BrandLook, { scope }: BrandTokensOptions = {}): string {
  if (scope !== undefined && !isScopeName(scope)) {
    throw new TypeError(
      'OrgKit: scope has to be a name of letters, digits and hyphens, because it stands in a selector.',
    );
  }
  const properties = tokenProperties(paletteTokens(brand));
  if (properties.length === 0) return '';
  const root = scope === undefined ? '.ok-root' : `.ok-root[data-ok-brand='${scope}']`;
  return `${root}{${properties.map(([property, value]) => `${property}:${value}`).join(';')}}`;
}

/**
 * The same tokens as a theme of Tailwind 4: `bg-ok-primary`, `text-ok-on-primary`, `rounded-ok`.
 * Light and dark follow `color-scheme`, as in the kit itself.
 */
export function brandTailwind(brand: BrandLook): string {
  const lines = tokenProperties(paletteTokens(brand)).flatMap(([property, value]) => {
    const name = property.slice('--ok-'.length);
    if (name.startsWith('color-'))
      return [`  --color-ok-${name.slice('color-'.length)}: ${value};`];
    if (name === 'font') return [`  --font-ok: ${value};`];
    if (name === 'font-mono') return [`  --font-ok-mono: ${value};`];
    if (name === 'font-size') return [`  --text-ok: ${value};`];
    return name === 'radius' ? [`  --radius-ok: ${value};`] : [`  --spacing-ok: ${value};`];
  });
  return lines.length === 0 ? '' : `@theme {\n${lines.join('\n')}\n}\n`;
}
