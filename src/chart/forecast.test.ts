import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, weekdayOf } from './days.js';
import { forecastDays, sumForecast } from './forecast.js';
import { median } from './median.js';

const monday = Date.UTC(2026, 0, 5);
const days = (values: readonly number[], from = monday) =>
  values.map((value, index) => ({ at: from + index * DAY, value }));
const ahead = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) => from + index * DAY);
const weeks = (count: number, week: readonly number[]) =>
  days(Array.from({ length: count * 7 }, (_, index) => week[index % 7] ?? 0));

describe('forecastDays', () => {
  it('says nothing before fourteen days are known', () => {
    expect(forecastDays(days(Array(13).fill(5)), ahead(3, monday + 13 * DAY))).toBeNull();
  });

  it('repeats a steady week without any doubt', () => {
    const week = [10, 20, 30, 40, 50, 5, 1];
    const known = weeks(8, week);
    const forecast = forecastDays(known, ahead(7, monday + 56 * DAY));
    expect(forecast?.days.map(({ value }) => value)).toEqual(week);
    expect(forecast?.days.map(({ low, high }) => high - low)).toEqual(week.map(() => 0));
  });

  it('follows the last two weeks when they were busier', () => {
    const known = days([...Array(42).fill(100), ...Array(14).fill(150)]);
    const [first] = forecastDays(known, ahead(1, monday + 56 * DAY))?.days ?? [];
    expect(first?.value).toBe(150);
  });

  it('is not bent by one outage', () => {
    const known = weeks(8, [100, 100, 100, 100, 100, 100, 100]);
    const broken = known.map((day, index) => (index === 20 ? { ...day, value: 0 } : day));
    expect(forecastDays(broken, ahead(1, monday + 56 * DAY))?.days[0]?.value).toBe(100);
  });

  it('holds what comes four times out of five', () => {
    let seed = 7;
    const noise = () => {
      let sum = 0;
      for (let turn = 0; turn < 12; turn += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        sum += seed / 2_147_483_648;
      }
      return sum - 6;
    };
    let held = 0;
    const rounds = 400;
    for (let round = 0; round < rounds; round += 1) {
      const values = Array.from({ length: 57 }, (_, at) => 1000 + (at % 7) * 100 + noise() * 80);
      const known = days(values);
      const next = forecastDays(known.slice(0, 56), ahead(1, monday + 56 * DAY))?.days[0];
      const value = values[56] ?? 0;
      if (next && value >= next.low && value <= next.high) held += 1;
    }
    expect(held / rounds).toBeGreaterThan(0.72);
    expect(held / rounds).toBeLessThan(0.9);
  });

  it('is the same for the same days, never below nothing, and its range holds its value', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 14, maxLength: 80 });
    fc.assert(
      fc.property(values, (list) => {
        const next = ahead(31, monday + list.length * DAY);
        const forecast = forecastDays(days(list), next);
        expect(forecastDays(days(list), next)).toEqual(forecast);
        for (const day of forecast?.days ?? []) {
          expect(day.low).toBeGreaterThanOrEqual(0);
          expect(day.value).toBeGreaterThanOrEqual(day.low);
          expect(day.high).toBeGreaterThanOrEqual(day.value);
          expect(weekdayOf(day.at)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

it('adds days up with a range that only widens', () => {
  const forecast = {
    levelError: 0.05,
    days: ahead(3, monday).map((at) => ({ at, value: 10, low: 8, high: 12 })),
  };
  const sums = sumForecast(100, forecast);
  expect(sums.map(({ value }) => value)).toEqual([110, 120, 130]);
  const widths = sums.map(({ low, high }) => high - low);
  expect([...widths].sort((a, b) => a - b)).toEqual(widths);
  // Misses of single days even out: three of them are not three times as wide.
  expect(widths[2]).toBeLessThan(3 * (widths[0] ?? 0));
});

it('takes the middle value', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, Number.NaN]);
});
