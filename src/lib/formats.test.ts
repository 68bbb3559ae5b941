import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatFullDate, formatTime } from './formatDate.js';
import { formatMoney } from './formatMoney.js';
import { formatNumber } from './formatNumber.js';
import { formatQuickDate } from './formatQuickDate.js';
import { formatQuickMoment, formatQuickRelative } from './formatQuickMoment.js';
import { formatQuickNumber } from './formatQuickNumber.js';
import { formatRelative } from './formatRelative.js';

const moment = '2026-03-18T23:41:00Z';

describe('formatDate', () => {
  it('puts the day before the month in plain English', () => {
    expect(formatDate(moment)).toBe('18 Mar 2026');
    expect(formatDate(moment, { locale: 'en-US' })).toBe('Mar 18, 2026');
  });

  it('counts days in the given zone, not in that of the machine', () => {
    expect(formatDate(moment, { timeZone: 'Asia/Tokyo' })).toBe('19 Mar 2026');
    expect(formatDate(new Date(moment), { timeZone: 'America/New_York' })).toBe('18 Mar 2026');
  });

  it('writes the full moment with its zone', () => {
    expect(formatFullDate(moment)).toMatch(/^Wednesday,? 18 March 2026 at 23:41 UTC$/);
  });

  it('writes the time of day in the given zone', () => {
    expect(formatTime(moment)).toBe('23:41');
    expect(formatTime(moment, { timeZone: 'Asia/Tokyo' })).toBe('08:41');
  });

  it('gives an empty text for what is no date', () => {
    expect(formatDate('yesterday')).toBe('');
    expect(formatFullDate('')).toBe('');
    expect(formatTime('noon')).toBe('');
  });
});

describe('formatRelative', () => {
  const now = new Date(moment);

  it.each([
    ['2026-03-18T23:40:30Z', 'now'],
    ['2026-03-18T23:36:00Z', '5 minutes ago'],
    ['2026-03-17T22:00:00Z', 'yesterday'],
    ['2026-03-30T23:41:00Z', 'next week'],
    ['2024-03-01T00:00:00Z', '2 years ago'],
  ])('reads %s as %s', (value, words) => {
    expect(formatRelative(value, now)).toBe(words);
  });

  it('speaks the language of the locale', () => {
    expect(formatRelative('2026-03-15T23:41:00Z', now, { locale: 'de' })).toBe('vor 3 Tagen');
  });

  it('gives an empty text for what is no date', () => {
    expect(formatRelative('soon', now)).toBe('');
  });
});

describe('formatNumber', () => {
  it('groups digits as the locale does', () => {
    expect(formatNumber(1204)).toBe('1,204');
    expect(formatNumber(1204.5, { locale: 'de' })).toBe('1.204,5');
    expect(formatNumber(10n ** 18n)).toBe('1,000,000,000,000,000,000');
  });

  it('writes plain English as the platform does, which it spares', () => {
    const platform = new Intl.NumberFormat('en');
    const small = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000);
    const all = fc.oneof(fc.double(), fc.maxSafeInteger(), small, fc.constantFrom(-0, 1e15, 1e-7));
    fc.assert(fc.property(all, (value) => formatQuickNumber(value) === platform.format(value)));
    expect(formatQuickNumber(1_234_567, { locale: 'en-IN' })).toBe('12,34,567');
  });

  it('takes the options of the platform', () => {
    expect(formatNumber(0.084, { style: 'percent', maximumFractionDigits: 1 })).toBe('8.4%');
  });
});

describe('formatQuickDate', () => {
  const short = { day: 'numeric', month: 'short' } as const;
  const clock = { hour: '2-digit', minute: '2-digit' } as const;

  it.each<Intl.DateTimeFormatOptions>([
    short,
    clock,
    { ...short, weekday: 'short' },
    { ...short, ...clock, weekday: 'short' },
    { ...short, year: 'numeric' },
    { month: 'short', year: '2-digit' },
    { month: 'long', year: 'numeric' },
    { year: 'numeric' },
  ])('writes what the platform writes: %j', (options) => {
    const platform = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
    const moments = fc.integer({ min: -1e12, max: Date.UTC(9999, 11, 31) });
    fc.assert(
      fc.property(moments, (at) => formatQuickDate(at, 'en', options) === platform.format(at)),
      { numRuns: 2000 },
    );
    const german = new Intl.DateTimeFormat('de', { timeZone: 'UTC', ...options });
    expect(formatQuickDate(1e12, 'de', options)).toBe(german.format(1e12));
  });
});

describe('formatQuickMoment', () => {
  const moments = fc.integer({ min: -1e12, max: Date.UTC(10_001, 0, 1) });
  // Platforms do not agree whether a comma follows the weekday, nor on the word before the time.
  const bare = (text: string): string => text.replaceAll(/,| at/g, '');

  it.each([{}, { locale: 'en', timeZone: 'UTC' }, { locale: 'de' }, { timeZone: 'Asia/Tokyo' }])(
    'writes what the platform writes, which it spares: %j',
    (format) => {
      fc.assert(
        fc.property(moments, (at) => {
          expect(formatQuickMoment(at, format, 'date')).toBe(formatDate(at, format));
          expect(bare(formatQuickMoment(at, format, 'full'))).toBe(
            bare(formatFullDate(at, format)),
          );
        }),
        { numRuns: 1000 },
      );
    },
  );

  it.each([{}, { locale: 'fr' }])('says how far a moment is as the platform does: %j', (format) => {
    const scales = [1, 60, 3600, 86_400, 604_800, 2_592_000, 31_536_000, 2e10];
    const seconds = fc
      .tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.constantFrom(...scales))
      .map(([times, scale]) => times * scale);
    const now = Date.parse(moment);
    fc.assert(
      fc.property(fc.oneof(seconds, fc.integer({ min: -1e9, max: 1e9 })), (apart) => {
        const at = now + apart * 1000;
        expect(formatQuickRelative(at, now, format)).toBe(formatRelative(at, now, format));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives an empty text for what is no date', () => {
    expect(formatQuickMoment('soon', {}, 'date')).toBe('');
    expect(formatQuickMoment('soon', {}, 'full')).toBe('');
    expect(formatQuickRelative('soon', 0)).toBe('');
  });
});

describe('formatMoney', () => {
  it.each([
    [148260, 'USD', '$1,482.60'],
    [5000, 'JPY', '¥5,000'],
    [-50, 'EUR', '-€0.50'],
    [0, 'GBP', '£0.00'],
  ])('writes %i of the minor unit of %s as %s', (minor, currency, text) => {
    expect(formatMoney(minor, currency)).toBe(text);
  });

  it('knows currencies with three decimals', () => {
    expect(formatMoney(1500, 'KWD').replace(/\s/u, ' ')).toBe('KWD 1.500');
  });

  it('does not throw on a code that is none', () => {
    expect(formatMoney(12, 'COINS')).toBe('12 COINS');
  });
});
