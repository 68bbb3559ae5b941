/** Pixels in SVG path data; a tenth is finer than any screen, and short. */
function px(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Places of a chart: from a place in the list, or from a value, to pixels. */
export type Places = {
  /** Middle of a place. */
  x: (index: number) => number;
  y: (value: number) => number;
};

/** How bars stand. */
export type BarShape = Places & {
  /** Width of a bar in pixels. */
  width: number;
  /** Whether the upper corners of a bar are round. */
  isRound: (index: number) => boolean;
};

/** Gap between two parts of a stack, in pixels. */
const GAP = 1.5;

/** All bars of one series as one path; what is 0 high is left out. */
export function barsPath(
  lows: ArrayLike<number>,
  highs: ArrayLike<number>,
  { x, y, width, isRound }: BarShape,
): string {
  const corner = width >= 8 ? 2 : width >= 4 ? 1 : 0;
  let path = '';
  for (let index = 0; index < highs.length; index += 1) {
    const low = lows[index] ?? 0;
    const high = highs[index] ?? 0;
    if (!(high > low)) continue;
    const left = px(x(index) - width / 2);
    const top = y(high);
    // A part too thin for the gap is drawn all the same: something was used.
    const bottom = Math.max(y(low) - (low > 0 ? GAP : 0), top + 0.5);
    const height = px(bottom - top);
    const round = corner > 0 && height > corner && isRound(index);
    path += round
      ? `M${left} ${px(bottom)}v${px(corner - height)}q0-${corner} ${corner}-${corner}h${px(width - 2 * corner)}q${corner} 0 ${corner} ${corner}v${px(height - corner)}z`
      : `M${left} ${px(bottom)}v${-height}h${px(width)}v${height}z`;
  }
  return path;
}

/** A line through the values at some places; a value that is no number interrupts it. */
export function linePath(
  values: ArrayLike<number>,
  indices: readonly number[],
  { x, y }: Places,
): string {
  let path = '';
  // A level stretch is one stroke: the foot of an area has a thousand points and is a straight line.
  let level = '';
  let height = Number.NaN;
  for (const index of indices) {
    const across = px(x(index));
    const next = px(y(values[index] ?? Number.NaN));
    if (next === height) {
      level = `H${across}`;
      continue;
    }
    path += level;
    level = '';
    if (!Number.isNaN(next)) path += `${Number.isNaN(height) ? 'M' : 'L'}${across} ${next}`;
    height = next;
  }
  return path + level;
}

/** The area between two values at some places. */
export function bandPath(
  lows: ArrayLike<number>,
  highs: ArrayLike<number>,
  indices: readonly number[],
  places: Places,
): string {
  if (indices.length === 0) return '';
  const there = linePath(highs, indices, places);
  const back = linePath(lows, indices.toReversed(), places);
  return `${there}${back.replace('M', 'L')}z`;
}

/** Values that hold for the whole width of their place, as a line of steps from one to the next. */
export function stepPath(
  values: ArrayLike<number>,
  from: number,
  to: number,
  { x, y }: Places,
  isBack = false,
): string {
  const half = (x(1) - x(0)) / 2;
  let path = '';
  for (let step = 0; step < to - from; step += 1) {
    const index = isBack ? to - 1 - step : from + step;
    const [start, end] = isBack
      ? [x(index) + half, x(index) - half]
      : [x(index) - half, x(index) + half];
    path += `${path === '' ? 'M' : 'L'}${px(start)} ${px(y(values[index] ?? 0))}H${px(end)}`;
  }
  return path;
}

/** The area between two lines of steps. */
export function stepBandPath(
  lows: ArrayLike<number>,
  highs: ArrayLike<number>,
  from: number,
  to: number,
  places: Places,
): string {
  const there = stepPath(highs, from, to, places);
  if (there === '') return '';
  return `${there}${stepPath(lows, from, to, places, true).replace('M', 'L')}z`;
}
