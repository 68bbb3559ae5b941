/** Start and end (exclusive) of one match, as positions in the original text. */
export type MatchRange = readonly [start: number, end: number];

/** Small letters without accents, with the position that each of them had before. */
function fold(text: string): { letters: string; origin: number[] } {
  let letters = '';
  const origin: number[] = [];
  let position = 0;
  for (const letter of text) {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    letters += plain;
    for (let index = 0; index < plain.length; index += 1) origin.push(position);
    position += letter.length;
  }
  origin.push(position);
  return { letters, origin };
}

/** Finds a query inside a text whatever its case and accents; what was typed is never a pattern. */
export function findMatches(text: string, query: string): MatchRange[] {
  const wanted = fold(query.trim()).letters;
  if (!wanted) return [];
  const { letters, origin } = fold(text);
  const found: MatchRange[] = [];
  for (let at = letters.indexOf(wanted); at !== -1; at = letters.indexOf(wanted, at + 1)) {
    const start = origin[at] ?? 0;
    const end = origin[at + wanted.length] ?? text.length;
    const last = found.at(-1);
    if (end > start && (!last || start >= last[1])) found.push([start, end]);
  }
  return found;
}
