import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { credentialPattern, issueCredential, parseCredential, sameHash } from './format.js';

it('makes credentials that it reads back, each different', () => {
  const made = Array.from({ length: 2000 }, () => issueCredential('ak'));
  expect(new Set(made.map(({ text }) => text)).size).toBe(2000);
  expect(new Set(made.map(({ keyId }) => keyId)).size).toBe(2000);
  for (const { text, keyId, hash } of made) {
    const parsed = parseCredential(text);
    expect(parsed).toMatchObject({ kind: 'ak', keyId });
    expect(sameHash(parsed?.hash ?? Buffer.alloc(0), hash)).toBe(true);
    expect(text).toMatch(credentialPattern);
  }
});

it('makes 100,000 keys without one twice', () => {
  const ids = new Set<string>();
  const hashes = new Set<string>();
  for (let made = 0; made < 100_000; made += 1) {
    const { keyId, hash } = issueCredential('ak');
    ids.add(keyId);
    hashes.add(hash.toString('latin1'));
  }
  expect([ids.size, hashes.size]).toEqual([100_000, 100_000]);
}, 60_000);

it('uses every character of the alphabet about equally often', () => {
  const counts = new Map<string, number>();
  const secrets = Array.from(
    { length: 3000 },
    () => issueCredential('pat').text.split('.')[1]?.slice(0, 44) ?? '',
  );
  for (const letter of secrets.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const expected = (3000 * 44) / 62;
  const chiSquare = [...counts.values()].reduce(
    (sum, n) => sum + (n - expected) ** 2 / expected,
    0,
  );
  expect(counts.size).toBe(62);
  // 61 degrees of freedom: above 122 happens to fair randomness about once in 200,000 runs.
  expect(chiSquare).toBeLessThan(122);
});

it('refuses every change of one character, every shortening and every addition', () => {
  const { text } = issueCredential('pat');
  const letters = fc.constantFrom(
    ...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._ -',
  );
  fc.assert(
    fc.property(fc.nat(text.length - 1), letters, (at, letter) => {
      fc.pre(text[at] !== letter);
      expect(parseCredential(text.slice(0, at) + letter + text.slice(at + 1))).toBeNull();
    }),
    { numRuns: 5000 },
  );
  for (let length = 0; length < text.length; length += 1)
    expect(parseCredential(text.slice(0, length))).toBeNull();
  for (const more of [`${text}0`, ` ${text}`, `${text}\n`, `${text}${text}`, text.toUpperCase()]) {
    expect(parseCredential(more)).toBeNull();
  }
});

it('refuses 100,000 typos of one character in many keys', () => {
  const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  let tried = 0;
  const accepted: string[] = [];
  while (tried < 100_000) {
    const { text } = issueCredential(tried % 2 ? 'ak' : 'pat');
    for (let at = 0; at < text.length; at += 1) {
      for (const letter of LETTERS) {
        if (letter === text[at]) continue;
        tried += 1;
        const typo = text.slice(0, at) + letter + text.slice(at + 1);
        if (parseCredential(typo)) accepted.push(typo);
      }
    }
  }
  expect(accepted).toEqual([]);
});

it('refuses every part, every other spelling and every continuation of many keys', () => {
  for (let made = 0; made < 20; made += 1) {
    const { text } = issueCredential('ak');
    const others = [...text].flatMap((letter, at) => {
      const flipped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
      return [
        text.slice(0, at),
        text.slice(at + 1),
        text.slice(0, at) + flipped + text.slice(at + 1),
      ];
    });
    const accepted = [...others, `${text} `, `${text}=`, text.toLowerCase(), text.replace('.', '_')]
      .filter((other) => other !== text)
      .filter((other) => parseCredential(other));
    expect(accepted).toEqual([]);
  }
});

it('is found by the published pattern in a hundred megabytes of text, and nothing else is', () => {
  const LINE = 64 * 1024;
  const planted = new Set<string>();
  const found: string[] = [];
  for (let line = 0; line < 1600; line += 1) {
    // Base64 and identifiers are what a scanner meets most and what looks most like a key.
    let text = randomBytes(LINE * 0.74).toString('base64');
    if (line < 1000) {
      const { text: key } = issueCredential(line % 2 ? 'ak' : 'pat');
      planted.add(key);
      text = `${text.slice(0, 30_000)} "${key}" ${text.slice(30_000)}`;
    }
    found.push(...[...text.matchAll(new RegExp(credentialPattern, 'g'))].map(([hit]) => hit));
  }
  expect(new Set(found.filter((hit) => planted.has(hit))).size).toBe(1000);
  expect(found.filter((hit) => !planted.has(hit)).length).toBeLessThanOrEqual(1);
}, 60_000);

it('finds an unknown credential equal to nothing', () => {
  const { hash } = issueCredential('ak');
  expect(sameHash(hash, null)).toBe(false);
  expect(sameHash(Buffer.alloc(32), null)).toBe(false);
  expect(sameHash(hash, Buffer.alloc(31))).toBe(false);
});
