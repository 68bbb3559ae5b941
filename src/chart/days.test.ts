import { expect, it } from 'vitest';
import { addDays, addMonths, countDays, endOfMonth, isDay, startOfMonth, weeksOf } from './days.js';

it('knows days of the calendar only', () => {
  expect(['2024-02-29', '2026-03-31'].every(isDay)).toBe(true);
  expect(
    ['2026-02-29', '2026-2-1', '2026-13-01', '', 'today', '2026-03-01T00:00'].some(isDay),
  ).toBe(false);
});

it('counts over the ends of months and years, and over changes of the clock', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-30', -30)).toBe('2026-02-28');
  expect(countDays('2026-03-28', '2026-03-30')).toBe(3);
  expect(countDays('2024-01-01', '2024-12-31')).toBe(366);
});

it('keeps to the last day of a shorter month', () => {
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(addMonths('2026-01-31', 13)).toBe('2027-02-28');
  expect(startOfMonth('2026-03-18')).toBe('2026-03-01');
  expect(endOfMonth('2024-02-10')).toBe('2024-02-29');
});

it('lays a month out in weeks that begin where the reader begins them', () => {
  const monday = weeksOf('2026-03-18', 1);
  expect(monday).toHaveLength(6);
  expect(monday[0]?.map(Boolean)).toEqual([false, false, false, false, false, false, true]);
  expect(weeksOf('2026-03-01', 0)[0]?.[0]).toBe('2026-03-01');
  expect(weeksOf('2026-02-01', 0)).toHaveLength(4);
});
