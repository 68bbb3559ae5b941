'use client';
import { memo, type KeyboardEvent, type RefObject } from 'react';
import type { PlotShape } from './plotShape.js';
import { readPoint, spokenPoint } from './readPoint.js';
import type { Words } from './types.js';

/** Props of {@link PlotRange}. */
export type PlotRangeProps = {
  words: Words;
  shape: PlotShape;
  /** The place that is held. A pointer that passes by moves nothing that a screen reader would speak of. */
  index: number;
  label: string;
  describedBy: string;
  keys: RefObject<{ move: (index: number) => void; handleKey: (event: KeyboardEvent) => void }>;
};

/**
 * The chart for keys and assistive technology: a native range input, one tab stop, whose value text is
 * the point in words. An image cannot be moved in, `application` would take every key away from a
 * screen reader, and a live region speaks late and of its own accord; a range is stepped through by
 * arrows in every screen reader, and by swipes on phones, and says each value at once.
 */
export const PlotRange = memo(function PlotRange(props: PlotRangeProps) {
  const { words, shape, index, label, describedBy, keys } = props;
  return (
    <input
      type="range"
      className="ok-usage-chart-range"
      aria-label={label}
      aria-describedby={describedBy}
      aria-valuetext={spokenPoint(readPoint(shape, index, words), words)}
      min={0}
      max={shape.slots - 1}
      value={index}
      onChange={(event) => keys.current.move(event.currentTarget.valueAsNumber)}
      onKeyDown={(event) => keys.current.handleKey(event)}
    />
  );
});
