import { paletteTokens, type BrandLook } from './brandTokens.js';
import { blue, green, parseColor, red } from './color.js';
import { tokenProperties } from './tokens.js';

/** One token of the Design Tokens format, 2025.10. */
export type DesignToken =
  | {
      $type: 'color';
      $value: { colorSpace: 'srgb'; components: [r: number, g: number, b: number]; hex: string };
    }
  | { $type: 'dimension'; $value: { value: number; unit: 'px' | 'rem' } }
  | { $type: 'fontFamily'; $value: string[] };

/** Tokens of a brand by name; colors apart for each scheme. */
export interface DesignTokens {
  light: Record<string, DesignToken>;
  dark: Record<string, DesignToken>;
  shape: Record<string, DesignToken>;
}

/** Six decimals: a channel's step is 0.0039. */
const part = (level: number): number => Math.round((level / 255) * 1e6) / 1e6;

function colorToken(hex: string): DesignToken {
  const color = parseColor(hex) ?? 0;
  const components: [number, number, number] = [
    part(red(color)),
    part(green(color)),
    part(blue(color)),
  ];
  return { $type: 'color', $value: { colorSpace: 'srgb', components, hex: hex.toLowerCase() } };
}

function shapeToken(name: string, value: string): DesignToken | null {
  if (name.startsWith('font') && name !== 'font-size') {
    const families = value
      .split(',')
      .map((family) => family.trim().replace(/^(['"])(.*)\1$/, '$2'));
    return { $type: 'fontFamily', $value: families };
  }
  const [, size, unit] = /^([\d.]+)(px|rem)$/.exec(value) ?? [];
  if (size === undefined || (unit !== 'px' && unit !== 'rem')) return null;
  return { $type: 'dimension', $value: { value: Number(size), unit } };
}

/**
 * The same tokens in the format of the W3C's Design Tokens Community Group (2025.10), for design
 * tools and other platforms. Lengths in `em` are left out: the format has none.
 */
export function brandDesignTokens(brand: BrandLook): DesignTokens {
  const tokens: DesignTokens = { light: {}, dark: {}, shape: {} };
  for (const [property, value] of tokenProperties(paletteTokens(brand))) {
    const name = property.slice('--ok-'.length);
    if (!name.startsWith('color-')) {
      const token = shapeToken(name, value);
      if (token) tokens.shape[name] = token;
      continue;
    }
    const [light = value, dark = light] = value.match(/#[0-9a-f]{6}/gi) ?? [];
    tokens.light[name.slice('color-'.length)] = colorToken(light);
    tokens.dark[name.slice('color-'.length)] = colorToken(dark);
  }
  return tokens;
}
