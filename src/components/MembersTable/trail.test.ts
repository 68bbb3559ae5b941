import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, lastSlice, learn, noTrail, queryFor, SLICE, wayTo, type Trail } from './trail.js';

const listed = { filter: {}, sort: 'name' as const };

/** A server that numbers its rows and whose cursors say how many rows they have passed. */
function read(trail: Trail, slice: number, total: number) {
  const way = queryFor(trail, listed, slice);
  if (!way) return null;
  const from = Number(way.query.cursor ?? 0);
  const to = Math.min(total, from + Number(way.query.limit));
  const order = Array.from({ length: to - from }, (_, index) => from + index);
  const rows = way.reversed ? order.map((row) => total - 1 - row).reverse() : order;
  return { way, rows, nextCursor: to < total ? String(to) : null };
}

test('finds every slice from whichever end is nearer, and the right rows in it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 6 }),
      (total, jumps) => {
        let trail = count(noTrail, total);
        for (const jump of jumps) {
          const slice = Math.floor((jump * total) / SLICE);
          const { from, reversed, steps } = wayTo(trail, listed, slice);
          expect(steps).toBeLessThanOrEqual(Math.ceil(lastSlice(total) / 2));
          for (let step = 0; queryFor(trail, listed, slice) === null; step += 1) {
            expect(step).toBeLessThan(steps);
            const here = reversed ? from - step : from + step;
            const page = read(trail, here, total);
            if (!page) throw new Error(`No way to ${here}`);
            trail = learn(trail, here, page.way, page.nextCursor);
          }
          const first = slice * SLICE;
          const length = Math.min(SLICE, total - first);
          expect(read(trail, slice, total)?.rows).toEqual(
            Array.from({ length }, (_, index) => first + index),
          );
        }
      },
    ),
  );
});

test('forgets what lies beyond a place that has moved', () => {
  const forward = { reversed: false };
  let trail = count(noTrail, 1000);
  trail = learn(trail, 0, forward, 'a');
  trail = learn(trail, 1, forward, 'b');
  expect(learn(trail, 0, forward, 'a')).toBe(trail);
  const moved = learn(trail, 0, forward, 'c');
  expect([...moved.forward]).toEqual([[1, 'c']]);
  expect(count(trail, 999).backward.size).toBe(0);
});

test('walks from the beginning only where nothing is sorted or counted', () => {
  const plain = { filter: {}, sort: undefined };
  expect(wayTo(noTrail, plain, 9)).toEqual({ from: 0, reversed: false, steps: 9 });
  expect(queryFor(count(noTrail, 5000), plain, 24)).toBeNull();
});
