import { DAY, HOUR } from './days.js';

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
  const apart = times.length > 1 ? (last - first) / (times.length - 1) : DAY;
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
  day: DAY,
  month: 31 * DAY,
  year: 366 * DAY,
};

function firsts(times: readonly number[], step: Step, apart: number): number[] {
  const indices: number[] = [];
  // What begins in the middle of a month is not where the month begins.
  let before = bucketOf((times[0] ?? 0) - apart, step);
  for (let index = 0; index < times.length;) {
    const at = times[index] ?? 0;
    const bucket = bucketOf(at, step);
    if (bucket !== before) indices.push(index);
    before = bucket;
    index += 1;
    if (step[0] === 'hour') continue;
    // Within a day only hours change: to look at each of ten thousand points would be felt.
    const tomorrow = (Math.floor(at / DAY) + 1) * DAY;
    let next = index + Math.max(0, Math.ceil((tomorrow - at) / apart) - 1);
    // Where points are missing the way is shorter.
    while (next > index && !((times[next - 1] ?? tomorrow) < tomorrow)) next -= 1;
    index = next;
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
