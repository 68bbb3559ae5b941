import type { Page } from '../../client/OrgClient.js';
import { PAGE } from '../../contract/index.js';
import { invalid } from './errors.js';

/** How a list is ordered and cut. */
export interface PageRequest<Row> {
  rows: readonly Row[];
  /** Value rows are ordered by; compared as text. */
  key: (row: Row) => string;
  id: (row: Row) => string;
  descending: boolean;
  /** Name of the order; a cursor belongs to exactly one. */
  order: string;
  limit: number | undefined;
  cursor: string | undefined;
  /** Whether the server counts rows and hands out opaque cursors (`list_queries`). */
  counts: boolean;
  /**
   * What a plain cursor holds.
   * @default an instant
   */
  plain?: RegExp;
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

interface Position {
  key: string;
  /** Null for the plain cursor, which knows only the time. */
  id: string | null;
}

/** A row with what it is ordered by. */
interface Place<Row> {
  row: Row;
  key: string;
  id: string;
}

function unreadable(): never {
  throw invalid('cursor', 'The cursor cannot be read');
}

function decode(cursor: string): string {
  try {
    return atob(cursor);
  } catch {
    return unreadable();
  }
}

function parsePosition(text: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(decodeURIComponent(text));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return unreadable();
  }
}

function readCursor(cursor: string, order: string, plain = INSTANT): Position {
  const text = decode(cursor);
  if (plain.test(text)) {
    return order === '-created_at' ? { key: text, id: null } : unreadable();
  }
  const [name, key, id] = parsePosition(text);
  if (name !== order || typeof key !== 'string' || typeof id !== 'string') return unreadable();
  return { key, id };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** One page: rows after the cursor's place in the order, wherever the row it was made from is now. */
export function paginate<Row>(request: PageRequest<Row>): Page<Row> {
  const { order, counts } = request;
  const direction = request.descending ? -1 : 1;
  const after =
    request.cursor === undefined ? null : readCursor(request.cursor, order, request.plain);
  const isAfter = (place: Place<Row>): boolean => {
    if (!after) return true;
    const byKey = compare(place.key, after.key) * direction;
    if (byKey !== 0 || after.id === null) return byKey > 0;
    return compare(place.id, after.id) * direction > 0;
  };
  const limit = request.limit ?? PAGE.default;
  const rest = request.rows
    .map((row): Place<Row> => ({ row, key: request.key(row), id: request.id(row) }))
    .filter(isAfter)
    .sort((a, b) => direction * (compare(a.key, b.key) || compare(a.id, b.id)));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  // Without opaque cursors a full page is all a client knows of there being more.
  const more = counts ? rest.length > limit : page.length === limit;
  const write = ({ key, id }: Place<Row>): string =>
    counts ? encodeURIComponent(JSON.stringify([order, key, id])) : key;
  return {
    items: page.map(({ row }) => row),
    nextCursor: last && more ? btoa(write(last)) : null,
    total: counts ? request.rows.length : null,
  };
}

/** The same page with its rows as the wire shows them. */
export function mapPage<Row, Item>(page: Page<Row>, toItem: (row: Row) => Item): Page<Item> {
  return { ...page, items: page.items.map(toItem) };
}
