import { describe, expect, it } from 'vitest';
import { changeOf, previousRange } from './compare.js';
import { budgetCrossing } from './crossing.js';
import { whatChanged } from './whatChanged.js';
import { DAY } from './days.js';

describe('budgetCrossing', () => {
  const known = [10, 20, 30].map((value, at) => ({ at, value }));
  const expected = [40, 50, 60].map((value, index) => ({
    at: index + 3,
    value,
    low: value - 12,
    high: value + 12,
  }));

  it.each([
    [20, { status: 'crossed', at: 1 }],
    [50, { status: 'expected', at: 4, early: 3, late: null }],
    [45, { status: 'expected', at: 4, early: 3, late: 5 }],
    [70, { status: 'possible', at: null, early: 5, late: null }],
    [80, { status: 'safe' }],
  ])('finds where %d is reached', (limit, crossing) => {
    expect(budgetCrossing(limit, known, expected)).toEqual(crossing);
  });
});

describe('previousRange', () => {
  it.each([
    ['2026-03-01', '2026-03-18', '2026-02-01', '2026-02-18'],
    ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['2026-03-01', '2026-03-30', '2026-02-01', '2026-02-28'],
    ['2026-01-01', '2026-01-01', '2025-12-01', '2025-12-01'],
    ['2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['2026-03-12', '2026-03-18', '2026-03-05', '2026-03-11'],
  ])('compares %s to %s with %s to %s', (from, to, before, until) => {
    expect(previousRange({ from, to })).toEqual({ from: before, to: until });
  });
});

it('has no share of nothing', () => {
  expect(changeOf(12, 10)).toBeCloseTo(0.2);
  expect([changeOf(5, 0), changeOf(5, null), changeOf(5, undefined)]).toEqual([null, null, null]);
});

describe('whatChanged', () => {
  const day = Date.UTC(2026, 2, 12);
  const group = (key: string, now: number, ...before: number[]) => ({
    key,
    label: key,
    days: [
      { at: day, value: now },
      ...before.map((value, week) => ({ at: day - (week + 1) * 7 * DAY, value })),
    ],
  });

  it('names the groups behind a difference, the greatest first, and they add up', () => {
    const change = whatChanged(
      [group('a', 10, 9, 11, 10), group('b', 90, 30, 20, 25), group('c', 0, 5, 6, 4)],
      day,
    );
    expect(change).toMatchObject({ value: 100, usual: 39, weeks: 3, others: null });
    expect(change?.parts.map(({ key }) => key)).toEqual(['b', 'c', 'a']);
    const sum = change?.parts.reduce((total, part) => total + part.value - part.usual, 0);
    expect(sum).toBeCloseTo(61);
  });

  it('gathers small groups, but never a single one', () => {
    const groups = ['a', 'b', 'c', 'd', 'e'].map((key, at) => group(key, 10 - at, 1, 1, 1));
    expect(whatChanged(groups, day, 4)?.others).toBeNull();
    const change = whatChanged([...groups, group('f', 1, 1, 1, 1)], day, 4);
    expect(change?.others).toMatchObject({ count: 2, value: 7, usual: 2 });
  });

  it('keeps silent when too few such weekdays are known, or the day is not', () => {
    expect(whatChanged([group('a', 10, 9, 11)], day)).toBeNull();
    expect(whatChanged([group('a', 10, 9, 11, 10)], day + DAY)).toBeNull();
  });
});
