import type { ApiKey } from '../../contract/index.js';

/** A column that can be sorted by. */
export type SortColumn = 'name' | 'created_at' | 'last_used_at' | 'expires_at';

/** A column, with a minus from the greatest down. */
export type KeySort = SortColumn | `-${SortColumn}`;

/** Columns whose latest moment comes first when they are pressed. */
const latestFirst: readonly SortColumn[] = ['created_at', 'last_used_at'];

function numberOf(key: ApiKey, column: Exclude<SortColumn, 'name'>): number {
  // What never ends comes after all that does, what was never used before all that was.
  if (column === 'expires_at') return key.expires_at ?? Infinity;
  return key[column] ?? -Infinity;
}

/** Puts two keys in order; the newer of two equals comes first. */
export function compareKeys(sort: KeySort, locale: string): (a: ApiKey, b: ApiKey) => number {
  const column = columnOf(sort);
  const sign = sort === column ? 1 : -1;
  const words = new Intl.Collator(locale, { numeric: true });
  return (a, b) => {
    const one = column === 'name' ? 0 : numberOf(a, column);
    const other = column === 'name' ? 0 : numberOf(b, column);
    const order =
      column === 'name' ? words.compare(a.name, b.name) : Number(one > other) - Number(one < other);
    return order * sign || b.created_at - a.created_at;
  };
}

/** The column of an order. */
export function columnOf(sort: KeySort): SortColumn {
  const name = sort.startsWith('-') ? sort.slice(1) : sort;
  return sortColumns.find((column) => column === name) ?? 'name';
}

/** All columns that can be sorted by, in the order of the table. */
export const sortColumns: readonly SortColumn[] = [
  'name',
  'created_at',
  'last_used_at',
  'expires_at',
];

/** How a column is sorted now. */
export function directionOf(
  column: SortColumn,
  sort: KeySort,
): 'ascending' | 'descending' | 'none' {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : 'none';
}

/** The order that a press on a head asks for: the usual one, then the other way round. */
export function nextSort(column: SortColumn, sort: KeySort): KeySort {
  const usual: KeySort = latestFirst.includes(column) ? `-${column}` : column;
  const other: KeySort = latestFirst.includes(column) ? column : `-${column}`;
  return sort === usual ? other : usual;
}

/** Whether a text is an order. */
export function isSort(value: string): value is KeySort {
  return sortColumns.some((column) => value === column || value === `-${column}`);
}
