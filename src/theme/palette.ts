import { brandOf, named, type BrandColorField, type BrandColors } from './brandColors.js';
import { formatColor } from './color.js';
import { pageOf, paint, readableAccent, readablePage, type Brand } from './derive.js';
import { pairsOf, type PairPlace, type PalettePair } from './pairs.js';
import type { ColorRole, Scheme } from './roles.js';

/** A color that a brand gave and that cannot be read or seen where it would stand. */
export interface PaletteFailure extends PalettePair {
  /** The brand color to blame. */
  field: BrandColorField;
  /** The nearest color of the same hue that would pass everywhere, `#RRGGBB`. */
  suggestion: string;
}

/** A whole palette. Every pair passes that is not under `failures`. */
export interface BrandPalette {
  /** Every color of the light scheme, by the name of its token, as `#RRGGBB`. */
  light: Readonly<Record<ColorRole, string>>;
  dark: Readonly<Record<ColorRole, string>>;
  /** Everything that a page can show, pair by pair. */
  pairs: readonly PalettePair[];
  /** Those that fail, and what would help. A primary color alone never causes one. */
  failures: readonly PaletteFailure[];
}

const ofAccent: readonly PairPlace[] = ['badge', 'chosen', 'range', 'found', 'banner'];

/** Whose doing a failing pair is. Neutral text only ever fails on a page or on a tint. */
function culprit({ foreground, place }: PalettePair, brand: Brand): BrandColorField {
  const isAccent = foreground === 'accent' || (foreground === 'text' && ofAccent.includes(place));
  if (isAccent && brand.accent !== null) return 'accent_color';
  return 'background_color';
}

/**
 * Every color of the kit, light and dark, from one or two colors of a brand. The brand's own are
 * never changed; what is derived from them is readable wherever it stands (WCAG 2.2 AA). Where the
 * brand's own cannot be read, `failures` says where and what the nearest color is that could.
 * @example
 * const { light, dark, failures } = brandPalette({ primary_color: '#E8A200' });
 */
export function brandPalette(colors: BrandColors): BrandPalette {
  const brand = brandOf(colors);
  const lightPage = pageOf(brand.background, 'light');
  const light = paint(lightPage, brand);
  const dark = paint(pageOf(brand.background, 'dark'), brand);
  const pairs = [...pairsOf(light, 'light'), ...pairsOf(dark, 'dark')];
  const suggestions: Record<BrandColorField, () => string> = {
    primary_color: () => formatColor(light.primary),
    accent_color: () => formatColor(readableAccent(light.accent, lightPage)),
    background_color: () => formatColor(readablePage(light.background)),
  };
  const failures = pairs
    .filter(({ passes }) => !passes)
    .map((pair) => {
      const field = culprit(pair, brand);
      return { ...pair, field, suggestion: suggestions[field]() };
    });
  return { light: named(light), dark: named(dark), pairs, failures };
}

/** The pair as an error body carries it (422 `contrast`). */
export interface ContrastProblem {
  field: string;
  scheme: Scheme;
  foreground: string;
  place: string;
  color: string;
  ground: string;
  ratio: number;
  suggestion: string;
}

/**
 * Text of a brand that would be hard to read, as a server refuses to publish it; empty when all is
 * well. Outlines are not text: those of the kit are always derived.
 */
export function contrastProblems(colors: BrandColors): ContrastProblem[] {
  return brandPalette(colors)
    .failures.filter(({ kind }) => kind === 'text')
    .map(({ field, scheme, foreground, place, color, ground, ratio, suggestion }) => {
      return { field, scheme, foreground, place, color, ground, ratio, suggestion };
    });
}
