import { describe, expect, it } from 'vitest';
import { createWire, json } from '../testing/test-wire.js';
import { allItems, createClient, type Page } from './index.js';

const call = { organizationId: 'org_1' };

/** Rows as a server of the core sends them: newest first, to the microsecond. */
function rows(count: number, from = 0): { user_id: string; created_at: string }[] {
  return Array.from({ length: count }, (_, i) => ({
    user_id: `u${from + i}`,
    created_at: `2026-01-01T00:00:00.${String(999_999 - from - i).padStart(6, '0')}Z`,
  }));
}

function list(body: unknown, headers: Record<string, string> = {}, query = {}) {
  const wire = createWire(json(body, 200, headers));
  return createClient({ fetch: wire.fetch }).members.list(query, call);
}

describe('a page', () => {
  it.each([
    ['a plain array', [{ user_id: 'u' }]],
    ['a named array', { members: [{ user_id: 'u' }], total: 1 }],
    ['data', { data: [{ user_id: 'u' }], errors: [], total: 1 }],
  ])('is read from %s', async (_, body) => {
    expect(await list(body)).toEqual({ items: [{ user_id: 'u' }], nextCursor: null, total: null });
  });

  it.each([['null'], [{}], [{ a: [], b: [] }], [3]])('is not read from %j', async (body) => {
    await expect(list(body)).rejects.toMatchObject({ code: 'malformed_response' });
  });

  it('goes on where the server links, and ends where a server that counts does not', async () => {
    const link =
      '<https://x.example.com/admin/members?limit=2>; rel="first", ' +
      '<https://x.example.com/admin/members?cursor=a%2Bb%3D&limit=2>; title="a, b"; rel="next"';
    const counted = { 'X-Total-Count': '7' };
    expect(await list(rows(2), { Link: link, ...counted }, { limit: 2 })).toMatchObject({
      nextCursor: 'a+b=',
      total: 7,
    });
    expect(await list(rows(2), counted, { limit: 2 })).toMatchObject({
      nextCursor: null,
      total: 7,
    });
  });

  it('goes on after the last row of a full page of a server that does neither', async () => {
    const { nextCursor } = await list(rows(2), {}, { limit: 2 });
    expect(nextCursor).toBe(btoa('2026-01-01T00:00:00.999998Z'));
    expect((await list(rows(50))).nextCursor).toBe(btoa(rows(50).at(-1)?.created_at ?? ''));
    expect((await list(rows(49))).nextCursor).toBeNull();
    expect((await list(rows(1), {}, { limit: 2 })).nextCursor).toBeNull();
  });

  it('of keys goes on after their epoch milliseconds', async () => {
    const keys = [{ created_at: 1_767_225_600_000 }, { created_at: 1_735_689_600_000 }];
    const wire = createWire(json(keys));
    const page = await createClient({ fetch: wire.fetch }).apiKeys.list({ limit: 2 }, call);
    expect(page.nextCursor).toBe(btoa('1735689600000'));
  });

  it('has no next one when age is not what its rows are ordered by, or they have none', async () => {
    const byName = [{ created_at: '2026-01-01T00:00:00Z' }, { created_at: '2026-03-01T00:00:00Z' }];
    expect((await list(byName, {}, { limit: 2 })).nextCursor).toBeNull();
    expect((await list([{ id: 1 }, { id: 2 }], {}, { limit: 2 })).nextCursor).toBeNull();
  });

  it('of a server that ignores the cursor is the last', async () => {
    const cursor = btoa('2026-01-01T00:00:00.999998Z');
    expect((await list(rows(2), {}, { limit: 2, cursor })).nextCursor).toBeNull();
  });
});

describe('allItems', () => {
  it('walks through all pages, one at a time', async () => {
    const all = rows(7);
    const wire = createWire(({ url }) => {
      const cursor = new URL(url, 'https://x').searchParams.get('cursor');
      const start = cursor ? all.findIndex((row) => row.created_at === atob(cursor)) + 1 : 0;
      return json(all.slice(start, start + 3));
    });
    const client = createClient({ fetch: wire.fetch });
    const found: string[] = [];
    const pages = allItems((cursor) => client.members.list({ limit: 3, cursor }, call));
    for await (const { user_id } of pages) {
      found.push(user_id);
      expect(wire.sent).toHaveLength(Math.ceil(found.length / 3));
    }
    expect(found).toEqual(all.map(({ user_id }) => user_id));
  });

  it('ends when cursors go round in circles', async () => {
    const cursors = ['a', 'b', 'a', 'b', 'a', 'b'];
    let asked = 0;
    const fetchPage = async (): Promise<Page<number>> => {
      const nextCursor = cursors[asked] ?? null;
      asked += 1;
      return { items: [asked], nextCursor, total: null };
    };
    const found: number[] = [];
    for await (const item of allItems(fetchPage)) found.push(item);
    expect(found).toEqual([1, 2, 3]);
  });
});
