import { DAY, HOUR } from './days.js';

/** What tells the labels of a time axis apart. */
export type TickUnit = 'hour' | 'day' | 'month' | 'year';

/** Which points of a time axis get a label. */
export type TimeTicks = {
  unit: TickUnit;
  /** Places in the list of times, in order. */
  indices: number[];
};

/** Units with their shortest length in milliseconds, and how many of them may lie between two labels. */
const steps = [
  ['hour', HOUR, [1, 2, 3, 6, 12]],
  ['day', DAY, [1, 2, 5, 10, 15]],
  ['month', 31 * DAY, [1, 2, 3, 6]],
  ['year', 366 * DAY, [1, 2, 5, 10, 20, 50, 100]],
] as const;

/**
 * The finest labels of which there are at most `most`: the first point of every so many hours, days,
 * months or years of UTC. Times are epoch milliseconds in order, equally far apart or by months.
 */
export function timeTicks(times: readonly number[], most = 7): TimeTicks {
  const first = times[0];
  const last = times.at(-1);
  if (first === undefined || last === undefined) return { unit: 'day', indices: [] };
  const apart = times.length > 1 ? (last - first) / (times.length - 1) : DAY;
  for (const [unit, length, sizes] of steps) {
    // Hours of a day that has one point only would name what nobody measured.
    if (unit === 'hour' && apart > 23 * HOUR) continue;
    for (const size of sizes) {
      // A coarse look first: most steps would label far too many points.
      if ((last - first) / (size * length) > most + 1) continue;
      const indices = firsts(times, unit, size, apart);
      if (indices.length <= most) return { unit, indices };
    }
  }
  return { unit: 'year', indices: [0] };
}

function firsts(times: readonly number[], unit: TickUnit, size: number, apart: number): number[] {
  const indices: number[] = [];
  // What begins in the middle of a month is not where the month begins.
  let before = bucketOf((times[0] ?? 0) - apart, unit, size);
  const part = unit === 'hour' ? HOUR : DAY;
  for (let index = 0, at; (at = times[index]) !== undefined;) {
    const bucket = bucketOf(at, unit, size);
    if (bucket !== before) indices.push(index);
    before = bucket;
    // Within a day nothing but an hour begins, and reading ten thousand dates would be felt.
    const points = (part - (at % part)) / apart;
    index += times[index + points] === at + points * apart ? points : 1;
  }
  return indices.length > 0 ? indices : [0];
}

function bucketOf(at: number, unit: TickUnit, size: number): number {
  if (unit === 'hour') return Math.floor(at / (size * HOUR));
  const date = new Date(at);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  if (unit === 'month') return Math.floor(month / size);
  if (unit === 'year') return Math.floor(date.getUTCFullYear() / size);
  const day = date.getUTCDate();
  // 1, 5, 10, 15, 20, 25: the last step takes what is left of the month, for the 1st comes soon.
  const part = Math.floor((size > 2 ? day : day - 1) / size);
  return month * 100 + (size === 1 ? part : Math.min(part, Math.floor(28 / size)));
}
