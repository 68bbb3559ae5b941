'use client';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ApiError } from '../client/index.js';
import type { SlugHold } from '../contract/index.js';
// Not through the index: bundlers would keep every schema in the same chunk.
import { checkSlug, normalizeSlug } from '../contract/slug.js';
import { useKit } from '../provider/useKit.js';
import {
  questionId,
  SlugChecker,
  type SlugQuestion,
  type SlugStatus,
  type SlugVerdict,
} from './slugChecker.js';
import { useCapability } from './useCapabilities.js';

/** Pause after the last key before the server is asked, in milliseconds. */
const PAUSE = 300;

const nothing = (): null => null;
const noSuggestions: readonly string[] = [];

/** What {@link useSlugAvailability} takes beside the address. */
export type SlugAvailabilityOptions = {
  /** With an empty address: the server derives one from this name, in any script. */
  name?: string;
  /** Keeps a free address for the person while the form is open, where the server can. @default false */
  hold?: boolean;
};

/** What is known about exactly the address that was given. */
export type SlugAvailabilityResult = {
  status: SlugStatus;
  /** The address this is about; derived by the server when only a name was given. */
  slug: string;
  /** Free addresses near it, best first. */
  suggestions: readonly string[];
  /** Proof and end of the hold; goes into the creation. */
  hold: SlugHold | null;
  /** Why it could not be checked. */
  error: ApiError | null;
  /** Asks again, as after a failure or when a hold ran out. */
  recheck: () => void;
};

/**
 * Whether an address is free, while it is typed. A verdict is only ever given for the exact value
 * in the field; until there is one, the status is `checking`.
 * @example `const { status, suggestions } = useSlugAvailability(slug, { hold: true });`
 */
export function useSlugAvailability(
  value: string,
  { name = '', hold = false }: SlugAvailabilityOptions = {},
): SlugAvailabilityResult {
  const { client } = useKit();
  const holds = useCapability('slug_hold');
  const slug = normalizeSlug(value);
  const derived = slug === '' && holds ? name.trim() : '';
  const checker = useMemo(
    () =>
      new SlugChecker({
        ask: (question, signal) => client.organizations.slugAvailability(question, { signal }),
        hold:
          hold && holds
            ? (free, signal) => client.organizations.holdSlug({ slug: free }, { signal })
            : null,
        wait: (run, milliseconds) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      }),
    [client, hold, holds],
  );
  const verdict = useSyncExternalStore(checker.subscribe, checker.verdict, nothing);
  // The pause between keys is a timer, and a question for a field that is gone must be given up.
  useEffect(() => {
    const question = ask(slug, derived);
    return question ? checker.ask(question, PAUSE) : undefined;
  }, [checker, slug, derived]);
  const recheck = useCallback(() => {
    const question = ask(slug, derived);
    if (question) checker.ask(question, PAUSE);
  }, [checker, slug, derived]);
  return useMemo(
    () => ({ ...judge(slug, derived, verdict), recheck }),
    [slug, derived, verdict, recheck],
  );
}

function ask(slug: string, name: string): SlugQuestion | null {
  if (slug === '') return name === '' ? null : { name };
  return checkSlug(slug) === 'invalid' ? null : { slug };
}

/** What may be shown for a field: a verdict about anything else counts for nothing. */
export function judge(
  slug: string,
  name: string,
  verdict: SlugVerdict | null,
): Omit<SlugAvailabilityResult, 'recheck'> {
  const question = ask(slug, name);
  if (question && verdict?.question === questionId(question)) return verdict;
  const problem = slug === '' ? null : checkSlug(slug);
  const status = problem ?? (question ? 'checking' : 'idle');
  return { status, slug, suggestions: noSuggestions, hold: null, error: null };
}
