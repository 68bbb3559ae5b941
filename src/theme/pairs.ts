import { formatColor, luminance, ratioOf, type Rgb } from './color.js';
import { badge, banner, chosen, found, hovered, inRange, NEEDED, quietBadge } from './grounds.js';
import { mix, toLab } from './oklab.js';
import { surfaces, type ColorRole, type Colors, type Scheme } from './roles.js';

/** Where a color of the front meets a ground. */
export type PairPlace =
  | (typeof surfaces)[number]
  | 'hover'
  | 'badge'
  | 'banner'
  | 'chosen'
  | 'range'
  | 'found'
  | 'button'
  | 'button-hover';

/** One color on another, as a page shows them. */
export interface PalettePair {
  scheme: Scheme;
  /** Which color is read. */
  foreground: ColorRole;
  /** What it stands on. */
  place: PairPlace;
  /** `text` needs 4.5 : 1; an `outline` of a control, a focus ring or a mark 3 : 1. */
  kind: keyof typeof NEEDED;
  /** The color that is read, `#RRGGBB`. */
  color: string;
  /** What it is read on, `#RRGGBB`. */
  ground: string;
  /** Contrast by WCAG 2.2, from 1 to 21; cut, never rounded up. */
  ratio: number;
  passes: boolean;
}

const TONES = ['accent', 'danger', 'warning', 'success'] as const;
const READ = ['text', 'text-muted', 'text-subtle', ...TONES] as const;
/** The deepest shade under the pointer that each of them stands on. */
const HOVERED = [
  ['text', 0.09],
  ['text-muted', 0.09],
  ['text-subtle', 0.03],
] as const;
const OUTLINES = ['border-strong', 'primary-edge', 'focus'] as const;
const SERIES = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5'] as const;

/** Every pair of one scheme that a page of the kit can show. */
export function pairsOf(colors: Colors, scheme: Scheme): PalettePair[] {
  const surface = toLab(colors.surface);
  const accent = toLab(colors.accent);
  const row = chosen(accent, surface);
  const pairs: PalettePair[] = [];
  const add = (
    kind: PalettePair['kind'],
    foreground: ColorRole,
    place: PairPlace,
    ground: Rgb,
  ): void => {
    const color = colors[foreground];
    const ratio = ratioOf(luminance(color), luminance(ground));
    pairs.push({
      scheme,
      foreground,
      place,
      kind,
      color: formatColor(color),
      ground: formatColor(ground),
      ratio: Math.floor(ratio * 100) / 100,
      passes: ratio >= NEEDED[kind],
    });
  };

  for (const role of READ) {
    for (const place of surfaces) add('text', role, place, colors[place]);
  }
  for (const [role, amount] of HOVERED) {
    add('text', role, 'hover', mix(toLab(colors.text), amount, surface));
  }
  for (const place of surfaces) {
    add('text', 'text-muted', 'badge', quietBadge(colors.text, colors[place]));
  }
  for (const tone of TONES) {
    add('text', tone, 'badge', badge(toLab(colors[tone]), surface));
    for (const role of ['text', 'text-muted'] as const) {
      add('text', role, 'banner', banner(toLab(colors[tone]), surface));
    }
  }
  for (const role of ['text', 'text-muted', 'accent'] as const) add('text', role, 'chosen', row);
  add('text', 'text', 'range', inRange(colors.accent, colors.overlay));
  for (const ground of [colors.surface, colors.overlay, row]) {
    add('text', 'text', 'found', found(colors.accent, ground));
  }
  add('text', 'on-primary', 'button', colors.primary);
  add('text', 'on-primary', 'button-hover', hovered(colors.primary, colors['on-primary']));
  for (const role of OUTLINES) {
    for (const place of surfaces) add('outline', role, place, colors[place]);
  }
  for (const role of SERIES) add('outline', role, 'surface', colors.surface);
  return pairs;
}
