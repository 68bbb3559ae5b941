import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale, niceTicks } from './scale.js';

describe('niceTicks', () => {
  it.each([
    [4817, [0, 1000, 2000, 3000, 4000, 5000]],
    [90_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
    [0.7, [0, 0.15, 0.3, 0.45, 0.6, 0.75]],
  ])('goes up to %d in round steps', (most, ticks) => {
    expect(niceTicks(most)).toEqual(ticks);
  });

  it('names no half of what can only be counted', () => {
    expect(niceTicks(1, true)).toEqual([0, 1, 2, 3, 4]);
    expect(niceTicks(7, true)).toEqual([0, 2, 4, 6, 8]);
  });

  it('has an axis for nothing, too', () => {
    expect(niceTicks(0, true)).toEqual([0, 1, 2, 3, 4]);
    expect(niceTicks(Number.NaN)).toHaveLength(6);
  });

  it('has four or five steps that reach the top and leave little room above it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), fc.boolean(), (most, whole) => {
        const ticks = niceTicks(most, whole);
        const last = ticks.at(-1) ?? 0;
        expect([5, 6]).toContain(ticks.length);
        expect(last).toBeGreaterThanOrEqual(most * (1 - 1e-9));
        if (!whole || most > 5) expect(most / last).toBeGreaterThan(0.6);
        if (whole) expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? 0))).toBe(
          true,
        );
      }),
    );
  });
});

it('places values in a straight line, both ends exactly', () => {
  const y = linearScale([0, 50], [200, 0]);
  expect([y(0), y(25), y(50)]).toEqual([200, 100, 0]);
  expect(linearScale([3, 3], [10, 20])(3)).toBe(10);
});
