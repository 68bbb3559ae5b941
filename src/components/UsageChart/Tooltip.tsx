'use client';
import { LinkButton } from '../../ui/LinkButton.js';
import { countText } from './describe.js';
import type { Point } from './readPoint.js';
import { Swatch } from './Swatch.js';
import type { Words } from './types.js';

/** Props of {@link Tooltip}. */
export type TooltipProps = {
  words: Words;
  point: Point;
  /** Where the cursor stands, 0 to 1; null while nobody points: only narrow widgets show it then. */
  ratio: number | null;
  /** Width of the value axis in pixels. */
  gutter: number;
  /** Stays where it is, so that the pointer can reach what is in it. */
  pinned: boolean;
  onExplain: (() => void) | undefined;
};

/** What stands at the cursor, from the top of the stack to the bottom. */
export function Tooltip({ words, point, ratio, gutter, pinned, onExplain }: TooltipProps) {
  const { messages } = words;
  const { parts, total, previous, forecast } = point;
  const text = (value: number): string => countText(value, words);
  return (
    <div
      className="ok-usage-chart-tooltip"
      // The chart itself speaks; and text in another direction than the chart's stays readable.
      aria-hidden="true"
      dir="auto"
      data-idle={ratio === null ? '' : undefined}
      data-pinned={pinned ? '' : undefined}
      ref={(element) => {
        if (element && ratio !== null) place(element, ratio, gutter);
      }}
    >
      {/* Elements of their own: a component for each text is felt with every move of a pointer. */}
      <div className="ok-text" data-strong="">
        {point.when}
      </div>
      {parts.map(({ key, label, tone, value }) => (
        <div key={key} className="ok-line ok-usage-chart-row">
          <Swatch tone={tone} />
          <bdi className="ok-truncate">{label}</bdi>
          <span>{text(value)}</span>
        </div>
      ))}
      {total === null ? null : (
        <div className="ok-line ok-usage-chart-row" data-total="">
          <span>{point.isFinal ? messages.total : `${messages.total}, ${messages.notFinal}`}</span>
          <span className="ok-text" data-strong="">
            {text(total)}
          </span>
        </div>
      )}
      {forecast ? (
        <div className="ok-line ok-usage-chart-row" data-total="">
          <span>{messages.expected}</span>
          <span>
            <span className="ok-text" data-strong="">
              {text(forecast.value)}
            </span>{' '}
            {messages.between(text(forecast.low), text(forecast.high))}
          </span>
        </div>
      ) : null}
      {previous ? (
        <div className="ok-text ok-line ok-usage-chart-row" data-tone="muted">
          <span>{previous.when}</span>
          <span>{text(previous.value)}</span>
        </div>
      ) : null}
      {onExplain ? (
        <div>
          <LinkButton tabIndex={-1} onClick={() => onExplain()}>
            {messages.whatChanged}
          </LinkButton>
        </div>
      ) : null}
    </div>
  );
}

/** Beside the cursor, on the side with more room. By the CSSOM: policies refuse style attributes. */
function place({ style }: HTMLElement, ratio: number, gutter: number): void {
  const isLate = ratio > 0.55;
  const share = Math.round((isLate ? 1 - ratio : ratio) * 10_000) / 100;
  const room = `(100% - ${gutter}px) * ${share / 100} + 14px`;
  const [near, far] = isLate ? (['right', 'left'] as const) : (['left', 'right'] as const);
  style[near] = isLate ? `calc(${room})` : `calc(${gutter}px + ${room})`;
  // Written once for each side: with every move of a pointer it would be felt.
  if (style[far] !== 'auto') style[far] = 'auto';
}
