import type { TooltipProps } from './Tooltip.js';

/** Keeps the room of the tooltip where it always shows, which is in narrow widgets, until its code is here. */
export function TooltipPlace({ point, onExplain }: Pick<TooltipProps, 'point' | 'onExplain'>) {
  const { parts, total, forecast, previous } = point;
  const lines = [true, ...parts, previous, onExplain].filter(Boolean);
  return (
    <div className="ok-usage-chart-tooltip" aria-hidden="true" data-idle="">
      {lines.map((_, line) => (
        <div key={line}>{'\u00A0'}</div>
      ))}
      {total === null && !forecast ? null : <div data-total="">{'\u00A0'}</div>}
    </div>
  );
}
