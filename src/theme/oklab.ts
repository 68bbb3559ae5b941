import { blue, fromLinear, green, red, toLinear, type Rgb } from './color.js';

/** A color in OKLab: lightness from 0 to 1, and two axes of hue. */
export interface Lab {
  l: number;
  a: number;
  b: number;
}

/** A color's place in OKLab. */
export function toLab(color: Rgb): Lab {
  const r = toLinear(red(color));
  const g = toLinear(green(color));
  const b = toLinear(blue(color));
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  };
}

const cube = (value: number): number => value * value * value;

/** The nearest color of a screen, channel by channel, as browsers clip. */
export function fromLab(l: number, a: number, b: number): Rgb {
  const long = cube(l + 0.3963377774 * a + 0.2158037573 * b);
  const medium = cube(l - 0.1055613458 * a - 0.0638541728 * b);
  const short = cube(l - 0.0894841775 * a - 1.291485548 * b);
  return (
    (fromLinear(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short) << 16) |
    (fromLinear(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short) << 8) |
    fromLinear(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short)
  );
}

/** Half a step of 255: what rounds into the gamut is in it. */
const SLACK = 0.0005;

const fits = (light: number): boolean => light >= -SLACK && light <= 1 + SLACK;

/** Whether a screen shows a place of OKLab as it is. */
export function isShown(l: number, a: number, b: number): boolean {
  const long = cube(l + 0.3963377774 * a + 0.2158037573 * b);
  const medium = cube(l - 0.1055613458 * a - 0.0638541728 * b);
  const short = cube(l - 0.0894841775 * a - 1.291485548 * b);
  return (
    fits(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short) &&
    fits(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short) &&
    fits(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short)
  );
}

const CHROMA_STEPS = 4;

/**
 * A color with the hue of another, at a lightness, with as much of its chroma as a screen can show
 * there.
 */
export function atLightness({ l: from, a, b }: Lab, l: number): Rgb {
  if (isShown(l, a, b)) return fromLab(l, a, b);
  // On the straight way to black a color never leaves what a screen shows, to white hardly ever.
  const straight = l < from ? l / from : l > from && from < 1 ? (1 - l) / (1 - from) : 0;
  let shown = straight < 1 && isShown(l, a * straight, b * straight) ? straight : 0;
  let hidden = 1;
  for (let step = 0; step < CHROMA_STEPS; step += 1) {
    const part = (shown + hidden) / 2;
    if (isShown(l, a * part, b * part)) shown = part;
    else hidden = part;
  }
  return fromLab(l, a * shown, b * shown);
}

/** `color-mix(in oklab, one amount, other)`. */
export function mix(one: Lab, amount: number, other: Lab): Rgb {
  const rest = 1 - amount;
  return fromLab(
    one.l * amount + other.l * rest,
    one.a * amount + other.a * rest,
    one.b * amount + other.b * rest,
  );
}

/** How colorful a color is, from 0 to about 0.32. */
export const chromaOf = ({ a, b }: Lab): number => Math.hypot(a, b);

/** The same color with no more than so much chroma. */
export function withChroma(lab: Lab, most: number): Lab {
  const chroma = chromaOf(lab);
  if (chroma <= most) return lab;
  const part = most / chroma;
  return { l: lab.l, a: lab.a * part, b: lab.b * part };
}
