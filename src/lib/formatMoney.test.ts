// Sums are right to the last digit in every currency, whatever the platform's floats do.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney } from './formatMoney.js';

/** Digits after the point, by ISO 4217. */
const exponents = {
  USD: 2,
  EUR: 2,
  GBP: 2,
  CHF: 2,
  INR: 2,
  HUF: 2,
  JPY: 0,
  KRW: 0,
  ISK: 0,
  KWD: 3,
  TND: 3,
  CLF: 4,
} as const;
const locales = ['en', 'de', 'fr-CH', 'ja', 'hi', 'ar-EG'] as const;
const currencies = Object.keys(exponents) as (keyof typeof exponents)[];

/** The sum as a decimal, by moving the point through its digits: no number is divided. */
function decimal(minor: number, exponent: number): string {
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const rest = digits.slice(digits.length - exponent);
  return `${minor < 0 ? '-' : ''}${whole}${exponent > 0 ? `.${rest}` : ''}`;
}

/** Reads the decimal that a text says, in the digits of its language and with the point that its sums have. */
function reader(locale: string, currency: keyof typeof exponents): (text: string) => string {
  // A language may write sums with another point than numbers, as French does in Switzerland.
  const minimumFractionDigits = exponents[currency];
  const options = { style: 'currency', currency, minimumFractionDigits } as const;
  const parts = new Intl.NumberFormat(locale, options).formatToParts(1);
  const point = parts.find(({ type }) => type === 'decimal')?.value;
  const numerals = new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210);
  const zeroToNine = [...numerals].reverse();
  return (text) => {
    let found = /[-\u2212]/.test(text) ? '-' : '';
    const characters = [...text];
    const isDigit = (at: number): boolean => zeroToNine.includes(characters[at] ?? '');
    characters.forEach((character, index) => {
      if (isDigit(index)) found += zeroToNine.indexOf(character);
      // Names of currencies may have points of their own: what counts comes between digits.
      else if (character === point && isDigit(index - 1) && isDigit(index + 1)) found += '.';
    });
    return found;
  };
}

const cases = currencies.flatMap((currency) =>
  locales.map((locale) => [currency, locale] as const),
);
const amounts = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1_000_000, max: 100_000_000 }) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, 1, -1, 9, 10, 99, 100, 101, 999, 1000, 1001, 125_000),
  },
);

test('writes 5,000 sums in 12 currencies and 6 languages to the last digit', () => {
  expect(cases).toHaveLength(72);
  const drawn = fc.sample(amounts, 5000);
  const wrong: string[] = [];
  for (const [currency, locale] of cases) {
    const exponent = exponents[currency];
    // The platform's own writing of the very decimal, with the digits that the currency must have.
    const platform = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: exponent,
      maximumFractionDigits: exponent,
    });
    const readBack = reader(locale, currency);
    for (const minor of drawn) {
      const text = formatMoney(minor, currency, { locale });
      const expected = decimal(minor, exponent);
      const isSame = text === platform.format(expected as `${number}`);
      if (!isSame || readBack(text) !== expected) {
        wrong.push(`${minor} ${currency} ${locale}: ${text}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('does not take the digits that a platform leaves out for those that there are', () => {
  expect(formatMoney(150_000, 'huf', { locale: 'en' }).replace(/\s/u, ' ')).toBe('HUF 1,500.00');
  expect(formatMoney(1500, 'ISK').replace(/\s/u, ' ')).toBe('ISK 1,500');
});

test('is right where a quotient of floats is not', () => {
  const sum = 9_007_199_254_740_991;
  expect(formatMoney(sum, 'USD')).toBe('$90,071,992,547,409.91');
  expect(formatMoney(4_503_599_627_370_497, 'KWD').replace(/\s/u, ' ')).toBe(
    'KWD 4,503,599,627,370.497',
  );
});
