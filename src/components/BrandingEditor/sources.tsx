'use client';
import { useState } from 'react';
import { errorOf } from '../../hooks/errorOf.js';
import { useBrandingHistory } from '../../hooks/useBranding.js';
import { isSettling, useCustomDomain } from '../../hooks/useCustomDomain.js';
import { useMinute } from '../../hooks/useMinute.js';
import { useKit } from '../../provider/useKit.js';
import { loadChanges } from './load.js';
import type { DomainActions, DomainState, HistoryState, SourceProps } from './types.js';

/** For how long a domain is looked at by itself: DNS may take hours, and nobody watches for that long. */
const POLL_FOR = 600_000;

/** Until when it is looked at from now on. */
const fromNow = (): number => Date.now() + POLL_FOR;

/** Versions on one page. */
const SIZE = 20;

/** Reads what was published, page by page, for as long as it is looked at. */
export function HistorySource({ children }: SourceProps<HistoryState>) {
  const [pages, setPages] = useState<{ cursor: string; items: HistoryState['versions'] }[]>([]);
  const cursor = pages.at(-1)?.cursor;
  const { data, error, isValidating, mutate } = useBrandingHistory(
    cursor === undefined ? { limit: SIZE } : { limit: SIZE, cursor },
  );
  const before = pages.flatMap(({ items }) => items ?? []);
  const next = data?.nextCursor ?? null;
  return children({
    versions: data ? [...before, ...data.items] : before.length > 0 ? before : null,
    error: data ? null : errorOf(error),
    working: isValidating,
    again: () => void mutate(),
    more:
      data && next !== null
        ? () => setPages([...pages, { cursor: next, items: data.items }])
        : null,
  });
}

/** Reads the domain for as long as it is looked at, again and again while it is not live yet. */
export function DomainSource({ children }: SourceProps<DomainState>) {
  const kit = useKit();
  const id = kit.organizationId ?? '';
  const now = useMinute();
  const [pollUntil, setPollUntil] = useState(fromNow);
  const { data, error, isValidating, mutate } = useCustomDomain({ pollUntil });
  const actions: DomainActions = {
    add: async (input) => {
      await (await loadChanges()).addCustomDomain(kit, id, input);
      setPollUntil(fromNow);
    },
    verify: async (input) => {
      await (await loadChanges()).verifyCustomDomain(kit, id, input);
      setPollUntil(fromNow);
    },
    remove: async () => (await loadChanges()).removeCustomDomain(kit, id),
  };
  return children({
    domain: data,
    error: errorOf(error),
    working: isValidating,
    again: () => void mutate(),
    polling: isSettling(data) && now < pollUntil,
    actions,
  });
}
