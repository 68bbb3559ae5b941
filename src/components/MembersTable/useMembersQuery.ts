'use client';
import { useEffect, useState } from 'react';
import { useLatest } from '../../provider/useLatest.js';
import type { MembersQuery } from './types.js';

/** Pause after the last key before the server searches, in milliseconds. */
const PAUSE = 250;

/** Searches that the host may still be taking over; a host with a router takes its time. */
const REMEMBERED = 9;

/** The search as it was last seen, and those that were sent to the host since. */
type Known = { seen: string; sent: readonly string[] };

/** How the host may hold the query. */
export type MembersQueryProps = {
  /** Search and order, kept by the host. */
  query?: MembersQuery | undefined;
  /** Search and order to begin with. */
  defaultQuery?: MembersQuery | undefined;
  /** Told when the person searches or sorts, after the pause and not with every key. */
  onQueryChange?: ((query: MembersQuery) => void) | undefined;
};

/** Search and order, and the text in the field, which is ahead of the search by a pause. */
export function useMembersQuery({ query, defaultQuery = {}, onQueryChange }: MembersQueryProps) {
  const [own, setOwn] = useState(defaultQuery);
  const current = query ?? own;
  const search = current.search?.trim() ?? '';
  const [text, setText] = useState(search);
  // A search that the host changed shows in the field; its echo of our own must not undo newer keys.
  const [known, setKnown] = useState<Known>({ seen: search, sent: [] });
  if (search !== known.seen) {
    const echo = known.sent.indexOf(search);
    setKnown({ seen: search, sent: echo < 0 ? [] : known.sent.slice(echo + 1) });
    if (echo < 0) setText(search);
  }

  const change = (next: MembersQuery): void => {
    setOwn(next);
    onQueryChange?.(next);
  };
  const searchFor = (wanted: string): void => {
    if (wanted === search) return;
    setKnown(({ seen, sent }) => ({ seen, sent: [...sent.slice(-REMEMBERED), wanted] }));
    change({ ...current, search: wanted || undefined });
  };
  const latest = useLatest(searchFor);
  const typed = text.trim();
  // Waits for a pause in typing; a list that leaves the screen searches no more.
  useEffect(() => {
    const timer = setTimeout(() => latest.current(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, latest]);

  return {
    current,
    search,
    /** Changes anything but the search. */
    set: (part: Omit<MembersQuery, 'search'>) => change({ ...current, ...part }),
    /** Lets go of everything that narrows the list. */
    clear: () => {
      setText('');
      setKnown(({ seen, sent }) => ({ seen, sent: [...sent.slice(-REMEMBERED), ''] }));
      change({ ...current, search: undefined, role: undefined, status: undefined });
    },
    text,
    /** Text whose search has not begun yet. */
    waiting: typed !== search,
    setText: (next: string) => {
      setText(next);
      // A cleared field needs no pause.
      if (next === '') searchFor('');
    },
    submit: () => searchFor(typed),
  };
}
