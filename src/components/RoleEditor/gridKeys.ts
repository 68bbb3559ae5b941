/** A cell of a grid, or the size of one. */
export type Place = { row: number; column: number };

/** Rows that Page Up and Page Down pass. */
const PAGE = 8;

/** Where a key leads from a cell; null when it is not one that moves. Nothing goes round at the ends. */
export function step(
  { key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean },
  { row, column }: Place,
  size: Place,
  rtl: boolean,
): Place | null {
  const all = ctrlKey || metaKey;
  const on = rtl ? -1 : 1;
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(0, Math.min(size.row - 1, nextRow)),
    column: Math.max(0, Math.min(size.column - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowRight':
      return to(row, column + on);
    case 'ArrowLeft':
      return to(row, column - on);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'Home':
      return to(all ? 0 : row, 0);
    case 'End':
      return to(all ? size.row : row, size.column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'PageUp':
      return to(row - PAGE, column);
    default:
      return null;
  }
}
