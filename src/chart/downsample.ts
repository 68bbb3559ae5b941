/**
 * Which points to draw when there are more than a line of so many pixel columns can show: the lowest
 * and the highest of each column, in their order, and both ends. No peak and no dip is lost, unlike
 * with averages or with every so-manieth point.
 * @returns places in `values`; all of them when they fit, two to a column.
 */
export function minMaxIndices(values: ArrayLike<number>, columns: number): number[] {
  const { length } = values;
  const room = Math.max(1, Math.floor(columns));
  if (length <= room * 2) return Array.from({ length }, (_, index) => index);
  const indices: number[] = [0];
  const add = (index: number): void => {
    if (indices.at(-1) !== index) indices.push(index);
  };
  for (let column = 0; column < room; column += 1) {
    const start = columnStart(column, length, room);
    const end = columnStart(column + 1, length, room);
    let low = start;
    let high = start;
    for (let index = start + 1; index < end; index += 1) {
      const value = values[index] ?? 0;
      if (value < (values[low] ?? 0)) low = index;
      if (value > (values[high] ?? 0)) high = index;
    }
    add(Math.min(low, high));
    add(Math.max(low, high));
  }
  add(length - 1);
  return indices;
}

/** First point of a pixel column. */
export function columnStart(column: number, length: number, columns: number): number {
  return Math.ceil((column * length) / columns);
}
