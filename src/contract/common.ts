import * as z from 'zod/mini';
import {
  EMAIL_MAX,
  EMAIL_PATTERN,
  EMAIL_TYPED_MAX,
  emailProblem,
  isSafeName,
  lowerAscii,
  nameProblems,
} from './texts.js';

/** Opaque identifier. */
export const Id = z
  .string()
  .check(z.minLength(1), z.maxLength(128), z.regex(/^[A-Za-z0-9_.:-]+$/, 'Not an identifier'));

/** ISO 8601 instant in UTC, ending in `Z`. */
export const Instant = z
  .string()
  .check(
    z.regex(
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/,
      'Not an ISO 8601 instant in UTC',
    ),
  );

/** Epoch milliseconds. */
export const EpochMs = z.int().check(z.nonnegative());

/** Whole number of the currency's minor unit. */
export const Cents = z.int();

/**
 * One mail address: ASCII local part, A-label domain, at most 254 characters.
 * Trimmed and lower-cased (ASCII letters only, so that no look-alike folds into another person's address).
 */
export const Email = z.pipe(
  z.pipe(z.string().check(z.maxLength(EMAIL_TYPED_MAX, emailProblem)), z.transform(lowerAscii)),
  z.string().check(z.regex(EMAIL_PATTERN, emailProblem), z.maxLength(EMAIL_MAX, emailProblem)),
);

/** A name people read: trimmed, 1 to `max` characters, no control, bidirectional or invisible characters. */
export function nameOf(label: string, max: number) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((value: string) => value.trim()),
    ),
    z
      .string()
      .check(
        z.minLength(1, nameProblems.empty(label)),
        z.maxLength(max, nameProblems.long(label, max)),
        z.refine(isSafeName, nameProblems.unsafe(label)),
      ),
  );
}

/** Whole number in a query string. */
export function queryInt(label: string, min: number, max: number) {
  const message = `${label} must be a whole number from ${min} to ${max}`;
  return z.pipe(
    z.pipe(
      z.union([z.string(), z.number()]),
      // Number() would also read '', ' 7', '0x10' and '1e3'.
      z.transform((value: string | number) =>
        /^\d{1,9}$/.test(`${value}`) ? Number(value) : Number.NaN,
      ),
    ),
    z.number({ error: message }).check(z.minimum(min, message), z.maximum(max, message)),
  );
}

/** Search text as typed; trimmed, at most 100 characters. */
export const SearchText = z.pipe(
  z.pipe(
    z.string(),
    z.transform((value: string) => value.trim()),
  ),
  z.string().check(z.maxLength(100, 'Search must have at most 100 characters')),
);

/** Smallest, usual and largest page. */
export const PAGE = { min: 1, default: 50, max: 200 } as const;

/** What every paged list takes. */
export const pageQuery = {
  limit: z.optional(queryInt('limit', PAGE.min, PAGE.max)),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(1024))),
};

/** True or false in a query string. */
export const QueryFlag = z.pipe(
  z.string().check(z.regex(/^(?:true|false|1|0)$/, 'Must be true or false')),
  z.transform((value: string) => value === 'true' || value === '1'),
);

/** No input. */
export const Nothing = z.strictObject({});

/** Path with the id of one object. */
export function idParam<const Name extends string>(name: Name) {
  return z.strictObject({ [name]: Id } as Record<Name, typeof Id>);
}
