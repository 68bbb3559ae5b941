// The rules for what people type, without a schema library: forms check the same as servers, for less.

/** What comes of a text that was typed: its value, or the sentence that says what is wrong with it. */
export type Reading = { value: string } | { problem: string };

/** Says that a text is no mail address. */
export const emailProblem = 'Enter a valid email address';

/** Longest mail address, as typed and as kept. */
export const EMAIL_TYPED_MAX = 320;
export const EMAIL_MAX = 254;

/** ASCII local part, A-label domain. */
export const EMAIL_PATTERN =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)$/;

/** Trimmed and lower-cased: ASCII letters only, so that no look-alike folds into another address. */
export function lowerAscii(value: string): string {
  return value.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** One mail address. */
export function readEmail(typed: string): Reading {
  const value = lowerAscii(typed);
  const fits = typed.length <= EMAIL_TYPED_MAX && value.length <= EMAIL_MAX;
  return fits && EMAIL_PATTERN.test(value) ? { value } : { problem: emailProblem };
}

/** Longest name of an organization or a person. */
export const NAME_MAX = 100;

// Control, bidirectional and invisible characters let a name pose as another one or break out of its line in a mail.
const UNSAFE_IN_NAMES =
  /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u061c\u180e]/u;

/** Whether a name has none of the characters that hide or turn text. */
export function isSafeName(value: string): boolean {
  return !UNSAFE_IN_NAMES.test(value);
}

/** The sentences for what can be wrong with a name. */
export const nameProblems = {
  empty: (label: string) => `${label} must not be empty`,
  long: (label: string, max: number) => `${label} must have at most ${max} characters`,
  unsafe: (label: string) => `${label} must not contain control or invisible characters`,
};

/** A name that people read. */
export function readName(label: string, max: number, typed: string): Reading {
  const value = typed.trim();
  if (value === '') return { problem: nameProblems.empty(label) };
  if (value.length > max) return { problem: nameProblems.long(label, max) };
  return isSafeName(value) ? { value } : { problem: nameProblems.unsafe(label) };
}
