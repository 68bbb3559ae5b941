import { weekdayOf } from './days.js';
import { median } from './median.js';

/** One day with its value. */
export type DayValue = { at: number; value: number };

/** What a day is expected to be, and the range that it will fall into four times out of five. */
export type ForecastDay = DayValue & { low: number; high: number };

/** What is expected of the days to come. */
export type Forecast = {
  days: ForecastDay[];
  /** Error of the level, as a share of what is expected: all days are too high or too low together. */
  levelError: number;
};

/** Days that a forecast needs before it says anything. */
export const LEAST_DAYS = 14;

const LOOK_BACK = 56;
/** 80 % of a normal distribution lie within so many standard deviations. */
const Z80 = 1.2816;

/**
 * Expects of each day the median of the last eight same weekdays, times how far the last fourteen
 * days stood above or below theirs: a seasonal naive forecast with a level. Medians, because one
 * outage or one campaign must not bend a month. The band is 80 %: it comes from how far the known
 * days missed this very rule, and widens with distance.
 *
 * No randomness and no clock: the same days give the same forecast.
 * @param known Days that are final, in order.
 * @param ahead Days to expect, in order, in epoch milliseconds.
 * @returns null while fewer than 14 days are known, or a weekday is not: nothing honest can be said.
 */
export function forecastDays(
  known: readonly DayValue[],
  ahead: readonly number[],
): Forecast | null {
  const recent = known.slice(-LOOK_BACK).filter(({ value }) => Number.isFinite(value));
  if (recent.length < LEAST_DAYS) return null;
  const usual = Array.from({ length: 7 }, (_, weekday) =>
    median(recent.filter(({ at }) => weekdayOf(at) === weekday).map(({ value }) => value)),
  );
  if (usual.some(Number.isNaN)) return null;
  const usualOf = (at: number): number => usual[weekdayOf(at)] ?? 0;
  const lately = recent.slice(-LEAST_DAYS);
  const expected = sum(lately.map(({ at }) => usualOf(at)));
  // A level from two weeks may be off; twice or half is as far as it is believed.
  const level = expected > 0 ? clamp(sum(lately.map(({ value }) => value)) / expected, 0.5, 2) : 1;
  const misses = recent.map(({ at, value }) => value - usualOf(at));
  // Seven medians were fitted to these days, and each of them is itself a guess from a few weeks.
  const freedom = Math.max(1, misses.length - 7);
  const guess = 1 + (Math.PI / 2) * (7 / recent.length);
  const spread = Math.sqrt((sum(misses.map((miss) => miss ** 2)) / freedom) * guess);
  const typical = sum(recent.map(({ value }) => value)) / recent.length;
  const relative = typical > 0 ? spread / typical : 0;
  const levelError = relative / Math.sqrt(LEAST_DAYS);
  const days = ahead.map((at, index) => {
    const value = usualOf(at) * level;
    // Half of the miss belongs to a day's own size, half to any day: quiet days are not exact ones.
    const own = ((value * relative + spread * level) / 2) * Math.sqrt(1 + (index + 1) / 28);
    const off = Math.hypot(own, value * levelError);
    return { at, value, low: Math.max(0, value - Z80 * off), high: value + Z80 * off };
  });
  return { days, levelError };
}

/**
 * Adds the days of a forecast to what is there already, with the range that each sum will fall into
 * four times out of five. Days miss independently of each other, which evens out; the level misses
 * all days alike, which does not.
 */
export function sumForecast(start: number, { days, levelError }: Forecast): ForecastDay[] {
  let value = 0;
  let below = 0;
  let above = 0;
  return days.map((day) => {
    value += day.value;
    // The range of a day holds the error of the level already, which is counted once, below.
    const shared = (Z80 * levelError * day.value) ** 2;
    below += Math.max(0, (day.value - day.low) ** 2 - shared);
    above += Math.max(0, (day.high - day.value) ** 2 - shared);
    const level = (Z80 * levelError * value) ** 2;
    return {
      at: day.at,
      value: start + value,
      low: Math.max(start, start + value - Math.sqrt(below + level)),
      high: start + value + Math.sqrt(above + level),
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
