import { readEmail } from '../../contract/texts.js';

/** One address as it was given, and as it would be invited. */
export type Address = {
  /** What was typed, without name and brackets. */
  text: string;
  /** The address in the form the server keeps; null when it is none. */
  email: string | null;
};

// Come along when people copy from mails and pages, and cannot be seen.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const WRAPPING = /^[\s"'“”‘’([{<]+|[\s"'“”‘’)\]}>.,:]+$/g;
const NAMED = /<([^<>]*)>/;

/** Reads one address. */
export function toAddress(text: string): Address {
  const plain = text.replaceAll(WRAPPING, '').replace(/^mailto:/i, '');
  const read = readEmail(plain);
  return { text: plain, email: 'value' in read ? read.value : null };
}

/** Cuts at commas, but not at those between quotes. */
function atCommas(text: string): string[] {
  return text.match(/(?:"[^"]*"|[^,])+/g) ?? [];
}

/** Addresses in brackets, and those beside them; some programs write the address as the name, too. */
function readNamed(piece: string): string[] {
  const inside = [...piece.matchAll(/<([^<>]*)>/g)].map(([, address = '']) => address.trim());
  return [...piece.matchAll(/<([^<>]*)>|[^\s<>"]*@[^\s<>"]*/g)].flatMap(([word, named]) => {
    if (named !== undefined) return [named];
    return inside.includes(word) ? [] : [word];
  });
}

function readLine(line: string): string[] {
  const pieces = atCommas(line);
  return pieces.flatMap((piece, index) => {
    if (NAMED.test(piece)) return readNamed(piece);
    const words = piece.split(/\s+/).filter((word) => word.includes('@'));
    if (words.length > 0) return words;
    // "Weber, Jonas <jonas@…>": a family name before its comma is no address that went wrong.
    const isName = pieces.slice(index + 1).some((later) => NAMED.test(later));
    return isName || piece.trim() === '' ? [] : [piece.trim()];
  });
}

/**
 * All addresses in a text, whatever stands between them: commas, semicolons, tabs, blanks, lines,
 * names with or without brackets. What looks like a wrong address stays, so that it can be seen.
 */
export function parseAddresses(text: string): Address[] {
  return text
    .replaceAll(INVISIBLE, '')
    .split(/[;\t\r\n\u2028\u2029]+/)
    .flatMap(readLine)
    .map(toAddress)
    .filter((address) => address.text !== '');
}
