import { graphemes } from './graphemes.js';

/**
 * Cuts a name in two so that the start can be shortened while the end stays readable.
 * Short names come back whole, with an empty end; both parts joined always give the name.
 */
export function splitMiddle(name: string, tail = 12): [start: string, end: string] {
  const letters = graphemes(name);
  if (letters.length <= tail * 2) return [name, ''];
  let cut = letters.length - tail;
  // A whole word at the end reads better than half of one, if a gap is near.
  const gap = letters.indexOf(' ', cut - 3);
  if (gap !== -1 && gap < cut + tail / 2) cut = gap;
  return [letters.slice(0, cut).join(''), letters.slice(cut).join('')];
}
