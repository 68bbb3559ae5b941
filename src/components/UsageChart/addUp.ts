import { budgetCrossing, type Crossing } from '../../chart/crossing.js';
import { minMaxIndices } from '../../chart/downsample.js';
import { sumForecast, type Forecast } from '../../chart/forecast.js';
import { bandPath, linePath, type Places } from '../../chart/paths.js';
import { runningSum, type Stack } from '../../chart/stack.js';
import type { PlotData } from './plotData.js';
import type { PlotShape } from './plotShape.js';
import { SumFlags } from './SumFlags.js';

/** What is added up: everything as it is by itself. */
export type Addends = {
  data: PlotData;
  stack: Stack;
  previous: Float64Array | null;
  expected: Forecast | null;
  /** Budget of the whole range. */
  budget: number | null;
};

/** Adds up everything, each place with all before it. */
export function addUp({ data, stack, previous, expected, budget }: Addends) {
  const { times, known, final } = data;
  const line = runningSum(stack.totals);
  const soFar = stack.totals.slice(0, final).reduce((sum, value) => sum + value, 0);
  const sums = expected ? sumForecast(soFar, expected) : [];
  const days = times.slice(0, known).map((at, place) => ({ at, value: line[place] ?? 0 }));
  const crossing: Crossing | null = budget === null ? null : budgetCrossing(budget, days, sums);
  return {
    line,
    previous: previous && sumKnown(previous),
    /** Sums at the days to come. */
    ahead: expected && sums,
    limit: budget,
    crossing,
    /** Sums at the end of the forecast. */
    end: sums.at(-1) ?? null,
    linesOf,
    Flags: SumFlags,
  };
}

/** Everything added up, and how it is drawn. */
export type Sum = ReturnType<typeof addUp>;

/** Path data of the line and of what is forecast. */
function linesOf({ line, slots, forecast }: PlotShape, columns: number, places: Places) {
  const marks = { line: linePath(line, minMaxIndices(line, columns), places) };
  if (!forecast) return marks;
  const { from, value, low, high } = forecast;
  // The dashed line goes on from the last point that will not change.
  const start = Math.max(0, from - 1);
  const indices = Array.from({ length: slots - start }, (_, index) => start + index);
  const joined = (values: Float64Array): Float64Array => {
    const copy = values.slice();
    if (from > 0) copy[start] = line[start] ?? 0;
    return copy;
  };
  return {
    ...marks,
    forecast: linePath(joined(value), indices, places),
    band: bandPath(joined(low), joined(high), indices, places),
  };
}

/** Sums up to the last place that is known. */
function sumKnown(values: Float64Array): Float64Array {
  return runningSum(values).map((sum, at) => (Number.isNaN(values[at]) ? Number.NaN : sum));
}
