/** Values of several series put on each other. */
export type Stack = {
  /** Where each series begins at each place; null for one that is hidden. */
  lows: (Float64Array | null)[];
  /** Where each series ends. */
  highs: (Float64Array | null)[];
  /** What all series that are shown come to. */
  totals: Float64Array;
  /** Which series is on top at each place; -1 where there is nothing. */
  tops: Int16Array;
  /** All totals added up. */
  sum: number;
  /** Place of the highest total, the first of several. */
  peak: number;
};

/** Stacks series of one length, the first at the bottom; what is no number above 0 counts as 0. */
export function stackSeries(
  series: readonly ArrayLike<number>[],
  hidden: ReadonlySet<number> = new Set(),
): Stack {
  const length = series.reduce((most, values) => Math.max(most, values.length), 0);
  const totals = new Float64Array(length);
  const tops = new Int16Array(length).fill(-1);
  const lows: (Float64Array | null)[] = [];
  const highs: (Float64Array | null)[] = [];
  for (const [index, values] of series.entries()) {
    const isHidden = hidden.has(index);
    const low = isHidden ? null : totals.slice();
    lows.push(low);
    if (!low) {
      highs.push(null);
      continue;
    }
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? 0;
      if (!(value > 0)) continue;
      totals[at] = (totals[at] ?? 0) + value;
      tops[at] = index;
    }
    highs.push(totals.slice());
  }
  let sum = 0;
  let peak = 0;
  // By place, as everything here: iterators over ten thousand numbers are felt in the first view.
  for (let at = 0; at < length; at += 1) {
    const total = totals[at] ?? 0;
    sum += total;
    if (total > (totals[peak] ?? 0)) peak = at;
  }
  return { lows, highs, totals, tops, sum, peak };
}

/** Each value with all before it; what is no number adds nothing. */
export function runningSum(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length);
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    sum += values[at] || 0;
    sums[at] = sum;
  }
  return sums;
}
