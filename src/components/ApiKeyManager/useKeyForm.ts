'use client';
import { useId, useState, type RefObject } from 'react';
import type { ApiError } from '../../client/index.js';
import { readName } from '../../contract/texts.js';
import { addressProblem } from './allowedAddresses.js';
import type { DialogMessages } from './dialogWords.js';
import { expiresAt, type Expiry } from './expiry.js';
import type { Words } from './types.js';

/** What people choose for a key. */
export type KeyValues = {
  name: string;
  expiry: Expiry;
  /** Scopes that are ticked, without what comes along. */
  scopes: readonly string[];
  /** Allowed addresses, as typed. */
  addresses: string;
};

type Rules = {
  words: Words;
  messages: DialogMessages;
  /** When it is checked, in epoch milliseconds. */
  now: number;
};

/** The choices for a key while they are made: which were left, what is wrong, and where that is. */
export function useKeyForm(
  ref: RefObject<HTMLFormElement | null>,
  initial: () => KeyValues,
  { words, messages, now }: Rules,
) {
  const [first] = useState(initial);
  const [values, setValues] = useState(first);
  const [left, setLeft] = useState({ name: false, addresses: false, sent: false });
  // What was opened at one time is reckoned from there, so that the date does not run away while it is read.
  const [openedAt] = useState(() => Date.now());
  const id = useId();
  const { name, expiry, scopes, addresses } = values;
  const wrong = {
    name: nameProblem(name, messages),
    expiry:
      expiry !== first.expiry && expiresAt(expiry, now, words.timeZone) === undefined
        ? messages.dateWrong
        : undefined,
    scopes: scopes.length === 0 ? messages.scopesEmpty : undefined,
    addresses: addressProblem(addresses, messages, words),
  };
  return {
    words,
    messages,
    id,
    first,
    values,
    /** What is wrong with a field and can be said by now. */
    problemOf: (field: keyof KeyValues): string | undefined =>
      left.sent || (field !== 'expiry' && field !== 'scopes' && left[field])
        ? wrong[field]
        : undefined,
    change: (part: Partial<KeyValues>): void => setValues((before) => ({ ...before, ...part })),
    /** A field was left; one that is still empty is not blamed before the form is sent. */
    leave: (field: 'name' | 'addresses'): void =>
      setLeft((before) => ({ ...before, [field]: values[field] !== '' })),
    /** Says what is wrong with these fields and goes to the first; nothing is when it answers true. */
    check: (...fields: readonly (keyof KeyValues)[]): boolean => {
      setLeft((before) => ({ ...before, sent: true }));
      const worst = fields.find((field) => wrong[field] !== undefined);
      if (worst) ref.current?.querySelector<HTMLElement>(`[id="${id}-${worst}"]`)?.focus();
      return worst === undefined;
    },
    openedAt,
    /** The end that is chosen: null is never, undefined none that lies ahead. */
    end: (): number | null | undefined => expiresAt(expiry, openedAt, words.timeZone),
  };
}

const MAX_NAME = 100;

/** What is wrong with a name; nothing when nothing is. */
function nameProblem(name: string, messages: DialogMessages): string | undefined {
  const reading = readName(messages.name, MAX_NAME, name);
  if ('value' in reading) return undefined;
  if (name.trim() === '') return messages.nameEmpty;
  return name.trim().length > MAX_NAME ? messages.nameTooLong : reading.problem;
}

/** What {@link useKeyForm} gives. */
export type KeyForm = ReturnType<typeof useKeyForm>;

/** Props of a field of the form. */
export type KeyFieldProps = {
  form: KeyForm;
  /** Why the server refused it all. */
  problem: ApiError | null;
};
