// Every color there is, in the light scheme; a file for each scheme, so that they run side by side.
import { expect, it } from 'vitest';
import { ALL_COLORS, sweep } from './test-sweep.js';

it('keeps every pair of all 16,777,216 primary colors readable', () => {
  const { colors, failures, leastText, leastOutline } = sweep('light', 1);
  expect(failures).toEqual([]);
  expect(colors).toBe(ALL_COLORS);
  expect(leastText).toBeGreaterThanOrEqual(4.5);
  expect(leastOutline).toBeGreaterThanOrEqual(3);
});
