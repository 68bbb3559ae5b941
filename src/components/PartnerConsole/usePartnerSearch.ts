'use client';
import { useRef, useState } from 'react';
import { ApiError } from '../../client/index.js';
import { useFoundBelow } from '../../hooks/usePartners.js';
import type { PartnerSearch } from './types.js';

/** Pause after the last key before the server searches, in milliseconds. */
const PAUSE = 250;
/** What a search takes. */
const SHORTEST = 2;

/** The search: what is typed, what is asked for after a pause, and what came of it. */
export function usePartnerSearch(byName: boolean): PartnerSearch {
  const [text, setText] = useState('');
  const [query, setQuery] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { data, error, isValidating, mutate } = useFoundBelow(query, byName);
  const failure = error instanceof ApiError ? error : null;
  const askFor = (wanted: string): void => {
    clearTimeout(timer.current);
    const typed = wanted.trim();
    setQuery(typed.length < SHORTEST ? '' : typed);
  };
  const typed = text.trim();
  return {
    ...{ text, query, byName },
    matches: query === '' ? null : (data ?? null),
    searching: query !== '' && isValidating ? true : typed.length >= SHORTEST && typed !== query,
    problem: failure && {
      error: failure,
      retrying: isValidating,
      onRetry: () => void mutate(),
    },
    onTextChange: (next) => {
      setText(next);
      clearTimeout(timer.current);
      // A cleared field needs no pause.
      if (next.trim() === '') askFor('');
      else timer.current = setTimeout(() => askFor(next), PAUSE);
    },
    onSubmit: () => askFor(text),
  };
}
