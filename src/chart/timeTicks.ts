import { HOUR } from './days.js';

/** What tells the labels of a time axis apart. */
export type TickUnit = 'hour' | 'day' | 'month' | 'year';

/** Which points of a time axis get a label. */
export type TimeTicks = {
  unit: TickUnit;
  /** Places in the list of times, in order. */
  indices: number[];
};

type Step = readonly [unit: TickUnit, size: number];

const steps: readonly Step[] = [
  ...([1, 2, 3, 6, 12] as const).map((size): Step => ['hour', size]),
  ...([1, 2, 5, 10, 15] as const).map((size): Step => ['day', size]),
  ...([1, 2, 3, 6] as const).map((size): Step => ['month', size]),
  ...([1, 2, 5, 10, 20, 50, 100] as const).map((size): Step => ['year', size]),
];

/**
 * The finest labels of which there are at most `most`: the first point of every so many hours, days,
 * months or years of UTC. Times are epoch milliseconds in order, equally far apart or by months.
 */
export function timeTicks(times: readonly number[], most = 7): TimeTicks {
  const first = times[0];
  const last = times.at(-1);
  if (first === undefined || last === undefined) return { unit: 'day', indices: [] };
  const apart = times.length > 1 ? (last - first) / (times.length - 1) : 24 * HOUR;
  for (const step of steps) {
    // Hours of a day that has one point only would name what nobody measured.
    if (step[0] === 'hour' && apart > 23 * HOUR) continue;
    // A coarse look first: most steps would label far too many points.
    if ((last - first) / (step[1] * lengths[step[0]]) > most + 1) continue;
    const indices = firsts(times, step, apart);
    if (indices.length <= most) return { unit: step[0], indices };
  }
  return { unit: 'year', indices: [0] };
}

/** Shortest length of each unit, in milliseconds. */
const lengths: Readonly<Record<TickUnit, number>> = {
  hour: HOUR,
  day: 24 * HOUR,
  month: 31 * 24 * HOUR,
  year: 366 * 24 * HOUR,
};

function firsts(times: readonly number[], step: Step, apart: number): number[] {
  const indices: number[] = [];
  // What begins in the middle of a month is not where the month begins.
  let before = bucketOf((times[0] ?? 0) - apart, step);
  let day = Number.NaN;
  for (const [index, at] of times.entries()) {
    // Within a day only hours change: reading each of ten thousand dates would be felt.
    const today = Math.floor(at / (24 * HOUR));
    if (step[0] !== 'hour' && today === day) continue;
    day = today;
    const bucket = bucketOf(at, step);
    if (bucket !== before) indices.push(index);
    before = bucket;
  }
  return indices.length > 0 ? indices : [0];
}

function bucketOf(at: number, [unit, size]: Step): number {
  if (unit === 'hour') return Math.floor(at / (size * HOUR));
  const date = new Date(at);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  if (unit === 'month') return Math.floor(month / size);
  if (unit === 'year') return Math.floor(date.getUTCFullYear() / size);
  const day = date.getUTCDate();
  // 1, 5, 10, 15, 20, 25: the last step takes what is left of the month, for the 1st comes soon.
  const part = size > 2 ? Math.floor(day / size) : Math.floor((day - 1) / size);
  return month * 100 + (size === 1 ? part : Math.min(part, Math.floor(28 / size)));
}
