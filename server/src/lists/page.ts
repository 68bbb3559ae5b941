import { sql, type RawBuilder } from 'kysely';
import { PAGE } from '../../../src/contract/index.js';
import { invalid } from '../http/problem.js';
import { reply, type Reply } from '../http/reply.js';
import { readCursor, writeCursor } from './cursor.js';

/** How a list is ordered: by one indexed expression, then by id. */
export interface Order {
  /** Name of the order with its direction, such as `-created_at`. */
  readonly name: string;
  readonly key: RawBuilder<unknown>;
  readonly type: 'text' | 'integer' | 'timestamptz';
  readonly id: RawBuilder<unknown>;
  /** Whether no two rows of a list have the same key, so that it alone orders them. */
  readonly isUnique?: boolean;
}

/** What a caller asks of a paged list. */
export interface PageQuery {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** What a row of a page carries beside its own columns: where it stands in the order. */
export interface PageColumns {
  page_key: string;
  page_id: string;
}

/** What the query of one page adds to its own conditions. */
export interface PageClause {
  readonly behind: RawBuilder<boolean>;
  readonly order: RawBuilder<unknown>;
  readonly take: number;
}

const INSTANT_TEXT = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`);

/** Selections that every query of a page has. */
export function pageColumns({ key, type, id }: Order) {
  const text =
    type !== 'timestamptz'
      ? sql<string>`(${key})::text`
      : sql<string>`case when isfinite(${key}) then to_char(${key} at time zone 'UTC', ${INSTANT_TEXT}) else (${key})::text end`;
  return [text.as('page_key'), sql<string>`${id}`.as('page_id')] as const;
}

function clauseOf(
  { name, key, type, id, isUnique = false }: Order,
  cursor: string | undefined,
  take: number,
) {
  const descending = name.startsWith('-');
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const order = isUnique ? sql`${key} ${direction}` : sql`${key} ${direction}, ${id} ${direction}`;
  if (cursor === undefined) return { behind: sql<boolean>`true`, order, take };
  const place = readCursor(cursor, name);
  const isTime = place.key === '-infinity' || !Number.isNaN(Date.parse(place.key));
  const isReadable = type === 'integer' ? /^\d{1,9}$/.test(place.key) : type === 'text' || isTime;
  if (!isReadable) throw invalid('cursor', 'The cursor cannot be read');
  const compare = sql.raw(descending ? '<' : '>');
  const value = sql`${place.key}::${sql.raw(type)}`;
  const behind =
    place.id === null
      ? sql<boolean>`${key} ${compare} ${value}`
      : sql<boolean>`(${key}, ${id}) ${compare} (${value}, ${place.id}::text)`;
  return { behind, order, take };
}

/**
 * Fetches one page: the rows behind the cursor's place in the order, wherever the row it was made from is now.
 * One index range, whatever the page. `next` is null on the last page; `whole` is how many rows the list has, where
 * this page holds all of them.
 */
export async function fetchPage<Row extends PageColumns>(
  order: Order,
  { limit = PAGE.default, cursor }: PageQuery,
  run: (clause: PageClause) => Promise<Row[]>,
): Promise<{ rows: Omit<Row, keyof PageColumns>[]; next: string | null; whole: number | null }> {
  const found = await run(clauseOf(order, cursor, limit + 1));
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    rows: found.slice(0, limit).map(({ page_key: _key, page_id: _id, ...row }) => row),
    whole: cursor === undefined && !last ? found.length : null,
    next: last ? writeCursor(order.name, last.page_key, last.page_id) : null,
  };
}

/** A page as an answer: the rows, `Link` to the next page and, when counted, `X-Total-Count`. */
export function pageReply<Item>(
  request: Request,
  items: Item[],
  { next, total }: { next: string | null; total: number | null },
): Reply<Item[]> {
  const headers: Record<string, string> = {};
  if (total !== null) headers['X-Total-Count'] = String(total);
  if (next !== null) {
    const { pathname, searchParams } = new URL(request.url);
    searchParams.set('cursor', next);
    headers['Link'] = `<${pathname}?${searchParams.toString()}>; rel="next"`;
  }
  return reply(items, { headers });
}

/** Text that `like` takes for itself. */
export function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (char) => `\\${char}`);
}

/** Text in which `like` finds exactly what was typed. */
export function likeText(text: string): string {
  return `%${escapeLike(text)}%`;
}
