import { graphemes } from './graphemes.js';

// In these scripts letters join or stack, so two first letters side by side read as another word.
const joined =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}]/u;

/** Gives one or two letters that stand for a name in any script; empty when the name has none. */
export function initials(name: string): string {
  const words = name.split(/[\s\p{Pd}/|,.]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return graphemes(name.trim())[0] ?? '';
  const letters = words.slice(0, 2).map((word) => {
    const first = graphemes(word)[0] ?? '';
    const upper = first.toUpperCase();
    return upper.length > first.length ? first : upper;
  });
  const [first = ''] = letters;
  return joined.test(first) ? first : letters.join('');
}
