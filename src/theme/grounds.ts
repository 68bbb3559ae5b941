import { BLACK, luminance, over, ratioOf, WHITE, type Rgb } from './color.js';
import { mix, toLab, withChroma, type Lab } from './oklab.js';
import { surfaces, type Colors } from './roles.js';

/** What WCAG 2.2 AA asks of text, and of lines and marks that carry meaning. */
export const NEEDED = { text: 4.5, outline: 3 } as const;

const TINT_LIGHTNESS = 0.75;
const TINT_CHROMA = 0.16;

/** The pale twin of a tone that style sheets call `--ok-tint`. */
function tintOf(tone: Lab): Lab {
  return withChroma({ l: TINT_LIGHTNESS, a: tone.a * 2, b: tone.b * 2 }, TINT_CHROMA);
}

/** What lies under the text of a badge in a tone. */
export const badge = (tone: Lab, surface: Lab): Rgb => mix(tintOf(tone), 0.16, surface);

/** What lies under the text of a badge without a tone. */
export const quietBadge = (text: Rgb, ground: Rgb): Rgb => over(text, 0.07, ground);

/** What lies under the text of a banner in a tone. */
export const banner = (tone: Lab, surface: Lab): Rgb => mix(tintOf(tone), 0.12, surface);

/** A row, a chip or an option that is chosen: a breath of the accent. */
export const chosen = (accent: Lab, surface: Lab): Rgb => mix(accent, 0.09, surface);

/** A day inside a range, seen through to the popover. */
export const inRange = (accent: Rgb, overlay: Rgb): Rgb => over(accent, 0.1, overlay);

/** Text that a search found, over the row it stands in. */
export const found = (accent: Rgb, row: Rgb): Rgb => over(accent, 0.17, row);

/** A filled button under the pointer: it moves away from its text. */
export function hovered(primary: Rgb, text: Rgb): Rgb {
  const away = text === WHITE ? BLACK : WHITE;
  return mix(toLab(away), 0.1, toLab(primary));
}

/** The grounds of one scheme, measured once for many tones. */
export interface Grounds {
  isLight: boolean;
  /** Luminance of the surface on which text of this scheme is hardest to read. */
  worst: number;
  surface: Lab;
}

/** Measures the grounds that every tone of a scheme has to be readable on. */
export function groundsOf(colors: Pick<Colors, (typeof surfaces)[number]>): Grounds {
  const lights = surfaces.map((name) => luminance(colors[name]));
  const isLight = luminance(colors.surface) > 0.5;
  return {
    isLight,
    worst: isLight ? Math.min(...lights) : Math.max(...lights),
    surface: toLab(colors.surface),
  };
}

function standsOut(color: Rgb, { isLight, worst }: Grounds, needed: number): boolean {
  const light = luminance(color);
  return isLight === light < worst && ratioOf(light, worst) >= needed;
}

/** Whether a line or mark stands out from every surface. */
export const isSeen = (color: Rgb, grounds: Grounds): boolean =>
  standsOut(color, grounds, NEEDED.outline);

/** Whether text of a color is readable on every surface. */
export const isReadable = (color: Rgb, grounds: Grounds): boolean =>
  standsOut(color, grounds, NEEDED.text);

/** Whether a tone is readable as text on every surface and on every tint of itself. */
export function isReadableTone(color: Rgb, grounds: Grounds): boolean {
  if (!isReadable(color, grounds)) return false;
  const light = luminance(color);
  const tone = toLab(color);
  return (
    ratioOf(light, luminance(badge(tone, grounds.surface))) >= NEEDED.text &&
    ratioOf(light, luminance(chosen(tone, grounds.surface))) >= NEEDED.text
  );
}
