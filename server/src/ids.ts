import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Random base62 text without bias; 22 characters carry 130 bits. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    // 248 is the largest multiple of 62 in a byte: values above would favour the first letters.
    for (const byte of randomBytes(length * 2)) {
      if (byte < 248 && text.length < length) text += ALPHABET[byte % 62];
    }
  }
  return text;
}

/** A new opaque id such as `org_4fKz…`, never used again. */
export function newId(prefix: string): string {
  return `${prefix}_${randomText(20)}`;
}

/** An id that sorts by time of making: milliseconds in base 36, then randomness. */
export function newTimedId(prefix: string, now: Date): string {
  return `${prefix}_${now.getTime().toString(36).padStart(9, '0')}${randomText(14)}`;
}
