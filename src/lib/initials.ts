import { graphemes } from './graphemes.js';

// In these scripts letters join or stack, so two first letters side by side read as another word.
const joined =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}]/u;

// Most names are two words of plain letters, which need no tables of Unicode.
const plain = /^([a-z])[a-z]* ([a-z])[a-z]*(?= |$)/i;

/** Gives one or two letters that stand for a name in any script; empty when the name has none. */
export function initials(name: string): string {
  const simple = plain.exec(name);
  if (simple) return `${simple[1]}${simple[2]}`.toUpperCase();
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
