import { forecastDays, type ForecastDay } from '../../chart/forecast.js';
import { niceTicks } from '../../chart/scale.js';
import { stackSeries, type Stack } from '../../chart/stack.js';
import { timeTicks, type TimeTicks } from '../../chart/timeTicks.js';
import type { Addends, Sum } from './addUp.js';
import type { PlotData } from './plotData.js';
import type { UsageMode } from './types.js';

/** What can be hidden beside the parts themselves. */
export type Extra = 'previous' | 'forecast' | 'budget';

/** Extras that are left out; `narrow-previous` by itself counts where there is little room. */
export type LeftOut = ReadonlySet<Extra | 'narrow-previous'>;

/** What is shown of the numbers. */
export type PlotChoice = {
  /** Adds up what is shown; without it each place is by itself. */
  addUp: ((addends: Addends) => Sum) | undefined;
  /** Keys of parts that are hidden. */
  hidden: ReadonlySet<string>;
  without: LeftOut;
  /** Budget of the whole range, if there is one. */
  budget: number | null;
  /** Values are counted, not measured. */
  whole: boolean;
};

/** Numbers as they are drawn. */
export type PlotShape = {
  data: PlotData;
  mode: UsageMode;
  /** What it comes to, if it is added up. */
  sum: Sum | null;
  /** Places in all, those that are forecast included. */
  slots: number;
  stack: Stack;
  /** Per place: the total, or all totals so far. */
  line: Float64Array;
  previous: Float64Array | null;
  /** Not where there is little room. */
  isPreviousSpare: boolean;
  /** By place; NaN where nothing is forecast. */
  forecast: { from: number; value: Float64Array; low: Float64Array; high: Float64Array } | null;
  /** Something can be said of days to come, shown or not. */
  isExpected: boolean;
  /** Budget as a height of the axis: the whole, or its share of a day. */
  limit: number | null;
  ticks: number[];
  top: number;
  time: TimeTicks;
};

/** Works out what is drawn. */
export function plotShape(data: PlotData, choice: PlotChoice): PlotShape {
  const { hidden, without } = choice;
  const { times, known, final } = data;
  const slots = times.length;
  const hiddenAt = new Set(
    data.series.flatMap(({ key }, index) => (hidden.has(key) ? [index] : [])),
  );
  const stack = stackSeries(
    data.series.map(({ values }) => values),
    hiddenAt,
  );
  // The period before is known as a whole only, so parts of this one cannot be held against it.
  const before = hiddenAt.size > 0 || without.has('previous') ? null : data.previous;
  const ahead = times.slice(final);
  const expected = known < slots ? forecastDays(knownDays(data, stack, hidden), ahead) : null;
  const { addUp, budget } = choice;
  const sum = addUp?.({ data, stack, previous: before, expected, budget }) ?? null;
  const {
    line,
    previous,
    ahead: days,
    limit: height,
  } = sum ?? {
    line: stack.totals,
    previous: before,
    ahead: expected?.days,
    limit: budget === null ? null : budget / slots,
  };
  const forecast = days && !without.has('forecast') ? inPlaces(days, slots, final) : null;
  const limit = without.has('budget') ? null : height;
  const top = Math.max(
    line === stack.totals ? (line[stack.peak] ?? 0) : highest(line),
    previous ? highest(previous) : 0,
    forecast ? highest(forecast.high) : 0,
    limit ?? 0,
  );
  const ticks = niceTicks(top, choice.whole);
  return {
    data,
    mode: sum ? 'sum' : 'each',
    sum,
    slots,
    stack,
    line,
    previous,
    isPreviousSpare: without.has('narrow-previous'),
    forecast,
    isExpected: expected !== null,
    limit,
    ticks,
    top: ticks.at(-1) ?? 1,
    time: timeTicks(times),
  };
}

/** Where a place stands between the start and the end of the chart, 0 to 1. */
export function ratioOf(index: number, { slots, mode }: Pick<PlotShape, 'slots' | 'mode'>): number {
  if (mode === 'each') return (index + 0.5) / slots;
  return slots > 1 ? index / (slots - 1) : 0.5;
}

/** The place nearest to a point between the start and the end of the chart. */
export function placeAt(ratio: number, { slots, mode }: Pick<PlotShape, 'slots' | 'mode'>): number {
  const index = mode === 'each' ? Math.floor(ratio * slots) : Math.round(ratio * (slots - 1));
  return Math.min(slots - 1, Math.max(0, index));
}

/** Totals of all final days that are shown, those before the range first. */
function knownDays(data: PlotData, stack: Stack, hidden: ReadonlySet<string>) {
  const totals = new Map<number, number>();
  for (const { key, days } of data.history) {
    if (hidden.has(key)) continue;
    for (const { at, value } of days) totals.set(at, (totals.get(at) ?? 0) + value);
  }
  for (let at = 0; at < data.final; at += 1) {
    totals.set(data.times[at] ?? Number.NaN, stack.totals[at] ?? 0);
  }
  const days = [...totals].map(([at, value]) => ({ at, value })).sort((a, b) => a.at - b.at);
  // An organization that began last week did not rest for months before: it was not there.
  const first = days.findIndex(({ value }) => value > 0);
  return first < 0 ? [] : days.slice(first);
}

function inPlaces(days: readonly ForecastDay[], slots: number, from: number) {
  const nothing = () => new Float64Array(slots).fill(Number.NaN);
  const places = { from, value: nothing(), low: nothing(), high: nothing() };
  days.forEach(({ value, low, high }, index) => {
    places.value[from + index] = value;
    places.low[from + index] = low;
    places.high[from + index] = high;
  });
  return places;
}

function highest(values: Float64Array): number {
  let most = 0;
  // Comparisons leave NaN out, which Math.max would not; nor would it take ten thousand arguments.
  for (const value of values) if (value > most) most = value;
  return most;
}
