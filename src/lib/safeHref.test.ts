import { expect, test } from 'vitest';
import { safeHref } from './safeHref.js';

test.each([
  [
    'https://invoice.stripe.com/i/acct_1/test_2?s=ap',
    'https://invoice.stripe.com/i/acct_1/test_2?s=ap',
  ],
  ['HTTPS://PAY.example/a b'.replace(' ', '%20'), 'https://pay.example/a%20b'],
  ['https://pay.example:8443/x#top', 'https://pay.example:8443/x#top'],
  ['/invoices/1?pdf=1#page=2', '/invoices/1?pdf=1#page=2'],
  ['/a/../b', '/b'],
])('links %s', (address, href) => {
  expect(safeHref(address)).toBe(href);
});

const schemes = ['javascript:', 'JaVaScRiPt:', 'data:text/html,', 'vbscript:', 'file:///', 'blob:'];
const schemesMore = [
  'http://evil.example',
  'ftp://evil.example',
  'ws://evil.example',
  'mailto:a@b.example',
];
const spaces = ['\t', '\n', '\r', '\u0000', ' ', '\u00a0', '\u2028', '\u200b'];

const refused: readonly (string | null | undefined)[] = [
  ...[null, undefined, '', '#', '?a', '.', '..', 'evil.example', 'invoices/1', './a', '../a'],
  ...schemes.map((scheme) => `${scheme}alert(1)`),
  ...schemes.map((scheme) => `/${scheme}`).map((path) => `\t${path}`),
  ...schemesMore,
  // Other hosts in the look of a path.
  ...[
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '/\\evil.example',
    '\\\\evil.example',
  ],
  ...[
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r/evil.example',
    '\t//evil.example',
  ],
  ...[' //evil.example', '/ /evil.example', '//evil.example/%2f..', '//evil.example@pay.example'],
  ...[
    '//\u0000evil.example',
    '/\\/evil.example',
    '/\\\\evil.example',
    '//evil。example',
    '//[::1]',
  ],
  // The same once the dots are gone.
  ...['/.//evil.example', '/a/..//evil.example', '/%2e//evil.example', '/..///evil.example/x'],
  // Encoded beforehand: no path, and no scheme either.
  ...[
    '%2f%2fevil.example',
    '%252f%252fevil.example',
    'javascript%3aalert(1)',
    '&#106;avascript:alert(1)',
  ],
  // Characters that browsers drop.
  ...spaces.flatMap((space) => [`java${space}script:alert(1)`, `${space}javascript:alert(1)`]),
  ...['\t', '\n', ' ', '\\', '\u0000'].map((character) => `https://pay.example/${character}`),
  ...['\t', '\n', ' '].map((character) => `${character}https://pay.example/`),
  // Names before the host, hosts that are none, dots at the end.
  ...[
    'https://pay.example@evil.example',
    'https://pay.example:x@evil.example',
    'https://:x@evil.example',
  ],
  ...[
    'https://@@evil.example',
    'https://pay.example%40evil.example',
    'https://',
    'https:',
    'https:/',
  ],
  ...[
    'https:evil.example',
    'https:/evil.example',
    'https:///evil.example',
    'https:\\\\evil.example',
  ],
  ...['https://evil.example.', 'https://evil.example./a', 'https://?a', 'https://#a', 'https:// a'],
  ...['https://[::1', 'https://a:99999', 'https://exa mple.com', 'https\u003a\u200b//a.example'],
  ...[
    'htt\nps://a.example',
    'https\\://a.example',
    'view-source:https://a.example',
    'intent://a#Intent;end',
  ],
];

test(`links none of ${refused.length} addresses that lead elsewhere or run something`, () => {
  expect(refused.length).toBeGreaterThanOrEqual(80);
  expect(refused.filter((address) => safeHref(address) !== null)).toEqual([]);
});
