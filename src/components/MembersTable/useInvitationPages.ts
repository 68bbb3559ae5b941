'use client';
import { useState } from 'react';
import { ApiError, type Page } from '../../client/index.js';
import type { Invitation } from '../../contract/index.js';
import { useInvitations } from '../../hooks/useInvitations.js';
import { arrivalOf, noteArrival } from '../../hooks/arrivals.js';
import type { InvitationFilter } from './types.js';
import { usePages, type PageStart } from './usePages.js';

type Shown = {
  page: Page<Invitation>;
  of: string;
  filter: InvitationFilter;
  search: string;
  trail: readonly PageStart[];
};

const LIMIT = 50;

/** Invitations, page after page; the last answer stays until the next one is there. */
export function useInvitationPages(wanted: {
  filter: InvitationFilter;
  search: string;
  enabled: boolean;
}) {
  const { filter, search, enabled } = wanted;
  const of = JSON.stringify([filter, search]);
  const { trail, here, goTo } = usePages(of);
  const { data, error, isValidating, mutate } = useInvitations(
    enabled
      ? { status: filter, search: search || undefined, limit: LIMIT, cursor: here.cursor }
      : null,
  );
  const failure = error instanceof ApiError ? error : null;
  const [kept, setKept] = useState<Shown | null>(null);
  if (data?.items.length === 0 && trail.length > 1) goTo(trail.slice(0, -1));
  else if (data && (data !== kept?.page || of !== kept.of || trail !== kept.trail)) {
    setKept({ page: data, of, filter, search, trail });
  }
  const [wasValidating, setWasValidating] = useState(isValidating);
  if (isValidating !== wasValidating) {
    setWasValidating(isValidating);
    if (!isValidating && data && !failure) noteArrival(data);
  }
  const shown = failure && !data && kept?.of !== of ? null : kept;
  const turns = shown?.of === of;
  const way = shown?.trail ?? trail;
  const nextCursor = shown?.page.nextCursor;
  const start = way.at(-1)?.start ?? 0;
  return {
    shown: shown && {
      page: shown.page,
      start,
      filter: shown.filter,
      answers: shown.search,
      asOf: arrivalOf(shown.page),
      onPrevious: turns && way.length > 1 ? () => goTo(way.slice(0, -1)) : undefined,
      onNext:
        turns && nextCursor
          ? () => goTo([...way, { cursor: nextCursor, start: start + shown.page.items.length }])
          : undefined,
    },
    failure,
    missing: failure !== null && !data,
    pending: enabled && !data && !failure,
    refreshing: data !== undefined && isValidating,
    retrying: isValidating,
    retry: () => void mutate(),
  };
}
