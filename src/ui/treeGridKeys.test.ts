import { expect, test } from 'vitest';
import { treeGridStep, typedAhead, type TreeGridItem } from './treeGridKeys.js';

const item = (id: string, level: number, expanded?: boolean): TreeGridItem => ({
  ...{ id, level, expanded, position: 1, size: 1 },
  text: id,
});
const items = [
  item('Ada', 1, true),
  item('Bo', 2, false),
  item('Bill', 2),
  item('Cy', 1),
  item('Élan', 1),
];
const press = (key: string, index: number, rtl = false) =>
  treeGridStep(key, items, index, { page: 3, rtl });
const go = (index: number) => ({ kind: 'go', index });

test('goes up and down, and stays at the ends', () => {
  expect(press('ArrowDown', 0)).toEqual(go(1));
  expect(press('ArrowUp', 0)).toEqual(go(0));
  expect(press('ArrowDown', 4)).toEqual(go(4));
  expect([press('Home', 3), press('End', 0)]).toEqual([go(0), go(4)]);
  expect([press('PageDown', 0), press('PageUp', 4)]).toEqual([go(3), go(1)]);
});

test('opens, goes in, closes and goes back to the row above', () => {
  expect(press('ArrowRight', 1)).toEqual({ kind: 'toggle', expanded: true });
  expect(press('ArrowRight', 0)).toEqual(go(1));
  expect(press('ArrowRight', 3)).toEqual({ kind: 'enter' });
  expect(press('ArrowLeft', 0)).toEqual({ kind: 'toggle', expanded: false });
  expect(press('ArrowLeft', 2)).toEqual(go(0));
  expect(press('ArrowLeft', 3)).toEqual(go(3));
});

test('turns round from right to left', () => {
  expect(press('ArrowLeft', 1, true)).toEqual({ kind: 'toggle', expanded: true });
  expect(press('ArrowRight', 2, true)).toEqual(go(0));
});

test('means nothing by other keys, nor where there is no row', () => {
  expect(press('Tab', 0)).toBeNull();
  expect(treeGridStep('ArrowDown', [], 0, { page: 1, rtl: false })).toBeNull();
});

test('finds the next row by its first letters', () => {
  expect(typedAhead(items, 0, 'b')).toBe(1);
  expect(typedAhead(items, 1, 'B')).toBe(2);
  expect(typedAhead(items, 2, 'b')).toBe(1);
  expect(typedAhead(items, 1, 'bi')).toBe(2);
  expect(typedAhead(items, 0, 'é')).toBe(4);
  expect(typedAhead(items, 0, 'x')).toBe(-1);
});
