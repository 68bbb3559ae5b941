import { expect, it } from 'vitest';
import { isAddressIn, isAddressRange } from './addresses.js';

it.each([
  '203.0.113.18',
  '10.0.0.0/8',
  '0.0.0.0/0',
  '2001:db8::/32',
  '::1',
  '::/0',
  '1:2:3:4:5:6:7:8',
  '2001:db8::192.0.2.1',
  '::ffff:10.0.0.0/104',
])('reads %s', (text) => {
  expect(isAddressRange(text)).toBe(true);
});

it.each([
  '',
  '999.1.1.1',
  '10.0.0',
  '10.0.0.0.0',
  '010.0.0.1',
  '10.0.0.0/33',
  '10.0.0.0/08',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  ' 10.0.0.1',
  '::::',
  '1::2::3',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7::8',
  'fe80::1%eth0',
  '2001:db8::/129',
  '12345::',
  'localhost',
])('refuses %j', (text) => {
  expect(isAddressRange(text)).toBe(false);
});

it.each([
  ['10.1.2.3', '10.0.0.0/8', true],
  ['11.1.2.3', '10.0.0.0/8', false],
  ['203.0.113.130', '203.0.113.128/25', true],
  ['203.0.113.127', '203.0.113.128/25', false],
  ['203.0.113.18', '203.0.113.18', true],
  ['203.0.113.19', '203.0.113.18', false],
  ['203.0.113.19', '0.0.0.0/0', true],
  ['::ffff:10.1.2.3', '10.0.0.0/8', true],
  ['10.1.2.3', '::ffff:10.0.0.0/104', true],
  ['2001:DB8::1', '2001:db8::/32', true],
  ['2001:db9::1', '2001:db8::/32', false],
  ['2001:db8:0:0:0:0:0:1', '2001:db8::1', true],
  ['::1', '0.0.0.0/0', false],
  ['10.0.0.1', '::/0', false],
  ['unknown', '0.0.0.0/0', false],
])('%s in %s: %s', (address, range, inside) => {
  expect(isAddressIn(address, [range])).toBe(inside);
  expect(isAddressIn(address, ['192.0.2.1', range])).toBe(inside);
});

it('lets nothing in without a range', () => {
  expect(isAddressIn('10.0.0.1', [])).toBe(false);
});
