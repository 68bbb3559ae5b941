import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Email, nameOf, queryInt } from './common.js';

describe('Email', () => {
  it.each([
    [' Ada@Example.COM ', 'ada@example.com'],
    ['a.b+c@sub.example.co', 'a.b+c@sub.example.co'],
    ["o'neil@example.com", "o'neil@example.com"],
    ['x@xn--bcher-kva.example', 'x@xn--bcher-kva.example'],
  ])('reads %j as %j', (input, email) => {
    expect(Email.parse(input)).toBe(email);
  });

  it.each([
    '',
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada@example.com.',
    'ada@@example.com',
    'ada@exa mple.com',
    'ada@-example.com',
    'a..b@example.com',
    '.a@example.com',
    '"a b"@example.com',
    'a@[127.0.0.1]',
    'a@example.com,b@example.com',
    'a\n@example.com',
    'a@example.com\r\nBcc: b@example.com',
    `${'a'.repeat(250)}@example.com`,
  ])('refuses %j', (input) => {
    expect(Email.safeParse(input).success).toBe(false);
  });

  it.each([[['a@b.co']], [{ email: 'a@b.co' }], [null], [7]])(
    'refuses %j: an address is one string',
    (input) => {
      expect(Email.safeParse(input).success).toBe(false);
    },
  );

  it('never turns a look-alike into the address it looks like', () => {
    const victim = 'kisses.office@example.com';
    // Each of these folds into ASCII under some Unicode mapping.
    const lookAlikes: Record<string, string[]> = {
      k: ['\u212a', 'ｋ', 'ⓚ'],
      s: ['ſ', 'ß', 'ｓ'],
      i: ['ı', 'İ', 'і', 'ｉ'],
      f: ['ﬀ', 'ﬁ', 'ｆ'],
      '@': ['＠', '﹫'],
      '.': ['．', '。', '\u2024', '｡'],
      e: ['е', 'é', 'ｅ'],
      o: ['о', 'º', 'ｏ'],
    };
    const mutate = fc.tuple(fc.constantFrom(...Object.keys(lookAlikes)), fc.nat(3), fc.boolean());
    fc.assert(
      fc.property(fc.array(mutate, { minLength: 1, maxLength: 4 }), (changes) => {
        let address = victim;
        for (const [letter, index, upper] of changes) {
          const options = lookAlikes[letter] ?? [];
          address = address.replace(letter, options[index % options.length] ?? letter);
          if (upper) address = address.toUpperCase();
        }
        fc.pre(/[^\x00-\x7f]/.test(address));
        const parsed = Email.safeParse(address);
        expect(parsed.success && parsed.data === victim).toBe(false);
      }),
      { numRuns: 4_000 },
    );
  });
});

describe('nameOf', () => {
  const Name = nameOf('Name', 100);

  it('keeps any script and trims', () => {
    expect(Name.parse('  高円寺ラーメン ')).toBe('高円寺ラーメン');
    expect(Name.parse('فاطمة الزهراء')).toBe('فاطمة الزهراء');
  });

  it.each([
    ['', 'Name must not be empty'],
    ['   ', 'Name must not be empty'],
    ['x'.repeat(101), 'Name must have at most 100 characters'],
    ['a\u202Eb', 'Name must not contain control or invisible characters'],
    ['a\u0000b', 'Name must not contain control or invisible characters'],
    ['a\u200Bb', 'Name must not contain control or invisible characters'],
    ['a\nb', 'Name must not contain control or invisible characters'],
  ])('refuses %j', (input, message) => {
    expect(Name.safeParse(input).error?.issues[0]?.message).toBe(message);
  });
});

describe('queryInt', () => {
  const Limit = queryInt('limit', 1, 200);

  it.each(['1', '200', 50])('reads %j', (input) => {
    expect(Limit.safeParse(input).success).toBe(true);
  });

  it.each(['0', '201', '-1', '1.5', '1e3', 'NaN', 'Infinity', '', ' ', '0x10', '2147483648'])(
    'refuses %j',
    (input) => {
      expect(Limit.safeParse(input).success).toBe(false);
    },
  );
});
