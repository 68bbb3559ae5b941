import { expect, test } from 'vitest';
import { formatTimeLeft } from './formatTimeLeft.js';

test('writes what is left as clocks do', () => {
  expect(formatTimeLeft(1_694_000)).toBe('28:14');
  expect(formatTimeLeft(3_723_000)).toBe('1:02:03');
  expect(formatTimeLeft(9_000)).toBe('0:09');
  expect(formatTimeLeft(1)).toBe('0:01');
  expect(formatTimeLeft(-5)).toBe('0:00');
});
