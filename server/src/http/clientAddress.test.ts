import { expect, it } from 'vitest';
import { addressBlock, clientAddress } from './clientAddress.js';

it('counts every spelling of one IPv6 household as one', () => {
  const spellings = [
    '2001:db8:0:1::1',
    '2001:0db8:0000:0001:0000:0000:0000:0001',
    '2001:DB8:0:1:ffff:ffff:ffff:ffff',
    '2001:db8:0:1:0:0:0:2',
    '2001:db8::1:0:0:0:9',
  ];
  expect(new Set(spellings.map(addressBlock)).size).toBe(1);
  expect(addressBlock('2001:db8:0:2::1')).not.toBe(addressBlock('2001:db8:0:1::1'));
  expect(addressBlock('::1')).toBe('0:0:0:0::/64');
  expect(addressBlock('192.0.2.7')).toBe('192.0.2.7');
});

it('believes forwarded addresses from trusted proxies only', () => {
  const headers = new Headers({ 'X-Forwarded-For': '6.6.6.6, 203.0.113.9' });
  expect(clientAddress(headers, undefined, [])).toBe('127.0.0.1');
  expect(clientAddress(headers, undefined, ['127.0.0.1'])).toBe('203.0.113.9');
  expect(clientAddress(headers, undefined, ['127.0.0.1', '203.0.113.9'])).toBe('6.6.6.6');
});
