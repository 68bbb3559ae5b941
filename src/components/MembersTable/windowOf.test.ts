import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightOf, topToReveal, windowOf } from './windowOf.js';

const view = fc
  .record({
    height: fc.integer({ min: 48, max: 2000 }),
    rowHeight: fc.integer({ min: 24, max: 120 }),
    count: fc.integer({ min: 0, max: 2_000_000 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ part, ...rest }) => ({
    ...rest,
    top: Math.round(part * Math.max(0, heightOf(rest) - rest.height)),
  }));

test('covers what is in sight, draws little more, and keeps the height', () => {
  fc.assert(
    fc.property(view, (one) => {
      const { start, end, before, after } = windowOf(one);
      const drawn = (end - start) * one.rowHeight;
      expect(before).toBeLessThanOrEqual(one.top);
      const bottom = Math.min(one.top + one.height, heightOf(one));
      expect(before + drawn).toBeGreaterThanOrEqual(bottom - 1);
      expect(before + drawn + after).toBeLessThan(heightOf(one) + drawn + 1);
      expect(end - start).toBeLessThanOrEqual(one.height / one.rowHeight + 25);
      expect(end).toBeLessThanOrEqual(one.count);
    }),
    { numRuns: 2000 },
  );
});

test('shows the last row at the end, however many there are', () => {
  for (const count of [1, 100, 100_000, 1_000_000]) {
    const list = { rowHeight: 48, count, height: 600 };
    const top = Math.max(0, heightOf(list) - list.height);
    expect(windowOf({ ...list, top }).end).toBe(count);
  }
});

test('scrolls to any row', () => {
  fc.assert(
    fc.property(view, fc.double({ min: 0, max: 0.9999, noNaN: true }), (one, part) => {
      fc.pre(one.count > 0);
      const row = Math.floor(part * one.count);
      const top = topToReveal(one, row) ?? one.top;
      const { start, end } = windowOf({ ...one, top });
      expect(start).toBeLessThanOrEqual(row);
      expect(end).toBeGreaterThan(row);
    }),
    { numRuns: 2000 },
  );
});
