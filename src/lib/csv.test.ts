import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CSV_BOM, parseCsv, toCsv } from './csv.js';

const triggers = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .tuple(fc.constantFrom(...triggers), fc.string({ maxLength: 20 }))
    .map(([trigger, rest]) => trigger + rest),
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '"=cmd|/c calc"!A0',
    "'=1",
    ' =1',
    'a;=1',
    '\r\n=1',
    '""',
    ',',
  ),
);

test('writes 5,000 names as cells that start no formula and read back as they were', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 2 }), (cells) => {
      const [row = [], ...rest] = parseCsv(toCsv([cells]));
      expect(rest).toEqual([]);
      expect(row).toHaveLength(cells.length);
      row.forEach((cell, index) => {
        const original = cells[index] ?? '';
        expect(triggers).not.toContain(cell.charAt(0));
        expect([original, `'${original}`]).toContain(cell);
        if (!triggers.includes(original.charAt(0))) expect(cell).toBe(original);
      });
    }),
    { numRuns: 5000 },
  );
});

test('writes RFC 4180: CRLF, doubled quotes, quotes only where needed', () => {
  expect(
    toCsv([
      ['Name', 'Note'],
      ['Ann', 'says "hi", twice'],
    ]),
  ).toBe('Name,Note\r\nAnn,"says ""hi"", twice"\r\n');
});

test.each([
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a;b\r\nc;"d;e"\r\n',
    [
      ['a', 'b'],
      ['c', 'd;e'],
    ],
  ],
  [
    'a\tb\n\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [`${CSV_BOM}a,"b\r\nc"`, [['a', 'b\r\nc']]],
  ['', []],
])('reads %j', (text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
});
