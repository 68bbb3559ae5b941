'use client';
import { useState } from 'react';
import { monthToDate } from './monthToDate.js';
import type { UsageQuery } from './types.js';

/** How the host may hold the query. What is left out is as it would be by itself. */
export type UsageQueryProps = {
  /** Days, metric, interval and split, kept by the host. */
  query?: Partial<UsageQuery> | undefined;
  /** Days, metric, interval and split to begin with. @default this month so far, minutes, by days and channels */
  defaultQuery?: Partial<UsageQuery> | undefined;
  /** Told when the person asks for something else. */
  onQueryChange?: ((query: Partial<UsageQuery>) => void) | undefined;
};

/** What is asked for, kept by the host or here. */
export function useUsageQuery(
  { query, defaultQuery = {}, onQueryChange }: UsageQueryProps,
  today: string,
): [query: Partial<UsageQuery>, change: (part: Partial<UsageQuery>) => void] {
  const [own, setOwn] = useState(defaultQuery);
  const current = query ?? own;
  const change = (part: Partial<UsageQuery>): void => {
    const next = { ...current, ...part };
    const { from, to } = monthToDate(today);
    // "This month" goes on tomorrow, in an address that was kept too.
    if (next.range?.from === from && next.range.to === to) delete next.range;
    setOwn(next);
    onQueryChange?.(next);
  };
  return [current, change];
}
