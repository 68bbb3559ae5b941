import type { Page } from './OrgClient.js';

/**
 * All rows of a paged list, page after page, as they arrive. Ends when the server names no next
 * page, or one it has named before.
 * @example
 * for await (const member of allItems((cursor) => client.members.list({ limit: 200, cursor }, call))) …
 */
export async function* allItems<Item>(
  fetchPage: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (;;) {
    const page = await fetchPage(cursor);
    yield* page.items;
    if (page.nextCursor === null || seen.has(page.nextCursor)) return;
    cursor = page.nextCursor;
    seen.add(cursor);
  }
}
