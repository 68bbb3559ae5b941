import { DAY, HOUR, startOfDay } from '../../chart/days.js';
import type { UsageInterval, UsageLine } from './types.js';

/** One part of what is drawn. */
export type PlotSeries = {
  key: string;
  label: string;
  /** Colour, 1 to 5; 5 is "others" when there are more parts than colours. */
  tone: number;
  values: Float64Array;
};

/** Numbers to draw, whatever is shown of them. */
export type PlotData = {
  interval: UsageInterval;
  /** Times of all places, epoch milliseconds; those that are forecast come last. */
  times: number[];
  /** How many places are known. */
  known: number;
  /** How many of them are final: the rest may grow. */
  final: number;
  series: PlotSeries[];
  /** What the range is compared with, by place; NaN where there is nothing. */
  previous: Float64Array | null;
  /** When a place of `previous` was, epoch milliseconds; NaN where there is nothing. */
  previousAt: (place: number) => number;
  /** Days before the range by key of their series. */
  history: { key: string; days: { at: number; value: number }[] }[];
};

const COLOURS = 5;
const steps: Readonly<Record<UsageInterval, number>> = {
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 0,
};

/** What {@link plotData} is made from. */
export type PlotInput = {
  interval: UsageInterval;
  series: readonly UsageLine[];
  previous?: { points: readonly { at: string; value: number }[] } | null | undefined;
  history?: readonly UsageLine[] | undefined;
  /** Last UTC day to forecast. */
  forecastTo?: string | null | undefined;
};

/** Puts lines of the server's into numbers, side by side. */
export function plotData(input: PlotInput, othersLabel: (count: number) => string): PlotData {
  const { interval, series: lines, history = [], forecastTo } = input;
  const times = timesOf(lines, interval);
  const known = times.length;
  const first = lines.find(({ points }) => points.length === known);
  const provisional = lines.map(({ points }) => points.findIndex((point) => point.provisional));
  const final = Math.min(known, ...provisional.filter((at) => at >= 0));
  const all = lines.map((line): Omit<PlotSeries, 'tone'> => {
    const { key, label, points } = line;
    // A Float64Array is filled in place: at ten thousand points a map of its own would be felt.
    const values = new Float64Array(known);
    if (first && isAligned(line, first)) points.forEach(({ value }, at) => (values[at] = value));
    else {
      const places = new Map(times.map((at, place) => [at, place]));
      for (const { at, value } of points) values[places.get(Date.parse(at)) ?? -1] = value;
    }
    return { key, label, values };
  });
  const series = inColours(all, othersLabel);
  const last = times.at(-1);
  if (interval === 'day' && forecastTo && last !== undefined) {
    const end = startOfDay(forecastTo);
    for (let at = last + DAY; at <= end; at += DAY) times.push(at);
  }
  const others = new Set(all.map(({ key }) => key).filter((key) => !hasKey(series, key)));
  return {
    interval,
    times,
    known,
    final,
    series,
    previous: previousOf(input, times.length),
    previousAt: (place) => Date.parse(input.previous?.points[place]?.at ?? ''),
    history: history.map(({ key, points }) => ({
      key: others.has(key) ? OTHERS : key,
      days: points.map(({ at, value }) => ({ at: Date.parse(at), value })),
    })),
  };
}

/** Key of all parts that have no colour of their own. */
export const OTHERS = '+others';

const hasKey = (series: readonly PlotSeries[], key: string): boolean =>
  series.some((one) => one.key === key);

function timesOf(lines: readonly UsageLine[], interval: UsageInterval): number[] {
  const [longest] = [...lines].sort((a, b) => b.points.length - a.points.length);
  if (!longest) return [];
  const { points } = longest;
  if (!lines.every((line) => isAligned(line, longest))) {
    const every = new Set(lines.flatMap((line) => line.points.map(({ at }) => Date.parse(at))));
    return [...every].sort((a, b) => a - b);
  }
  const start = Date.parse(points[0]?.at ?? '');
  const step = steps[interval];
  const end = Date.parse(points.at(-1)?.at ?? '');
  // Equal steps need no reading of ten thousand texts.
  return step > 0 && end - start === (points.length - 1) * step
    ? points.map((_, index) => start + index * step)
    : points.map(({ at }) => Date.parse(at));
}

function isAligned({ points }: UsageLine, other: UsageLine): boolean {
  const { length } = points;
  return (
    length === other.points.length &&
    points[0]?.at === other.points[0]?.at &&
    points[length - 1]?.at === other.points[length - 1]?.at
  );
}

/** Gives each part a colour; the smallest share one when there are not enough. */
function inColours(
  all: readonly Omit<PlotSeries, 'tone'>[],
  othersLabel: (count: number) => string,
): PlotSeries[] {
  if (all.length <= COLOURS) return all.map((series, index) => ({ ...series, tone: index + 1 }));
  const totals = new Map(
    all.map((one) => [one, one.values.reduce((sum, value) => sum + value, 0)]),
  );
  const bySize = [...all].sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0));
  const rest = bySize.slice(COLOURS - 1);
  const values = new Float64Array(rest[0]?.values.length ?? 0);
  for (const one of rest)
    one.values.forEach((value, at) => (values[at] = (values[at] ?? 0) + value));
  return [
    ...bySize.slice(0, COLOURS - 1).map((series, index) => ({ ...series, tone: index + 1 })),
    { key: OTHERS, label: othersLabel(rest.length), tone: COLOURS, values },
  ];
}

function previousOf({ previous }: PlotInput, slots: number): Float64Array | null {
  if (!previous || previous.points.length === 0) return null;
  const values = new Float64Array(slots).fill(Number.NaN);
  previous.points.slice(0, slots).forEach(({ value }, at) => (values[at] = value));
  return values;
}
