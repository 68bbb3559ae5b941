'use client';
import { Loaded } from '../../ui/Loaded.js';
import { loadTooltip } from './load.js';
import type { TooltipProps } from './Tooltip.js';

/** The tooltip, whose code is not waited for. Its room is kept where it always shows: in narrow widgets. */
export function LateTooltip(props: TooltipProps) {
  const { parts, total, forecast, previous } = props.point;
  const lines = [true, ...parts, previous, props.onExplain].filter(Boolean);
  const waiting = (
    <div className="ok-usage-chart-tooltip" aria-hidden="true" data-idle="">
      {lines.map((_, line) => (
        <div key={line}>{'\u00A0'}</div>
      ))}
      {total === null && !forecast ? null : <div data-total="">{'\u00A0'}</div>}
    </div>
  );
  return <Loaded load={loadTooltip} when waiting={waiting} props={props} />;
}
