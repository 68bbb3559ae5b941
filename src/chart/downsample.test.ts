import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnStart, minMaxIndices } from './downsample.js';

it('keeps everything that fits', () => {
  expect(minMaxIndices([5, 1, 4], 2)).toEqual([0, 1, 2]);
  expect(minMaxIndices([], 10)).toEqual([]);
});

it('keeps one peak among ten thousand points', () => {
  const values = Array.from({ length: 10_000 }, (_, at) => (at === 6543 ? 900 : 1));
  expect(minMaxIndices(values, 300)).toContain(6543);
});

it('loses no peak and no dip of any pixel column, and stays in order', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 400 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 90 }), (list, columns) => {
      const kept = minMaxIndices(list, columns);
      expect(kept.length).toBeLessThanOrEqual(columns * 2 + 2);
      expect(kept.every((at, place) => place === 0 || at > (kept[place - 1] ?? 0))).toBe(true);
      const has = new Set(kept);
      if (list.length > 0) expect([has.has(0), has.has(list.length - 1)]).toEqual([true, true]);
      for (let column = 0; column < columns; column += 1) {
        const [from, to] = [column, column + 1].map((c) => columnStart(c, list.length, columns));
        const all = list.slice(from, to);
        if (all.length === 0) continue;
        const left = kept.filter((at) => at >= (from ?? 0) && at < (to ?? 0)).map((at) => list[at]);
        expect(left).toContain(Math.max(...all));
        expect(left).toContain(Math.min(...all));
      }
      // What stands above both neighbours and above all of its column is drawn.
      expect(Math.max(...kept.map((at) => list[at] ?? 0))).toBe(Math.max(...list));
    }),
  );
});
