import { expect, test } from 'vitest';
import { ApiError } from '../../client/index.js';
import type { ChildOrganization } from '../../contract/index.js';
import { mostMinutes, openLevels, rowReader, rowsOf } from './rows.js';
import type { Level } from './types.js';

const child = (id: string, has_children = false): ChildOrganization => ({
  ...{ id, name: id.toUpperCase(), slug: id, parent_id: 'root', plan: 'smb' },
  ...{ has_children, member_count: 1, is_member: false, created_at: '2026-03-01T00:00:00Z' },
});
const level = (children: ChildOrganization[], more: Partial<Level> = {}): Level => ({
  ...{ children, total: children.length, onMore: undefined, reading: false, loading: false },
  ...{ refreshing: false, asOf: 1, problem: null, figures: null, figuresFailed: false },
  ...more,
});
const base = { rootId: 'root', hasFigures: false };
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const root = level([child('a', true), child('b')]);
const inA = level([child('x'), child('y')]);

test('puts open levels below their organizations', () => {
  const levels = new Map([
    ['root', root],
    ['a', inA],
  ]);
  const rows = rowsOf({ ...base, levels, expanded: new Set(['a']) });
  expect(ids(rows)).toEqual(['a', 'x', 'y', 'b']);
  expect(rows.map((row) => [row.level, row.expanded, row.position, row.size])).toEqual([
    [1, true, 1, 2],
    [2, undefined, 1, 2],
    [2, undefined, 2, 2],
    [1, undefined, 2, 2],
  ]);
});

test('stands in for a level that is on its way, goes on or did not come', () => {
  const expanded = new Set(['a']);
  const waiting = rowsOf({ ...base, levels: new Map([['root', root]]), expanded });
  expect(waiting.map(({ kind }) => kind)).toEqual([
    'child',
    'waiting',
    'waiting',
    'waiting',
    'child',
  ]);
  const long = level([child('x')], { total: 1000, onMore: () => {} });
  const levels = new Map([
    ['root', root],
    ['a', long],
  ]);
  expect(rowsOf({ ...base, levels, expanded })[2]).toMatchObject({ kind: 'more', left: 999 });
  const problem = {
    error: new ApiError({ status: 503, detail: 'Later.' }),
    retrying: false,
    onRetry: () => {},
  };
  levels.set('a', level([], { problem }));
  expect(rowsOf({ ...base, levels, expanded })[1]).toMatchObject({
    kind: 'failed',
    detail: 'Later.',
  });
});

test('keeps the rows that did not change', () => {
  const read = rowReader();
  const before = read({ ...base, levels: new Map([['root', root]]), expanded: new Set() });
  const levels = new Map([
    ['root', root],
    ['a', inA],
  ]);
  const after = read({ ...base, levels, expanded: new Set(['a']) });
  expect(after[3]).toBe(before[1]);
  expect(after[0]).not.toBe(before[0]);
});

test('reads only levels whose way is open', () => {
  const deep = level([child('y', true)]);
  const levels = new Map([
    ['root', root],
    ['a', deep],
    ['y', inA],
  ]);
  expect(openLevels(levels, 'root', new Set(['a', 'y', 'elsewhere']))).toEqual(['a', 'y']);
  expect(openLevels(levels, 'root', new Set(['y']))).toEqual([]);
});

test('draws shares of the busiest', () => {
  const figure = (organization_id: string, voice_minutes: number) => ({
    ...{ organization_id, voice_minutes, chat_minutes: 1, members: 1, plan: 'smb' as const },
    ...{ status: 'active', as_of: '2026-03-18T09:41:00Z' },
  });
  const figures = new Map([
    ['a', figure('a', 10)],
    ['b', figure('b', 30)],
  ]);
  expect(mostMinutes(new Map([['root', level([], { figures })]]), 'root')).toBe(31);
  expect(mostMinutes(new Map(), 'root')).toBe(0);
});
