import { formatColor, parseColor } from './color.js';
import { derive, type Brand } from './derive.js';
import type { ColorRole, Colors, Scheme } from './roles.js';

/** The colors of a brand as the wire has them: `#RRGGBB`. Text of another form counts as none. */
export interface BrandColors {
  /** Fills what is pressed first. Stays as it is in both schemes. */
  primary_color?: string | null;
  /** Links, ticks, selection and focus. As it is in the light scheme; the dark one takes a lighter twin. */
  accent_color?: string | null;
  /** The page. As it is in the light scheme; the dark one keeps its hue. */
  background_color?: string | null;
}

/** Name of a brand color. */
export type BrandColorField = keyof BrandColors;

/** The brand's own colors as numbers. */
export function brandOf(colors: BrandColors): Brand {
  return {
    primary: parseColor(colors.primary_color),
    accent: parseColor(colors.accent_color),
    background: parseColor(colors.background_color),
  };
}

/** A scheme's colors as `#RRGGBB`. */
export function named(colors: Colors): Record<ColorRole, string> {
  const texts = Object.entries(colors).map(([role, color]) => [role, formatColor(color)]);
  // The roles of the colors are those of the texts.
  return Object.fromEntries(texts) as Record<ColorRole, string>;
}

/** Every color of both schemes, without measuring their pairs. */
export function brandColors(colors: BrandColors): Record<Scheme, Record<ColorRole, string>> {
  const brand = brandOf(colors);
  return { light: named(derive(brand, 'light')), dark: named(derive(brand, 'dark')) };
}
