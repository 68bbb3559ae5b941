import { isRecord } from './json.js';
import type { Page } from './OrgClient.js';
import type { WireRequest } from './prepare.js';

/** Rows of a page when no `limit` is given. */
const USUAL_LIMIT = 50;

/** Cursor of `Link: <…?cursor=…>; rel="next"`; null when there is no next page. */
function linkedCursor(header: string): string | null {
  for (const [, target = '', params = ''] of header.matchAll(/<([^>]*)>([^<]*)/g)) {
    if (/\brel="?[^",]*\bnext\b/i.test(params)) {
      return new URLSearchParams(target.split('?')[1]?.split('#')[0]).get('cursor');
    }
  }
  return null;
}

function createdAt(item: unknown): string | number | null {
  const value = isRecord(item) ? item.created_at : null;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** Whether rows come by age, newest first: only then does an age mark a place in the list. */
function isNewestFirst(items: readonly unknown[]): boolean {
  const times = items.map((item) => new Date(createdAt(item) ?? Number.NaN).getTime());
  return times.every((time, i) => time <= (times[i - 1] ?? Number.POSITIVE_INFINITY));
}

/** The cursor that servers without links expect: the last row's `created_at`, exactly as it came. */
function cursorAfter(items: readonly unknown[], limit: number): string | null {
  if (items.length !== limit || !isNewestFirst(items)) return null;
  const last = createdAt(items.at(-1));
  return last === null ? null : btoa(String(last));
}

/** One page of a list with the way to the next. */
export function readPage(
  items: readonly unknown[],
  headers: Headers,
  { limit, cursor }: Pick<WireRequest, 'limit' | 'cursor'>,
): Page<unknown> {
  const link = headers.get('Link');
  const count = headers.get('X-Total-Count') ?? '';
  const total = /^\d+$/.test(count) ? Number(count) : null;
  // A server that counts also links; without a link its page is the last one.
  const linked = link !== null || total !== null;
  const next = linked ? linkedCursor(link ?? '') : cursorAfter(items, limit ?? USUAL_LIMIT);
  // A server that ignores the cursor would send the same page for ever.
  return { items, nextCursor: next === cursor ? null : next, total };
}
