import { countText, pointText } from './describe.js';
import type { PlotShape } from './plotShape.js';
import type { Words } from './types.js';

/** One part at one place. */
export type PointPart = { key: string; label: string; tone: number; value: number };

/** Everything there is to say about one place of the chart. */
export type Point = {
  at: number;
  when: string;
  /** Parts that are shown, from top to bottom. */
  parts: PointPart[];
  /** Null where it is only forecast. */
  total: number | null;
  isFinal: boolean;
  previous: { when: string; value: number } | null;
  forecast: { value: number; low: number; high: number } | null;
};

/** Reads one place. */
export function readPoint(shape: PlotShape, index: number, words: Words): Point {
  const { data, mode, stack, line, previous, forecast } = shape;
  const at = data.times[index] ?? Number.NaN;
  const isKnown = index < data.known;
  const [only] = data.series;
  // What is not split has no part beside its total.
  const isWhole = data.series.length === 1 && only?.key === 'total';
  const shown = isWhole ? [] : data.series.filter((_, place) => stack.highs[place]);
  const before = previous?.[index] ?? Number.NaN;
  const value = forecast?.value[index] ?? Number.NaN;
  return {
    at,
    when: Number.isNaN(at) ? '' : pointText(at, data.interval, words),
    parts:
      isKnown && mode === 'each'
        ? shown
            .map(({ key, label, tone, values }) => ({
              key,
              label,
              tone,
              value: values[index] ?? 0,
            }))
            .reverse()
        : [],
    total: isKnown ? (line[index] ?? 0) : null,
    isFinal: index < data.final,
    previous: Number.isNaN(before)
      ? null
      : { when: pointText(data.previousAt(index), data.interval, words), value: before },
    forecast:
      isKnown || !forecast || Number.isNaN(value)
        ? null
        : { value, low: forecast.low[index] ?? 0, high: forecast.high[index] ?? 0 },
  };
}

/** The same as one text to be spoken. */
export function spokenPoint(point: Point, words: Words): string {
  const { messages } = words;
  const { when, total, parts, previous, forecast } = point;
  const text = (value: number): string => countText(value, words);
  return [
    forecast
      ? messages.spokenForecast(when, text(forecast.value), text(forecast.low), text(forecast.high))
      : messages.spoken(when, total === null ? messages.noAnswer : text(total)),
    ...(point.isFinal || total === null ? [] : [`${messages.notFinal}.`]),
    ...(parts.length > 1 ? parts.map((p) => messages.spokenPart(p.label, text(p.value))) : []),
    ...(previous ? [messages.spokenPart(previous.when, text(previous.value))] : []),
  ].join(' ');
}
