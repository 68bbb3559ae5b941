import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddresses } from './addresses.js';
import { peopleIn } from './peopleIn.js';

const emails = (text: string) =>
  parseAddresses(text).map(({ email, text: given }) => email ?? `?${given}`);

test.each([
  [
    'a@b.co, c@d.co;e@f.co\ng@h.co\ti@j.co k@l.co',
    ['a@b.co', 'c@d.co', 'e@f.co', 'g@h.co', 'i@j.co', 'k@l.co'],
  ],
  ['Jonas Weber <Jonas@B.co>, "Doe, Jane" <jane@b.co>', ['jonas@b.co', 'jane@b.co']],
  ['Weber, Jonas <jonas@b.co>; Doe, Jane <jane@b.co>', ['jonas@b.co', 'jane@b.co']],
  ['Jonas Weber jonas@b.co\nJane Doe jane@b.co', ['jonas@b.co', 'jane@b.co']],
  ['"Office, Main" <a@b.co> c@d.co', ['a@b.co', 'c@d.co']],
  ['a@b.co <a@b.co>, c@d.co', ['a@b.co', 'c@d.co']],
  ['<a@b.co> <c@d.co>', ['a@b.co', 'c@d.co']],
  ['mailto:a@b.co, (c@d.co), "e@f.co".', ['a@b.co', 'c@d.co', 'e@f.co']],
  ['leon@harbor, nobody, ok@b.co', ['?leon@harbor', '?nobody', 'ok@b.co']],
  ['a@b.co\u200b,\ufeffc@d.co', ['a@b.co', 'c@d.co']],
  ['a＠b.co', ['?a＠b.co']],
  [' ,;\n\t ', []],
])('reads %j', (text, expected) => {
  expect(emails(text)).toEqual(expected);
});

test('finds every address again, whatever stands between them', () => {
  const address = fc
    .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), fc.stringMatching(/^[a-z]{2,8}$/))
    .map(([local, domain]) => `${local}@${domain}.example`);
  const written = fc
    .tuple(address, fc.constantFrom('', 'Ann Lee', '"Lee, Ann"', '李 明'))
    .map(([email, name]) => ({ email, text: name === '' ? email : `${name} <${email}>` }));
  const between = fc.constantFrom(', ', ';', '\n', '\r\n', '\t', ' ; ', ',');
  fc.assert(
    fc.property(fc.array(fc.tuple(written, between), { maxLength: 30 }), (parts) => {
      const text = parts.map(([one, separator]) => one.text + separator).join('');
      expect(emails(text)).toEqual(parts.map(([one]) => one.email));
    }),
    { numRuns: 500 },
  );
});

test('never throws and never invents an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const { text: given } of parseAddresses(text)) expect(given).not.toBe('');
    }),
  );
});

const roles = [
  { name: 'viewer', label: 'Viewer' },
  { name: 'support-lead', label: 'Support lead' },
];

test.each([
  [
    'Name;E-mail;Role\nAnn;ann@b.co;Support Lead\nBob;bob@b.co;unknown',
    [
      ['ann@b.co', 'support-lead'],
      ['bob@b.co', undefined],
    ],
  ],
  [
    'ann@b.co,viewer\nbob@b.co,',
    [
      ['ann@b.co', undefined],
      ['bob@b.co', undefined],
    ],
  ],
  [
    'email\n"ann@b.co"\nwrong',
    [
      ['ann@b.co', undefined],
      [null, undefined],
    ],
  ],
  [
    'Ann <ann@b.co>\nBob <bob@b.co>',
    [
      ['ann@b.co', undefined],
      ['bob@b.co', undefined],
    ],
  ],
])('reads the people of a file %j', (text, expected) => {
  expect(peopleIn(text, roles).map(({ email, role }) => [email, role])).toEqual(expected);
});
