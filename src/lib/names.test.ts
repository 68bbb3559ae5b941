import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cx } from './cx.js';
import { findMatches } from './findMatches.js';
import { hueOf } from './hueOf.js';
import { initials } from './initials.js';
import { scopeName } from './scopeName.js';
import { splitMiddle } from './splitMiddle.js';

describe('cx', () => {
  it('joins what is there', () => {
    expect(cx('a', undefined, '', false, null, 'b')).toBe('a b');
  });
});

describe('initials', () => {
  it.each([
    ['Amara Okonkwo-Lindqvist', 'AO'],
    ['Harbor Dental Group', 'HD'],
    ['acme', 'A'],
    ['ada lovelace king', 'AL'],
    ['Bo D\u0301iaz', 'BD\u0301'],
    ['Київ Тепло', 'КТ'],
    ['山田 さくら', '山さ'],
    ['高円寺ラーメン', '高'],
    ['فاطمة الزهراء', 'ف'],
    ['Æther & Sons', 'ÆS'],
    ['3M', '3'],
    ['🦊 Fox', 'F'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['  ', ''],
    ['', ''],
  ])('stands for %s with %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe('hueOf', () => {
  it('is the same for the same id and one of six', () => {
    expect(hueOf('org_1')).toBe(hueOf('org_1'));
    fc.assert(fc.property(fc.string(), (id) => hueOf(id) >= 1 && hueOf(id) <= 6));
  });

  it('spreads ids over all hues', () => {
    const counts = new Map<number, number>();
    for (let index = 0; index < 6000; index += 1) {
      const hue = hueOf(`org_${index}`);
      counts.set(hue, (counts.get(hue) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    expect(Math.min(...counts.values())).toBeGreaterThan(700);
  });
});

describe('splitMiddle', () => {
  it('keeps short names whole', () => {
    expect(splitMiddle('Northwind Voice')).toEqual(['Northwind Voice', '']);
  });

  it('cuts before a word when one begins nearby', () => {
    expect(splitMiddle('Blue Heron Veterinary & Emergency Animal Hospital of Portland')[1]).toBe(
      ' of Portland',
    );
  });

  it('never loses or splits a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const [start, end] = splitMiddle(name);
        expect(start + end).toBe(name);
        expect([start, end]).not.toContainEqual(expect.stringMatching(/\p{Surrogate}/u));
      }),
    );
  });
});

describe('findMatches', () => {
  const found = (text: string, query: string) =>
    findMatches(text, query).map(([start, end]) => text.slice(start, end));

  it('ignores case and accents on both sides', () => {
    expect(found('Clínica San Telmo', 'clinica')).toEqual(['Clínica']);
    expect(found('Clinica', 'CLÍN')).toEqual(['Clin']);
    expect(found('Cli\u0301nica', 'clinica')).toEqual(['Cli\u0301nica']);
  });

  it('finds every occurrence', () => {
    expect(findMatches('harbor to harbor', 'Harbor')).toEqual([
      [0, 6],
      [10, 16],
    ]);
  });

  it('reads what was typed as text, not as a pattern', () => {
    expect(found('a.c (b)', '.c (')).toEqual(['.c (']);
    expect(found('abc', '.*')).toEqual([]);
  });

  it('marks nothing without a query', () => {
    expect(findMatches('abc', '  ')).toEqual([]);
  });

  it('gives ranges in order that do not overlap, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          let from = 0;
          for (const [start, end] of findMatches(text, query)) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

it('names scopes in words, also those that nobody knows', () => {
  expect(scopeName('conversations:read')).toBe('See conversations');
  expect(scopeName('knowledge_bases:manage')).toBe('Manage knowledge bases');
  expect(scopeName('usage:write')).toBe('Report usage');
  expect(scopeName('robots:dance')).toBe('Robots dance');
  expect(scopeName('constructor')).toBe('Constructor');
});
