import { BLACK, WHITE, type Rgb } from './color.js';
import { atLightness, toLab } from './oklab.js';

const STEPS = 9;

/**
 * The color of the same hue nearest to one that does, in the direction of black (0) or white (1).
 * The color itself when it does; the end of the way when nothing before does.
 */
export function nearest(color: Rgb, end: 0 | 1, does: (color: Rgb) => boolean): Rgb {
  if (does(color)) return color;
  const lab = toLab(color);
  let fails = lab.l;
  let good: number = end;
  let found = end === 0 ? BLACK : WHITE;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (fails + good) / 2;
    const candidate = atLightness(lab, middle);
    if (does(candidate)) {
      good = middle;
      found = candidate;
    } else fails = middle;
  }
  return found;
}
