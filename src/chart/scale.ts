/** Places a value of one span in another one, in a straight line; an empty span gives its start. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const factor = from === to ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * factor;
}

// Steps that people count in. Close enough together that the highest bar never looks low.
const mantissas = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/**
 * Values of an axis from 0 on, in four or five round steps, of which the last is not below `most`.
 * @param whole Steps are whole numbers, for what can only be counted.
 */
export function niceTicks(most: number, whole = false): number[] {
  const top = Number.isFinite(most) && most > 0 ? most : 1;
  const step = stepFor(top, whole);
  const count = Math.max(4, Math.ceil(top / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => round(index * step));
}

function stepFor(top: number, whole: boolean): number {
  const least = top / 5;
  if (whole && least <= 1) return 1;
  for (let power = 10 ** Math.floor(Math.log10(least)); ; power *= 10) {
    const found = mantissas.find((mantissa) => {
      const step = round(mantissa * power);
      return step >= least * (1 - 1e-9) && (!whole || Number.isInteger(step));
    });
    if (found !== undefined) return round(found * power);
  }
}

/** Without the noise that binary fractions leave behind. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
