import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY, HOUR } from './days.js';
import { timeTicks } from './timeTicks.js';

const march = Date.UTC(2026, 2, 1);
const every = (step: number, count: number, from = march) =>
  Array.from({ length: count }, (_, index) => from + index * step);
const labels = (times: number[], most?: number) => {
  const { unit, indices } = timeTicks(times, most);
  return [unit, ...indices.map((index) => new Date(times[index] ?? 0).toISOString().slice(2, 13))];
};

it.each([
  [
    'a month of days',
    every(DAY, 31),
    [
      'day',
      '26-03-01T00',
      '26-03-05T00',
      '26-03-10T00',
      '26-03-15T00',
      '26-03-20T00',
      '26-03-25T00',
    ],
  ],
  [
    'a day of hours',
    every(HOUR, 24),
    ['hour', '26-03-01T00', '26-03-01T06', '26-03-01T12', '26-03-01T18'],
  ],
  ['one day', every(DAY, 1), ['day', '26-03-01T00']],
])('labels %s', (_, times, expected) => {
  expect(labels(times)).toEqual(expected);
});

it('labels a year by months, whatever day it begins on', () => {
  const [unit, ...days] = labels(every(DAY, 366, Date.UTC(2025, 2, 19)));
  expect(unit).toBe('month');
  expect(days.every((day) => day.slice(6, 8) === '01')).toBe(true);
  expect(days.length).toBeLessThanOrEqual(7);
});

it('finds every day where points are missing', () => {
  const days = [...every(HOUR, 48), ...every(DAY, 4, Date.UTC(2026, 2, 3))];
  expect(labels(days)).toEqual(['day', ...[1, 2, 3, 4, 5, 6].map((day) => `26-03-0${day}T00`)]);
});

it('has nothing to say about nothing', () => {
  expect(timeTicks([])).toEqual({ unit: 'day', indices: [] });
});

it('never has more labels than asked for, and they are in order', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(HOUR, DAY, 7 * DAY),
      fc.integer({ min: 1, max: 9000 }),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 3, max: 7 }),
      (step, count, day, most) => {
        const { indices } = timeTicks(every(step, count, day * DAY), most);
        expect(indices.length).toBeGreaterThan(0);
        expect(indices.length).toBeLessThanOrEqual(most);
        expect(indices.every((at, place) => place === 0 || at > (indices[place - 1] ?? 0))).toBe(
          true,
        );
        expect(indices.at(-1) ?? 0).toBeLessThan(count);
      },
    ),
    { numRuns: 60 },
  );
});
