import { minMaxIndices } from '../../chart/downsample.js';
import { bandPath, barsPath, linePath, stepBandPath, stepPath } from '../../chart/paths.js';
import { linearScale } from '../../chart/scale.js';
import { ratioOf, type PlotShape } from './plotShape.js';

/** What is drawn, for a size in pixels. */
export type Marks = {
  /**
   * Path data: `grid`, `previous`, `forecast` and `band`; each part by its place in the data, and `hatch` over what is
   * not final; `line` where everything is added up.
   */
  paths: Readonly<Record<string, string>>;
  /** Bars are closer together than can be seen, and are drawn as one outline. */
  isDense: boolean;
};

/** Bars closer together than this are drawn as one outline, pixels. */
const DENSE = 2;

/** Draws a shape into a box of pixels. */
export function marksOf(shape: PlotShape, width: number, height: number): Marks {
  const { data, slots, stack, ticks, top, previous, forecast, sum } = shape;
  const y = linearScale([0, top], [height, 0]);
  const x = (index: number): number => ratioOf(index, shape) * width;
  const places = { x, y };
  const step = width / slots;
  const columns = Math.max(1, Math.round((width * data.known) / slots));
  const paths: Record<string, string> = {
    grid: ticks
      .slice(1)
      .map((tick) => `M0 ${Math.round(y(tick)) + 0.5}H${width}`)
      .join(''),
  };
  if (previous) paths['previous'] = linePath(previous, minMaxIndices(previous, width), places);
  if (sum) return { isDense: false, paths: { ...paths, ...sum.linesOf(shape, columns, places) } };
  if (forecast) {
    const ahead = data.known < slots ? slots : 0;
    paths['forecast'] = stepPath(forecast.value, data.known, ahead, places);
    paths['band'] = stepBandPath(forecast.low, forecast.high, data.known, ahead, places);
  }
  const isDense = step < DENSE;
  const bars = { ...places, width: step * 0.75 };
  const indices = isDense ? minMaxIndices(stack.totals, columns) : [];
  stack.highs.forEach((high, series) => {
    const low = stack.lows[series];
    if (!high || !low) return;
    paths[series] = isDense
      ? bandPath(low, high, indices, places)
      : barsPath(low, high, { ...bars, isRound: (at) => stack.tops[at] === series });
  });
  if (data.final < data.known) {
    const open = stack.totals.map((total, at) => (at < data.final ? 0 : total));
    const zero = new Float64Array(open.length);
    paths['hatch'] = isDense
      ? bandPath(
          zero,
          open,
          indices.filter((at) => at >= data.final),
          places,
        )
      : barsPath(zero, open, { ...bars, isRound: () => true });
  }
  return { paths, isDense };
}
