import { banner, badge, chosen, found, hovered, inRange } from './grounds.js';
import { pageOf, paint } from './derive.js';
import { toLab } from './oklab.js';
import { surfaces, type Scheme } from './roles.js';

/** Number of colors that a screen can show. */
export const ALL_COLORS = 0x1000000;

/** What a run over many primary colors came to. */
export interface Sweep {
  colors: number;
  /** Pairs under their bound, as `role on place: color`; the first few. */
  failures: string[];
  /** Least contrast of text and of outlines that was met. */
  leastText: number;
  leastOutline: number;
}

// WCAG 2.2 in its own words, apart from the code that is tested: three channels, one sum, one ratio.
const light = Float64Array.from({ length: 256 }, (_, level) => {
  const value = level / 255;
  return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
});
const luminance = (color: number): number =>
  0.2126 * (light[(color >> 16) & 255] ?? NaN) +
  0.7152 * (light[(color >> 8) & 255] ?? NaN) +
  0.0722 * (light[color & 255] ?? NaN);

function contrast(one: number, other: number): number {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return a > b ? a / b : b / a;
}

/**
 * Derives the palette of primary colors and measures every pair that depends on them.
 * @param step 1 for every color there is; a prime number for an even sample
 */
export function sweep(scheme: Scheme, step: number): Sweep {
  const page = pageOf(null, scheme);
  const surface = toLab(page.colors.surface);
  const result: Sweep = { colors: 0, failures: [], leastText: 21, leastOutline: 21 };
  const note = (what: string, primary: number) => {
    if (result.failures.length < 5) result.failures.push(`${what}: ${primary.toString(16)}`);
  };
  for (let primary = 0; primary < ALL_COLORS; primary += step) {
    result.colors += 1;
    const colors = paint(page, { primary, accent: null });
    const { accent, overlay, text } = colors;
    if (colors.primary !== primary) note('changed', primary);
    const lab = toLab(accent);
    const row = chosen(lab, surface);
    const under = banner(lab, surface);
    let read = Math.min(
      contrast(colors['on-primary'], primary),
      contrast(colors['on-primary'], hovered(primary, colors['on-primary'])),
      contrast(accent, badge(lab, surface)),
      contrast(accent, row),
      contrast(text, row),
      contrast(colors['text-muted'], row),
      contrast(text, under),
      contrast(colors['text-muted'], under),
      contrast(text, inRange(accent, overlay)),
      contrast(text, found(accent, row)),
      contrast(text, found(accent, overlay)),
    );
    let seen = contrast(colors['series-1'], colors.surface);
    for (const place of surfaces) {
      const ground = colors[place];
      read = Math.min(read, contrast(accent, ground));
      seen = Math.min(
        seen,
        contrast(colors.focus, ground),
        contrast(colors['primary-edge'], ground),
      );
    }
    if (read < 4.5) note(`text ${read.toFixed(3)}`, primary);
    if (seen < 3) note(`outline ${seen.toFixed(3)}`, primary);
    if (read < result.leastText) result.leastText = read;
    if (seen < result.leastOutline) result.leastOutline = seen;
  }
  return result;
}
