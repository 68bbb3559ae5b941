import type { Period, Seconds } from './calendar.js';

/** A part of an amount, exactly: minor units times numerator over the denominator that all parts share. */
interface Part {
  /** Minor units; negative for a credit. */
  readonly amount: number;
  readonly numerator: number;
}

function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

/**
 * Whole minor units for parts of amounts. Their sum is the exact sum, rounded half up; the units that rounding
 * leaves over go to the parts with the largest remainders, the earlier one first.
 */
export function roundTogether(parts: readonly Part[], denominator: number): number[] {
  const divisor = BigInt(denominator);
  const exact = parts.map(({ amount, numerator }) => BigInt(amount) * BigInt(numerator));
  const floors = exact.map((value) => floorDivide(value, divisor));
  const sum = exact.reduce((total, value) => total + value, 0n);
  const total = floorDivide(2n * sum + divisor, 2n * divisor);
  const given = floors.reduce((all, value) => all + value, 0n);
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - (floors[index] ?? 0n) * divisor }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  const raised = new Set(byRemainder.slice(0, Number(total - given)).map(({ index }) => index));
  return floors.map((value, index) => Number(value) + (raised.has(index) ? 1 : 0));
}

/** What a change between two fees costs for the rest of a period, to the second. */
export interface Proration {
  /** Given back for the old fee; zero or negative. */
  readonly credit: number;
  /** Charged for the new fee. */
  readonly charge: number;
  readonly total: number;
}

/**
 * Prorates a change of fee at a second of a period.
 * @param fees minor units for the whole period
 */
export function prorate(
  fees: { readonly from: number; readonly to: number },
  period: Period,
  at: Seconds,
): Proration {
  const numerator = Math.max(0, Math.min(period.end, period.end - at, period.end - period.start));
  const [credit = 0, charge = 0] = roundTogether(
    [
      { amount: -fees.from, numerator },
      { amount: fees.to, numerator },
    ],
    period.end - period.start,
  );
  return { credit, charge, total: credit + charge };
}
