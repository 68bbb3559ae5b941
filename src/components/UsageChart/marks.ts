import { minMaxIndices } from '../../chart/downsample.js';
import { bandPath, barsPath, linePath, stepBandPath, stepPath } from '../../chart/paths.js';
import { linearScale } from '../../chart/scale.js';
import { ratioOf, type PlotShape } from './plotShape.js';

/** Path data of everything in the chart, for a size in pixels. */
export type Marks = {
  grid: string;
  /** One path a part, in the order of the data; null for a hidden one. */
  series: (string | null)[];
  /** Bars are closer together than can be seen, and are drawn as one outline. */
  isDense: boolean;
  /** Everything drawn that is not final. */
  hatch: string;
  line: string;
  previous: string;
  forecast: string;
  band: string;
};

/** Bars closer together than this are drawn as one outline, pixels. */
const DENSE = 2;

/** Draws a shape into a box of pixels. */
export function marksOf(shape: PlotShape, width: number, height: number): Marks {
  const { data, slots, stack, ticks, top, previous, forecast } = shape;
  const y = linearScale([0, top], [height, 0]);
  const x = (index: number): number => ratioOf(index, shape) * width;
  const places = { x, y };
  const step = width / slots;
  const columns = Math.max(1, Math.round((width * data.known) / slots));
  const grid = ticks
    .slice(1)
    .map((tick) => `M0 ${Math.round(y(tick)) + 0.5}H${width}`)
    .join('');
  const marks: Marks = {
    grid,
    isDense: false,
    series: [],
    hatch: '',
    line: '',
    previous: previous ? linePath(previous, minMaxIndices(previous, width), places) : '',
    forecast: '',
    band: '',
  };
  if (shape.sum) return { ...marks, ...shape.sum.linesOf(shape, columns, places) };
  if (forecast) {
    const ahead = data.known < slots ? slots : 0;
    marks.forecast = stepPath(forecast.value, data.known, ahead, places);
    marks.band = stepBandPath(forecast.low, forecast.high, data.known, ahead, places);
  }
  const isDense = step < DENSE;
  marks.isDense = isDense;
  const bars = { ...places, width: step * 0.75 };
  const indices = isDense ? minMaxIndices(stack.totals, columns) : [];
  marks.series = stack.highs.map((high, series) => {
    const low = stack.lows[series];
    if (!high || !low) return null;
    return isDense
      ? bandPath(low, high, indices, places)
      : barsPath(low, high, { ...bars, isRound: (at) => stack.tops[at] === series });
  });
  if (data.final < data.known) {
    const open = stack.totals.map((total, at) => (at < data.final ? 0 : total));
    const zero = new Float64Array(open.length);
    marks.hatch = isDense
      ? bandPath(
          zero,
          open,
          indices.filter((at) => at >= data.final),
          places,
        )
      : barsPath(zero, open, { ...bars, isRound: () => true });
  }
  return marks;
}
