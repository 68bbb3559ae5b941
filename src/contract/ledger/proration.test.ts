import { describe, expect, it } from 'vitest';
import { createRandom } from '../../testing/memory/random.js';
import { addMonths, periodFrom, toInstant, toSeconds } from './calendar.js';
import { prorate, roundTogether } from './proration.js';

const at = (instant: string) => toSeconds(`${instant}T10:20:30Z`);
const day = (seconds: number) => toInstant(seconds).slice(0, 10);

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s and %i more: %s', (from, months, wanted) => {
    expect(toInstant(addMonths(at(from), months))).toBe(`${wanted}T10:20:30Z`);
  });

  it('keep their day through a shorter one, and leave no gap', () => {
    const anchor = at('2026-01-31');
    let period = periodFrom(anchor, anchor);
    const ends: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      ends.push(day(period.end));
      period = periodFrom(period.end, anchor);
    }
    expect(ends).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30']);
  });
});

describe('proration', () => {
  const period = { start: at('2026-03-01'), end: at('2026-04-01') };

  it.each([
    ['at the first second', period.start, { credit: 0, charge: 125_000, total: 125_000 }],
    ['half-way', (period.start + period.end) / 2, { credit: 0, charge: 62_500, total: 62_500 }],
    ['at the last second', period.end - 1, { credit: 0, charge: 0, total: 0 }],
    ['behind the end', period.end + 60, { credit: 0, charge: 0, total: 0 }],
  ])('%s', (_when, second, wanted) => {
    expect(prorate({ from: 0, to: 125_000 }, period, second)).toEqual(wanted);
  });

  it('gives the unit that rounding leaves over to the larger remainder', () => {
    // Two thirds of 100 and of 101: 66.67 back, 67.33 charged, 0.67 in all.
    const third = { start: 0, end: 3 };
    expect(prorate({ from: 100, to: 101 }, third, 1)).toEqual({
      credit: -66,
      charge: 67,
      total: 1,
    });
    expect(
      roundTogether(
        [
          { amount: 1, numerator: 1 },
          { amount: 1, numerator: 1 },
        ],
        2,
      ),
    ).toEqual([1, 0]);
  });

  it('sums exactly, and is never off by a whole unit, for amounts beyond floating point', () => {
    const random = createRandom(42);
    const wrong: unknown[] = [];
    for (let round = 0; round < 20_000; round += 1) {
      const length = random.int(1, 32 * 86_400);
      const from = random.int(0, 2 ** random.int(1, 50));
      const to = random.int(0, 2 ** random.int(1, 50));
      const second = random.int(0, length - 1);
      const { credit, charge, total } = prorate({ from, to }, { start: 0, end: length }, second);
      const [whole, rest] = [BigInt(length), BigInt(length - second)];
      const off = (amount: number, fee: bigint) => BigInt(amount) * whole - fee * rest;
      const ofTotal = 2n * off(total, BigInt(to) - BigInt(from));
      const isRounded = ofTotal <= whole && ofTotal > -whole;
      const isNear = [off(credit, -BigInt(from)), off(charge, BigInt(to))].every(
        (apart) => apart < whole && apart > -whole,
      );
      if (credit + charge !== total || !isRounded || !isNear) wrong.push({ from, to, second });
    }
    expect(wrong).toEqual([]);
  });
});
