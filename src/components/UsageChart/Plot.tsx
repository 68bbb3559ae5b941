'use client';
import { useId, useMemo, type ComponentType, type KeyboardEvent, type PointerEvent } from 'react';
import { useLatest } from '../../provider/useLatest.js';
import { gutterOf, TimeAxis, ValueAxis } from './Axes.js';
import { FlagsLayer } from './FlagsLayer.js';
import { MarksLayer } from './MarksLayer.js';
import { percent } from './percent.js';
import { placeAt, ratioOf, type PlotShape } from './plotShape.js';
import { PlotRange } from './PlotRange.js';
import { readPoint } from './readPoint.js';
import type { TooltipProps } from './Tooltip.js';
import type { Words } from './types.js';

/** The place that is looked at; `pinned` holds it when the pointer leaves. */
export type Cursor = { index: number; pinned: boolean };

/** Props of {@link Plot}. */
export type PlotProps = {
  words: Words;
  shape: PlotShape;
  /** What the chart shows, for assistive technology. */
  label: string;
  /** The chart in a sentence or two. */
  summary: string;
  cursor: Cursor | null;
  onCursorChange: (cursor: Cursor | null) => void;
  /** Says what changed at a place; left out where that is not known. */
  onExplain?: ((at: number) => void) | undefined;
  /** Draws what stands at the cursor. */
  Tip: ComponentType<TooltipProps>;
};

/** Keys and how far they go; time runs left to right in every language. */
const moves: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
  Home: -Infinity,
  End: Infinity,
};

/** The drawing with its axes and one cursor. */
export function Plot(props: PlotProps) {
  const { words, shape, cursor, onCursorChange, onExplain, Tip } = props;
  const describedBy = useId();
  const { data, slots } = shape;
  const last = data.known - 1;
  const index = Math.min(cursor?.index ?? last, slots - 1);
  const held = cursor?.pinned ? index : last;
  const ratio = cursor && ratioOf(index, shape);
  const point = readPoint(shape, index, words);
  const gutter = useMemo(() => gutterOf(shape, words), [shape, words]);
  const explain =
    onExplain && held <= last && shape.mode === 'each'
      ? () => onExplain(data.times[held] ?? 0)
      : undefined;
  const move = (next: number): void =>
    onCursorChange({ index: Math.min(slots - 1, Math.max(0, next)), pinned: true });

  const handlePointer = (event: PointerEvent<HTMLElement>, pins: boolean): void => {
    if (cursor?.pinned && !pins && event.pointerType === 'mouse') return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const next = placeAt((event.clientX - left) / (width || 1), shape);
    const isSame = next === cursor?.index;
    if (pins || !isSame)
      onCursorChange({ index: next, pinned: pins && !(isSame && cursor.pinned) });
  };
  // Keys go on from what was spoken, wherever a pointer has come to rest.
  const handleKey = (event: KeyboardEvent): void => {
    const by = moves[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (by !== undefined) move(held + by);
    else if (event.key === 'Enter' && explain) explain();
    else if (event.key === 'Escape' && cursor) onCursorChange(null);
    else return;
    event.preventDefault();
  };
  const keys = useLatest({ move, handleKey });
  return (
    <div className="ok-usage-chart-figure">
      <div className="ok-usage-chart-plot" dir="ltr">
        <ValueAxis shape={shape} words={words} width={gutter} />
        <div
          className="ok-usage-chart-area"
          onPointerMove={(event) => handlePointer(event, false)}
          onPointerDown={(event) => handlePointer(event, true)}
          onPointerLeave={(event) => {
            if (!cursor?.pinned && event.pointerType === 'mouse') onCursorChange(null);
          }}
        >
          <PlotRange {...{ words, shape, describedBy, keys }} label={props.label} index={held} />
          <MarksLayer shape={shape} />
          {shape.limit === null && !shape.sum ? null : <FlagsLayer shape={shape} words={words} />}
          {ratio === null ? null : (
            <div className="ok-usage-chart-cursor" style={{ left: percent(ratio) }} />
          )}
        </div>
        <TimeAxis shape={shape} words={words} />
      </div>
      <Tip
        words={words}
        point={point}
        ratio={ratio}
        gutter={gutter}
        pinned={cursor?.pinned ?? false}
        // Nobody can press it before the place is held.
        onExplain={index > last ? undefined : explain}
      />
      <div hidden id={describedBy}>
        {props.summary} {words.messages.chartHelp} {explain ? words.messages.chartHelpChange : null}
      </div>
    </div>
  );
}
