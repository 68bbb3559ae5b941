/** What is seen of a list of rows of one height. */
export type View = {
  /** How far the list is scrolled, in pixels. */
  top: number;
  /** Height of the part in which rows are in sight, without the heads above them. */
  height: number;
  rowHeight: number;
  /** Rows in all. */
  count: number;
};

/** Which rows to draw, and the room to leave above and below them. */
export type RowWindow = { start: number; end: number; before: number; after: number };

/** Rows by which the window begins later, so that not every row scrolled away is a change. */
const STEP = 2;
/** No browser draws elements of any height; Firefox gives up first, at about 17 million pixels. */
const TALLEST = 12_000_000;

/** Height of the whole list in pixels. */
export function heightOf({ rowHeight, count }: Pick<View, 'rowHeight' | 'count'>): number {
  return Math.min(count * rowHeight, TALLEST);
}

/** Number of the first row in sight, with the part of it that is hidden. */
function firstIn(view: View): number {
  const { top, height, rowHeight, count } = view;
  const whole = heightOf(view);
  if (whole === count * rowHeight) return top / rowHeight;
  // Taller than a browser can draw: the place of the thumb stands for the place in the list.
  const way = Math.max(1, whole - height);
  return (Math.min(top, way) / way) * Math.max(0, count - height / rowHeight);
}

/**
 * Rows in sight and no more: on a slow machine a frame that draws rows ahead comes too late for those
 * that are in sight.
 */
export function windowOf(view: View): RowWindow {
  const { height, rowHeight, count } = view;
  const first = Math.max(0, Math.min(firstIn(view), count));
  const seen = height / rowHeight;
  const start = Math.max(0, Math.floor(first / STEP) * STEP);
  const end = Math.min(count, Math.ceil(first + seen));
  const whole = heightOf(view);
  const exact = whole === count * rowHeight;
  const before = exact ? start * rowHeight : Math.max(0, view.top - (first - start) * rowHeight);
  const drawn = Math.max(0, end - start) * rowHeight;
  return { start, end, before, after: Math.max(0, whole - before - drawn) };
}

/** Where to scroll so that a row is in sight; null when it is already. */
export function topToReveal(view: View, row: number): number | null {
  const whole = heightOf(view);
  if (whole === view.count * view.rowHeight) {
    const top = row * view.rowHeight;
    if (top < view.top) return top;
    const bottom = top + view.rowHeight - view.height;
    return bottom > view.top ? bottom : null;
  }
  const first = firstIn(view);
  const seen = view.height / view.rowHeight;
  if (row >= Math.ceil(first) && row + 1 <= first + seen) return null;
  const rows = Math.max(1, view.count - seen);
  const wanted = row < first ? row : row + 1 - seen;
  return (Math.max(0, Math.min(wanted, rows)) / rows) * (whole - view.height);
}
