// Only what normalization cannot decompose. Han characters need a dictionary: the server derives those.
const SINGLES = 'ßss æae œoe øo đd ðd þth łl ıi ħh ŋng ĸk ŧt ґg پp چch ژzh گg';

// Letters in the order of Unicode from a first one on; `-` is silent, `?` is no letter of ours.
const RUNS: readonly (readonly [first: string, to: string])[] = [
  ['α', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'],
  [
    'а',
    'a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya ? e dj ? ye ? i yi j lj nj c ? ? u dz',
  ],
  ['א', 'a b g d h v z h t y k k l m m n n s a f p ts ts k r sh t'],
  ['ء', '- a a w i y a b a t th j h kh d dh r z s sh s d t z a gh'],
  ['ف', 'f q k l m n h w a y'],
  [
    'ぁ',
    'a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji ? tsu zu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro ? wa ? ? o n vu',
  ],
];

const HANGUL_LEADS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ');
const HANGUL_VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const HANGUL_TAILS = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

let cachedTable: Map<string, string> | undefined;

function table(): Map<string, string> {
  if (cachedTable) return cachedTable;
  const made = new Map(SINGLES.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
  for (const [first, to] of RUNS) {
    const start = first.charCodeAt(0);
    for (const [index, target] of to.split(' ').entries()) {
      if (target !== '?') made.set(String.fromCharCode(start + index), blank(target));
    }
  }
  return (cachedTable = made);
}

function blank(part: string | undefined): string {
  return part === undefined || part === '-' ? '' : part;
}

function hangul(code: number): string {
  const index = code - 0xac00;
  return (
    blank(HANGUL_LEADS[Math.floor(index / 588)]) +
    blank(HANGUL_VOWELS[Math.floor((index % 588) / 28)]) +
    blank(HANGUL_TAILS[index % 28])
  );
}

/** Spells Cyrillic, Greek, Arabic, Hebrew, kana and Hangul in ASCII letters; leaves the rest as it is. */
export function transliterate(text: string): string {
  let out = '';
  for (const char of text.normalize('NFC').toLowerCase()) {
    const code = char.codePointAt(0) ?? 0;
    // Katakana sits 0x60 above hiragana; one table serves both.
    const letter = code >= 0x30a1 && code <= 0x30f4 ? String.fromCodePoint(code - 0x60) : char;
    if (code >= 0xac00 && code <= 0xd7a3) out += hangul(code);
    else if ('ゃゅょ'.includes(letter) && /[^aeiou]i$/.test(out)) out = contract(out, letter);
    // A small tsu or a long-vowel mark has no letter of its own.
    else if (letter !== 'っ' && code !== 0x30fc) out += spell(letter);
  }
  return out;
}

/** Looks a letter up, without its accents when it has no entry with them. */
function spell(letter: string): string {
  return table().get(letter) ?? table().get(letter.normalize('NFD').charAt(0)) ?? letter;
}

/** A small kana takes over the syllable before it: kyo for ki + yo, sho for shi + yo. */
function contract(before: string, kana: string): string {
  const syllable = table().get(kana) ?? '';
  return before.slice(0, -1) + (/(?:sh|ch|j)i$/.test(before) ? syllable.slice(1) : syllable);
}
