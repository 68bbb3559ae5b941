'use client';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Page } from '../../client/index.js';
import type { Organization } from '../../contract/index.js';
import { errorOf } from '../../hooks/errorOf.js';
import { useCapability } from '../../hooks/useCapabilities.js';
import { ORGANIZATIONS_PAGE } from '../../hooks/useFirstOrganizations.js';
import { useOrganizations, useOrganizationsById } from '../../hooks/useOrganizations.js';
import { useKit } from '../../provider/useKit.js';
import { chosen, matches } from './choices.js';
import {
  readRemembered,
  remember,
  togglePin,
  writeRemembered,
  type Remembered,
} from './remembered.js';
import type { ListState } from './types.js';

/** Pause after the last key before the server searches, in milliseconds. */
const PAUSE = 180;

/** Pins, recents, the long list and the search in it, which ends when the list closes. */
export function useChoices(open: boolean, current: Organization | null) {
  const { principal, storage } = useKit();
  const [remembered, setRemembered] = useState<Remembered>(() =>
    readRemembered(storage, principal),
  );
  const [query, setQueryNow] = useState('');
  const [search, setSearch] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // However it was closed, it opens again with all of them.
  if (!open && (query !== '' || search !== '')) {
    setQueryNow('');
    setSearch('');
  }
  const searchable = useCapability('list_queries') !== false;

  const whole = useOrganizations({ limit: ORGANIZATIONS_PAGE });
  // Once all of them are here, the server knows nothing better.
  const complete = whole.data !== undefined && !whole.data.at(-1)?.nextCursor;
  const found = useOrganizations({
    enabled: searchable && !complete && search !== '',
    search,
    limit: ORGANIZATIONS_PAGE,
  });
  const named = useOrganizationsById([...new Set(idsOf(remembered))]);

  const typed = query.trim();
  const wholeRows = useMemo(() => whole.data?.flatMap(({ items }) => items), [whole.data]);
  const foundRows = useMemo(() => found.data?.flatMap(({ items }) => items), [found.data]);
  const isServer = typed !== '' && searchable && !complete;
  const answered = isServer && search === typed && foundRows !== undefined;

  const known = useMemo(() => {
    const all = [...(wholeRows ?? []), ...(named.data ?? []), ...(current ? [current] : [])];
    return new Map(all.map((organization) => [organization.id, organization]));
  }, [wholeRows, named.data, current]);

  // What has arrived already answers at once; the server's answer takes its place.
  const near = useMemo(
    () => wholeRows?.filter((row) => matches(row, typed)) ?? [],
    [wholeRows, typed],
  );
  const rows = answered && foundRows ? foundRows : near;
  const asked = isServer && !answered ? found : whole;
  const error = asked.data ? null : errorOf(asked.error);
  const counted = typed === '' ? whole.data : answered ? found.data : undefined;
  const choices = useMemo(
    () =>
      typed === ''
        ? chosen({ remembered, known, rows, complete, total: totalOf(counted, rows), current })
        : { pinned: [], recent: [], all: rows, total: totalOf(counted, rows), rest: false },
    [typed, remembered, known, rows, complete, counted, current],
  );
  const list: ListState = error
    ? {
        status: 'error',
        error,
        retrying: asked.isValidating,
        onRetry: () => void asked.mutate(),
      }
    : wholeRows === undefined
      ? { status: 'loading' }
      : { status: 'ready', choices };

  const setQuery = useCallback((text: string) => {
    setQueryNow(text);
    clearTimeout(timer.current);
    // A cleared field needs no server, and what stood there before must not come back.
    if (text.trim() === '') setSearch('');
    else timer.current = setTimeout(() => setSearch(text.trim()), PAUSE);
  }, []);

  const keep = (next: Remembered): void => {
    setRemembered(next);
    writeRemembered(storage, principal, next);
  };

  return {
    query,
    setQuery,
    list,
    searching: isServer && !answered,
    /** Organizations of the person in all; null when the server does not count. */
    size: whole.data?.[0]?.total ?? (complete ? (wholeRows?.length ?? null) : null),
    pinned: remembered.pinned,
    togglePin: (id: string) => keep(togglePin(readRemembered(storage, principal), id)),
    remember: (opened: readonly string[]) =>
      keep(remember(readRemembered(storage, principal), opened)),
    /** Fetches up to a row that is about to be seen. */
    need: (row: number) => {
      const pages = answered ? found : whole;
      const last = pages.data?.at(-1);
      if (!last?.nextCursor || pages.isValidating) return;
      const wanted = Math.ceil(row / ORGANIZATIONS_PAGE);
      if (wanted > pages.size) void pages.setSize(wanted);
    },
  };
}

function totalOf(
  pages: readonly Page<Organization>[] | undefined,
  rows: readonly unknown[],
): number {
  return Math.max(pages?.at(-1)?.total ?? rows.length, rows.length);
}

function idsOf({ pinned, recent }: Remembered): string[] {
  return [...pinned, ...recent];
}
