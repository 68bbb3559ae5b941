import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Slug } from './organizations.js';
import { checkSlug, normalizeSlug, SLUG_MAX, slugCandidates, slugify } from './slug.js';

describe('checkSlug', () => {
  it.each(['abc', 'a-b', '0ne', 'harbor-dental', 'a'.repeat(48)])('accepts %s', (slug) => {
    expect(checkSlug(slug)).toBeNull();
  });

  it.each([
    '',
    'a',
    'ab',
    '-abc',
    'abc-',
    'a--b',
    'xn--abc',
    'a_b',
    'a.b',
    'a/b',
    '..',
    'a b',
    'ä',
    'a'.repeat(49),
  ])('refuses %j as invalid', (slug) => {
    expect(checkSlug(slug)).toBe('invalid');
  });

  it.each(['admin', 'billing', 'www', 'knowledge-base', 'healthz'])(
    'keeps %s for the app itself',
    (slug) => {
      expect(checkSlug(slug)).toBe('reserved');
    },
  );

  it('accepts no character outside a-z, 0-9 and the hyphen, anywhere in Unicode', () => {
    const accepted: string[] = [];
    for (let code = 0x80; code <= 0x10ffff; code += 1) {
      // Lone surrogates are no characters.
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const slug = normalizeSlug(`ab${String.fromCodePoint(code)}cd`);
      if (checkSlug(slug) === null) accepted.push(code.toString(16));
    }
    expect(accepted).toEqual([]);
  });

  it('agrees with the schema that servers and forms use', () => {
    const text = fc.stringMatching(/^[a-zA-Z0-9 _.\-éKſ]{0,52}$/);
    fc.assert(
      fc.property(text, (input) => {
        expect(Slug.safeParse(input).success).toBe(checkSlug(normalizeSlug(input)) === null);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('slugify', () => {
  it.each([
    ['Harbor Dental Group', 'harbor-dental-group'],
    ['  Ünïcode & Söhne  ', 'unicode-sohne'],
    ["Siobhán's Café", 'siobhans-cafe'],
    ['Кириллица', 'kirillitsa'],
    ['Київ Тепло', 'kiyiv-teplo'],
    ['Ελλάδα', 'ellada'],
    ['ラーメン', 'ramen'],
    ['とうきょう', 'toukyou'],
    ['しょうゆ', 'shouyu'],
    ['서울', 'seoul'],
    ['Straße 7', 'strasse-7'],
    ['---', ''],
    ['東京', ''],
  ])('%s becomes %j', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it('makes from any name something valid, too short or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
        const slug = slugify(name);
        expect(slug.length).toBeLessThanOrEqual(SLUG_MAX);
        if (slug.length >= 3) expect(checkSlug(slug)).not.toBe('invalid');
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('slugCandidates', () => {
  it('offers usable slugs near the wanted one, also for the longest', () => {
    for (const wanted of ['acme', 'billing', 'a'.repeat(48), 'a--b', '東京']) {
      const candidates = slugCandidates(wanted);
      expect(candidates.length).toBeGreaterThanOrEqual(6);
      expect(candidates.map(checkSlug)).toEqual(candidates.map(() => null));
    }
  });
});
