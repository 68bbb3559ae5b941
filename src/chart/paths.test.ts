import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandPath, barsPath, linePath, stepBandPath, stepPath } from './paths.js';

const places = { x: (index: number) => index * 10 + 5, y: (value: number) => 100 - value };
const bars = { ...places, width: 7.5, isRound: () => false };

it('draws all bars of a series as one path, and none for nothing', () => {
  expect(barsPath([0, 0, 0], [40, 0, 20], bars)).toBe('M1.3 100v-40h7.5v40zM21.3 100v-20h7.5v20z');
});

it('rounds upper corners where a bar is wide and high enough for them', () => {
  const round = { ...bars, width: 8, isRound: () => true };
  expect(barsPath([0], [40], round)).toBe('M1 100v-38q0-2 2-2h4q2 0 2 2v38z');
  expect(barsPath([0], [1], round)).not.toContain('q');
});

it('leaves a gap between parts of a stack, and still draws the thinnest', () => {
  expect(barsPath([40], [60], bars)).toContain('M1.3 58.5v-18.5');
  expect(barsPath([40], [41], bars)).toContain('v-0.5h');
});

it('interrupts a line where nothing is known', () => {
  expect(linePath([1, Number.NaN, 3, 4], [0, 1, 2, 3], places)).toBe('M5 99M25 97L35 96');
});

it('draws what is level in one stroke', () => {
  const line = (values: number[]) => linePath(values, [...values.keys()], places);
  expect(line([0, 0, 0, 5, 5])).toBe('M5 100H25L35 95H45');
  expect(line([0, 0, Number.NaN, 0, 0, 1])).toBe('M5 100H15M35 100H45L55 99');
  expect(line([3])).toBe('M5 97');
});

it('closes a band, and steps from day to day', () => {
  expect(bandPath([0, 0], [10, 20], [0, 1], places)).toBe('M5 90L15 80L15 100H5z');
  expect(bandPath([], [], [], places)).toBe('');
  expect(stepPath([10, 20], 0, 2, places)).toBe('M0 90H10L10 80H20');
  expect(stepBandPath([0, 0], [10, 20], 0, 2, places)).toBe(
    'M0 90H10L10 80H20L20 100H10L10 100H0z',
  );
  expect(stepBandPath([], [], 2, 2, places)).toBe('');
});

it('never writes anything but numbers', () => {
  const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { maxLength: 50 });
  fc.assert(
    fc.property(values, (list) => {
      const zero = list.map(() => 0);
      const all = list.map((_, index) => index);
      const path = barsPath(zero, list, bars) + bandPath(zero, list, all, places);
      expect(path).toMatch(/^[MLHVhvqz\d .-]*$/);
    }),
  );
});
