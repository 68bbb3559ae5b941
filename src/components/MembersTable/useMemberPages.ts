'use client';
import { useState } from 'react';
import { ApiError, type Page } from '../../client/index.js';
import type { Member, MemberSort } from '../../contract/index.js';
import { useMembers } from '../../hooks/useMembers.js';
import { arrivalOf, noteArrival } from '../../hooks/arrivals.js';
import { isEverybody } from './filters.js';
import type { MembersFilter, MembersPageSize } from './types.js';
import { usePages, type PageStart } from './usePages.js';

/** What is on screen: an answer, what it answers, and the way to it. */
type Shown = {
  page: Page<Member>;
  of: string;
  filter: MembersFilter;
  trail: readonly PageStart[];
};

/** Which members are wanted, and how. */
export type Wanted = {
  filter: MembersFilter;
  sort: MemberSort | undefined;
  pageSize: MembersPageSize;
  /** Asks for nothing otherwise. */
  enabled: boolean;
};

/** One page after the other; the last answer stays until the next one is there. */
export function useMemberPages({ filter, sort, pageSize, enabled }: Wanted) {
  const of = JSON.stringify([filter, sort, pageSize]);
  const { trail, here, goTo } = usePages(of);
  const { data, error, isValidating, mutate } = useMembers(
    enabled ? { ...filter, sort, limit: pageSize, cursor: here.cursor } : null,
  );
  const failure = error instanceof ApiError ? error : null;

  const [kept, setKept] = useState<Shown | null>(null);
  const [size, setSize] = useState<number | null>(null);
  if (data?.items.length === 0 && trail.length > 1) {
    // Everybody on this last page left meanwhile: the one before it is the last now.
    goTo(trail.slice(0, -1));
  } else if (data && (data !== kept?.page || of !== kept.of || trail !== kept.trail)) {
    setKept({ page: data, of, filter, trail });
    if (isEverybody(filter)) setSize(data.total);
  }
  // The same answer once more is as good as new.
  const [wasValidating, setWasValidating] = useState(isValidating);
  if (isValidating !== wasValidating) {
    setWasValidating(isValidating);
    if (!isValidating && data && !failure) noteArrival(data);
  }

  const retry = (): void => {
    // A cursor that the server no longer reads leads nowhere; the first page always does.
    if (failure?.fields.cursor !== undefined && trail.length > 1) goTo([]);
    else void mutate();
  };
  return {
    /** What is shown, unless it answers something else and what was asked for failed. */
    shown: failure && !data && kept?.of !== of ? null : kept && turning(kept),
    /** Members in all; null when unknown. */
    size,
    failure,
    /** The page that was asked for did not come. */
    missing: failure !== null && !data,
    pending: enabled && !data && !failure,
    refreshing: data !== undefined && isValidating,
    retrying: isValidating,
    retry,
  };

  function turning({ page, filter: answers, trail: way, of: answered }: Shown) {
    const { start } = way.at(-1) ?? { start: 0 };
    const { nextCursor, items } = page;
    // Rows of the former search lead to its pages, not to those of the new one.
    const turns = answered === of;
    return {
      page,
      filter: answers,
      start,
      scroll: null,
      asOf: arrivalOf(page),
      onPrevious: turns && way.length > 1 ? () => goTo(way.slice(0, -1)) : undefined,
      onNext:
        turns && nextCursor
          ? () => {
              if (failure && !data) retry();
              else goTo([...way, { cursor: nextCursor, start: start + items.length }]);
            }
          : undefined,
    };
  }
}
