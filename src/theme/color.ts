/** A color as `0xRRGGBB`. Numbers, because a palette compares thousands of them. */
export type Rgb = number;

export const WHITE: Rgb = 0xffffff;
export const BLACK: Rgb = 0x000000;

const HEX = /^#[0-9a-f]{6}$/i;

/** The color of `#RRGGBB`; null for text of any other form. */
export function parseColor(value: unknown): Rgb | null {
  return typeof value === 'string' && HEX.test(value) ? Number.parseInt(value.slice(1), 16) : null;
}

/** `#RRGGBB` in upper case, as the wire has it. */
export function formatColor(color: Rgb): string {
  return `#${color.toString(16).padStart(6, '0').toUpperCase()}`;
}

export const red = (color: Rgb): number => color >> 16;
export const green = (color: Rgb): number => (color >> 8) & 255;
export const blue = (color: Rgb): number => color & 255;

/** Light of a channel's value from 0 to 1, which need not be a whole step of 255. */
function decode(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

const LEVELS = 256;
const BINS = 4096;

const tableOf = (size: number, at: (index: number) => number): Float64Array =>
  Float64Array.from({ length: size }, (_, index) => at(index));

const linear = /* @__PURE__ */ tableOf(LEVELS, (level) => decode(level / 255));
/** The least light that rounds to a channel: comparing is ten times as fast as raising to a power. */
const least = /* @__PURE__ */ tableOf(LEVELS + 1, (level) =>
  level === 0 ? -Infinity : level === LEVELS ? Infinity : decode((level - 0.5) / 255),
);
const firstOfBin = /* @__PURE__ */ tableOf(BINS, (bin) => {
  const light = bin / BINS;
  let level = 0;
  while (light >= (least[level + 1] ?? Infinity)) level += 1;
  return level;
});

/** Light of a channel from 0 to 255, from 0 to 1. */
export const toLinear = (level: number): number => linear[level] ?? 0;

/** Nearest channel from 0 to 255 for an amount of light; what no screen shows is clipped. */
export function fromLinear(light: number): number {
  if (light <= 0) return 0;
  if (light >= 1) return 255;
  let level = firstOfBin[(light * BINS) | 0] ?? 0;
  while (light >= (least[level + 1] ?? Infinity)) level += 1;
  return level;
}

/** Relative luminance by WCAG 2.2, from 0 to 1. */
export function luminance(color: Rgb): number {
  return (
    0.2126 * toLinear(red(color)) + 0.7152 * toLinear(green(color)) + 0.0722 * toLinear(blue(color))
  );
}

/** Contrast of two luminances by WCAG 2.2, from 1 to 21. */
export function ratioOf(one: number, other: number): number {
  return one > other ? (one + 0.05) / (other + 0.05) : (other + 0.05) / (one + 0.05);
}

/** Contrast of two colors by WCAG 2.2, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  return ratioOf(luminance(one), luminance(other));
}

/** Black or white, whichever is easier to read on a color: never below 4.58 : 1. */
export function readableOn(color: Rgb): Rgb {
  const light = luminance(color);
  return ratioOf(1, light) >= ratioOf(0, light) ? WHITE : BLACK;
}

/** A color seen through: what `color-mix(…, transparent)` paints over an opaque one. */
export function over(top: Rgb, amount: number, bottom: Rgb): Rgb {
  const channel = (one: number, other: number) => Math.round(one * amount + other * (1 - amount));
  return (
    (channel(red(top), red(bottom)) << 16) |
    (channel(green(top), green(bottom)) << 8) |
    channel(blue(top), blue(bottom))
  );
}
