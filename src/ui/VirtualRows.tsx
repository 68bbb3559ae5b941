'use client';
import {
  forwardRef,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';

/** Moves a list that draws only what is in sight. */
export type VirtualRowsHandle = {
  /** Scrolls a row into sight and draws it, if it is not there yet. */
  reveal: (index: number) => void;
};

/** Props of {@link VirtualRows}. */
export type VirtualRowsProps = {
  /** Rows in all. */
  count: number;
  /** Height of every row, in units. */
  rowUnits: number;
  /** The element that scrolls. */
  scroller: RefObject<HTMLElement | null>;
  /** Draws one row; it needs a key of its own. */
  renderRow: (index: number) => ReactNode;
  /** Told up to which row (exclusive) there is something to see. */
  onRange?: (end: number) => void;
};

type Range = readonly [start: number, end: number];

const spare = 8;
const whole = 60;
const unmeasured = 40;

/** Rows of one height, of which only those in sight are in the page, however many there are. */
export const VirtualRows = forwardRef<VirtualRowsHandle, VirtualRowsProps>(function VirtualRows(
  { count, rowUnits, scroller, renderRow, onRange },
  ref,
) {
  const box = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<Range>([0, unmeasured]);
  const few = count <= whole;

  const look = useCallback(
    (around = 0) => {
      if (few || !box.current || !scroller.current) return;
      const rows = box.current.getBoundingClientRect();
      const view = scroller.current.getBoundingClientRect();
      const height = rows.height / count;
      const first = height ? (view.top - rows.top) / height : around - unmeasured / 2;
      const last = height ? (view.bottom - rows.top) / height : around + unmeasured / 2;
      // In steps, so that scrolling by a pixel draws nothing.
      const start = Math.max(0, Math.floor((first - spare) / spare) * spare);
      const end = Math.min(count, Math.ceil((last + spare) / spare) * spare);
      setRange((old) => (old[0] === start && old[1] === end ? old : [start, Math.max(start, end)]));
    },
    [count, few, scroller],
  );

  // What is in sight is known to the browser alone, and changes without React.
  useLayoutEffect(() => {
    const element = scroller.current;
    const update = (): void => look();
    update();
    element?.addEventListener('scroll', update, { passive: true });
    return () => element?.removeEventListener('scroll', update);
  }, [look, scroller]);

  const [start, end]: Range = few ? [0, count] : [range[0], Math.min(range[1], count)];
  // The caller fetches what is about to be seen; it cannot know before the browser has measured.
  useLayoutEffect(() => onRange?.(end), [onRange, end]);

  useImperativeHandle(
    ref,
    () => ({
      reveal: (index) => {
        if (!box.current || !scroller.current) return;
        const rows = box.current.getBoundingClientRect();
        const view = scroller.current.getBoundingClientRect();
        const height = rows.height / count;
        const above = view.top - (rows.top + index * height);
        const below = rows.top + (index + 1) * height - view.bottom;
        if (above > 0) scroller.current.scrollTop -= above;
        else if (below > 0) scroller.current.scrollTop += below;
        look(index);
      },
    }),
    [count, look, scroller],
  );

  const drawn = Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
  const size = (rows: number): string => `calc(var(--ok-unit) * ${rows * rowUnits})`;
  return (
    <div ref={box} role="presentation" style={few ? undefined : { blockSize: size(count) }}>
      {few || start === 0 ? null : <div role="presentation" style={{ blockSize: size(start) }} />}
      {drawn.map(renderRow)}
    </div>
  );
});
