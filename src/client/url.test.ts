import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routes } from '../contract/routes/index.js';
import { ApiError } from './index.js';
import { fillPath, joinUrl, namesIn, queryOf } from './url.js';

const templates = Object.values(routes)
  .flatMap((operations): { path: string }[] => Object.values(operations))
  .map(({ path }) => path)
  .filter((path) => path.includes('{'));

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    '.',
    '..',
    '...',
    '../',
    './',
    '/..',
    '..\\',
    '%2e%2e',
    '%2E.',
    '.%2e',
    '%2f',
  ),
  fc.constantFrom(
    'a/../b',
    '//',
    '\\\\',
    '?',
    '#',
    ';',
    '{id}',
    '$&',
    "$'",
    '\0',
    '\t..',
    ' ..',
    '．．',
  ),
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.string({ unit: fc.constantFrom('.', '/', '\\', '%', '2', 'e', 'f', '\uD800'), maxLength: 8 }),
);

function segments(url: string): string[] {
  return new URL(url, 'https://api.example.com').pathname.split('/');
}

describe('a path', () => {
  it('has the segments of its template and the text as given, or is refused', () => {
    const used = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.array(hostile, { minLength: 2, maxLength: 2 }),
        (template, values) => {
          const names = namesIn(template);
          const input = Object.fromEntries(names.map((name, i) => [name, values[i]]));
          let path: string;
          try {
            path = fillPath(template, input);
          } catch (error) {
            expect(error).toMatchObject({ code: 'invalid_input', status: 0 });
            return;
          }
          used.add(template);
          const url = joinUrl('https://api.example.com', path, '');
          const wanted = template.split('/');
          const found = segments(url);
          expect(found).toHaveLength(wanted.length);
          expect(new URL(url).search + new URL(url).hash).toBe('');
          expect(found.map((part) => decodeURIComponent(part))).toEqual(
            wanted.map((part) => (part.startsWith('{') ? input[part.slice(1, -1)] : part)),
          );
        },
      ),
      { numRuns: 10_000 },
    );
    expect(used.size).toBe(new Set(templates).size);
  }, 60_000);

  it.each([undefined, null, '', '.', '..', {}, ['a'], '\uD800'])('takes no %j', (id) => {
    expect(() => fillPath('/a/{id}', { id })).toThrow(ApiError);
  });
});

describe('a query', () => {
  it('leaves out what is missing and comes back as it was', () => {
    expect(queryOf({ a: undefined, b: null })).toBe('');
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (values) => {
        const read = Object.fromEntries(new URLSearchParams(queryOf(values)));
        expect(Object.entries(read)).toEqual(Object.entries({ ...values }));
      }),
    );
  });

  it('follows one that the path has already', () => {
    expect(joinUrl('/api', '/a?x=1', '?y=2')).toBe('/api/a?x=1&y=2');
  });
});
