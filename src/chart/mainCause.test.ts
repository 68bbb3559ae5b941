import { describe, expect, it } from 'vitest';
import { DAY } from './days.js';
import { mainCause, whatChanged, type GroupDays } from './whatChanged.js';

const at = Date.UTC(2026, 2, 12);

/** A group that has the same value on every day but the last. */
function group(key: string, usual: number, value: number): GroupDays {
  const days = Array.from({ length: 57 }, (_, index) => ({
    at: at - (56 - index) * DAY,
    value: index === 56 ? value : usual,
  }));
  return { key, label: key.toUpperCase(), days };
}

describe('the group behind a change', () => {
  it.each([
    [
      'most of a rise',
      [group('a', 100, 181), group('b', 100, 119)],
      { key: 'a', isMore: true, share: 0.81 },
    ],
    [
      'all of it where others fell',
      [group('a', 100, 300), group('b', 100, 60)],
      { key: 'a', isMore: true, share: 1 },
    ],
    [
      'most of a drop',
      [group('a', 100, 20), group('b', 100, 80)],
      { key: 'a', isMore: false, share: 0.8 },
    ],
    [
      'one that was not there before',
      [group('a', 100, 100), group('new', 0, 90)],
      { key: 'new', isMore: true, share: 1 },
    ],
  ] as const)('is named for %s', (_name, groups, cause) => {
    const { label: _label, ...found } = mainCause(groups, at) ?? { label: '' };
    expect(found).toEqual({ ...cause, share: expect.closeTo(cause.share, 5) });
  });

  it.each([
    ['several share it', [group('a', 100, 140), group('b', 100, 140), group('c', 100, 140)]],
    ['the day is like others', [group('a', 100, 108), group('b', 100, 100)]],
    [
      'too little is known',
      [{ ...group('a', 100, 300), days: group('a', 100, 300).days.slice(-8) }],
    ],
    ['there is nothing', []],
  ])('is nobody where %s', (_name, groups) => {
    expect(mainCause(groups, at)).toBeNull();
  });
});

it('does not take days before the first use for usual ones', () => {
  const young = group('a', 0, 50);
  const days = young.days.map((day, index) => (index >= 40 ? { ...day, value: 50 } : day));
  // Two such weekdays since it began: too few to say what is usual.
  expect(whatChanged([{ ...young, days }], at)).toBeNull();
});
