import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runningSum, stackSeries } from './stack.js';

it('puts series on each other and knows which is on top', () => {
  const { lows, highs, totals, tops, sum, peak } = stackSeries([
    [3, 0, 0],
    [1, 2, 0],
  ]);
  expect(lows.map((low) => low && [...low])).toEqual([
    [0, 0, 0],
    [3, 0, 0],
  ]);
  expect(highs.map((high) => high && [...high])).toEqual([
    [3, 0, 0],
    [4, 2, 0],
  ]);
  expect([...totals]).toEqual([4, 2, 0]);
  expect([...tops]).toEqual([1, 1, -1]);
  expect([sum, peak]).toEqual([6, 0]);
});

it('lets the others down where one is hidden', () => {
  const stack = stackSeries([[3], [1], [2]], new Set([0]));
  expect(stack.lows[0]).toBeNull();
  expect([...(stack.highs[2] ?? [])]).toEqual([3]);
  expect([...stack.totals]).toEqual([3]);
});

const numbers = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 4, maxLength: 4 });

it('totals what is shown, each part as high as its value', () => {
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 6 }), fc.array(fc.nat(5)), (series, hiddenList) => {
      const hidden = new Set(hiddenList);
      const { lows, highs, totals } = stackSeries(series, hidden);
      for (const [index, values] of series.entries()) {
        const [low, high] = [lows[index], highs[index]];
        if (hidden.has(index)) expect(low).toBeNull();
        else expect(values.map((_, at) => (high?.[at] ?? 0) - (low?.[at] ?? 0))).toEqual(values);
      }
      const shown = series.filter((_, index) => !hidden.has(index));
      for (const [at, total] of totals.entries()) {
        expect(total).toBe(shown.reduce((sum, values) => sum + (values[at] ?? 0), 0));
      }
    }),
  );
});

it('adds up as it goes, over gaps', () => {
  expect([...runningSum([1, Number.NaN, 2])]).toEqual([1, 1, 3]);
});
