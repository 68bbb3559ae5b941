import { contrast, luminance, readableOn, type Rgb } from './color.js';
import {
  groundsOf,
  isReadable,
  isReadableTone,
  isSeen,
  NEEDED,
  quietBadge,
  type Grounds,
} from './grounds.js';
import { nearest } from './nearest.js';
import { atLightness, chromaOf, toLab, withChroma, type Lab } from './oklab.js';
import { defaults, type ColorRole, type Colors, type Scheme } from './roles.js';

/** A brand's own colors as numbers; null where it has none. */
export interface Brand {
  primary: Rgb | null;
  accent: Rgb | null;
  background: Rgb | null;
}

/** How much of a page's hue its quiet grounds and lines take. */
const QUIET = 0.012;

const clamp = (least: number, value: number, most: number) =>
  Math.min(Math.max(value, least), most);

/** The same lightness with a breath of another color's hue. */
function tinged(color: Rgb, hue: Lab, most: number): Rgb {
  const { a, b } = withChroma(hue, most);
  return atLightness({ l: 0, a, b }, toLab(color).l);
}

/** Whether our text is readable on a page, so that every tone can be made to be. */
function isPage(background: Rgb): boolean {
  const { text } = defaults.light;
  return isOn(text, quietBadge(text, background));
}

const isOn = (text: Rgb, ground: Rgb): boolean =>
  luminance(ground) > luminance(text) && contrast(text, ground) >= NEEDED.text;

/** The page of a brand: its own color, or the nearest one that text can be read on. */
export const readablePage = (background: Rgb): Rgb => nearest(background, 1, isPage);

/** What a scheme's brand stands on: every color but the brand's own, and its grounds measured. */
export interface Page {
  scheme: Scheme;
  colors: Colors;
  grounds: Grounds;
  background: Rgb | null;
}

function surfacesOf(background: Rgb | null, scheme: Scheme): Colors {
  const colors = { ...defaults[scheme] };
  if (background === null) return colors;
  const hue = toLab(background);
  colors.sunken = tinged(colors.sunken, hue, QUIET);
  colors.border = tinged(colors.border, hue, QUIET);
  if (scheme === 'light') colors.background = background;
  else {
    // A brand's page is made for the light scheme; the dark one keeps its hue.
    colors.background = tinged(colors.background, hue, QUIET);
    colors.surface = tinged(colors.surface, hue, QUIET);
    colors.overlay = tinged(colors.overlay, hue, QUIET);
  }
  return colors;
}

/** The page of a scheme on a brand's background, or on our own. */
export function pageOf(background: Rgb | null, scheme: Scheme): Page {
  const colors = surfacesOf(background, scheme);
  // Tones are made for grounds they can be readable on; that the page is none is told apart.
  const page = scheme === 'light' ? readablePage(colors.background) : colors.background;
  const grounds = groundsOf({ ...colors, background: page });
  if (background !== null) settleNeutrals(colors, { grounds, page, end: endOf(scheme) });
  return { scheme, colors, grounds, background };
}

/** Where text of a scheme is readable in the end: black on light, white on dark. */
const endOf = (scheme: Scheme): 0 | 1 => (scheme === 'light' ? 0 : 1);

/** What neutrals have to be seen on, and where they go if they are not. */
type Ground = { grounds: Grounds; page: Rgb; end: 0 | 1 };

/** Text and lines that have to give way where a brand's page is darker than ours. */
function settleNeutrals(colors: Colors, { grounds, page, end }: Ground): void {
  const settle = (role: ColorRole, does: (color: Rgb) => boolean): void => {
    colors[role] = nearest(colors[role], end, does);
  };
  settle('text', (color) => isReadable(color, grounds));
  settle('text-subtle', (color) => isReadable(color, grounds));
  // A badge without a tone is muted text on a shade of the page.
  const badge = quietBadge(colors.text, page);
  settle(
    'text-muted',
    (color) => isReadable(color, grounds) && contrast(color, badge) >= NEEDED.text,
  );
  for (const role of ['danger', 'warning', 'success'] as const) {
    settle(role, (color) => isReadableTone(color, grounds));
  }
  settle('border-strong', (color) => isSeen(color, grounds));
}

function seriesOf(primary: Rgb, scheme: Scheme): Rgb {
  const lab = toLab(primary);
  // Lightness is what tells series apart: it stays where the other four leave room.
  if (scheme === 'light') return atLightness(lab, clamp(0.4, lab.l, 0.5));
  return atLightness(chromaOf(lab) > 0.16 ? withChroma(lab, 0.16) : lab, clamp(0.62, lab.l, 0.68));
}

/** The nearest color to one that is readable as a link, a tick or a badge of a page. */
export const readableAccent = (color: Rgb, { scheme, grounds }: Page): Rgb =>
  nearest(color, endOf(scheme), (tone) => isReadableTone(tone, grounds));

/** Every color of a page from the colors of a brand. */
export function paint(page: Page, { primary, accent }: Omit<Brand, 'background'>): Colors {
  const { scheme, grounds, background } = page;
  const colors = { ...page.colors };
  const end = endOf(scheme);
  if (primary !== null) {
    colors.primary = primary;
    colors['on-primary'] = readableOn(primary);
    colors['series-1'] = seriesOf(primary, scheme);
  }
  const own = accent ?? primary;
  // A second color is what the brand says it is, on the scheme it was made for.
  if (accent !== null && scheme === 'light') colors.accent = accent;
  else if (own !== null || background !== null) {
    colors.accent = readableAccent(own ?? colors.accent, page);
  }
  const toSeen = (color: Rgb) => nearest(color, end, (shade) => isSeen(shade, grounds));
  colors['primary-edge'] = toSeen(colors.primary);
  colors.focus = toSeen(colors.accent);
  return colors;
}

/** Every color of one scheme from the colors of a brand. */
export const derive = (brand: Brand, scheme: Scheme): Colors =>
  paint(pageOf(brand.background, scheme), brand);
