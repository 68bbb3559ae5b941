import { percent } from './percent.js';
import { ratioOf, type PlotShape } from './plotShape.js';

/** Where a running sum stands, and where it crosses the budget. */
export function SumFlags({ shape }: { shape: PlotShape }) {
  const { limit, top, data, line, sum } = shape;
  const up = (value: number): string => percent(1 - value / top);
  const across = (place: number): string => percent(ratioOf(place, shape));
  const last = data.known - 1;
  const crossing = sum?.crossing;
  const at =
    crossing?.status === 'crossed' || crossing?.status === 'expected'
      ? data.times.indexOf(crossing.at ?? Number.NaN)
      : -1;
  return (
    <>
      {limit !== null && at >= 0 ? (
        <>
          <line
            className="ok-usage-chart-stroke"
            data-line="mark"
            strokeDasharray="2 3"
            x1={across(at)}
            x2={across(at)}
            y1={up(limit)}
            y2="100%"
          />
          <circle className="ok-usage-chart-crossing" cx={across(at)} cy={up(limit)} r="4" />
        </>
      ) : null}
      {last >= 0 ? (
        <circle
          className="ok-usage-chart-bars"
          data-series="1"
          cx={across(last)}
          cy={up(line[last] ?? 0)}
          r="3.5"
        />
      ) : null}
    </>
  );
}
