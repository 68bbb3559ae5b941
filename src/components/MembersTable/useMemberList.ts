'use client';
import { useState } from 'react';
import { useMembers } from '../../hooks/useMembers.js';
import { filterFor, isEverybody } from './filters.js';
import type { MembersTableState } from './MembersTableView.js';
import { sortFor } from './sorting.js';
import type { MembersPageSize } from './types.js';
import { useMemberPages } from './useMemberPages.js';
import { useMemberScroll } from './useMemberScroll.js';
import type { useMembersQuery } from './useMembersQuery.js';

/** What {@link useMemberList} takes. */
export type MemberListProps = {
  query: ReturnType<typeof useMembersQuery>;
  offered: readonly string[];
  /** Pages to turn, or one list to scroll. @default 'pages' */
  paging?: 'pages' | 'scroll' | undefined;
  /** Rows on a page until the person chooses. @default 50 */
  defaultPageSize?: MembersPageSize | undefined;
  online: boolean;
  manages: boolean;
  /** Shown now; otherwise nothing is asked for. */
  enabled: boolean;
};

/** One row is enough to hear how many there are. */
const COUNT = { status: 'inactive', limit: 1 } as const;

/** The list of members in its state. */
export function useMemberList(props: MemberListProps): {
  state: MembersTableState;
  size: number | null;
} {
  const { query, offered, paging = 'pages', defaultPageSize = 50, enabled } = props;
  const [pageSize, setPageSize] = useState(defaultPageSize);
  const sorts = offered.includes('list_queries');
  const activity = offered.includes('member_activity');
  const listed = {
    filter: filterFor(query.current, query.search, offered),
    sort: sortFor(query.current.sort, offered),
  };
  const pages = useMemberPages({ ...listed, pageSize, enabled: enabled && paging === 'pages' });
  const scrolled = useMemberScroll({ ...listed, enabled: enabled && paging === 'scroll' });
  const list = paging === 'pages' ? pages : scrolled;
  const { shown, failure, size } = list;
  const sweeps = enabled && sorts && activity && props.manages && shown !== null;
  const { data: inactive } = useMembers(sweeps ? COUNT : null);
  const search = {
    text: query.text,
    searching: query.waiting || list.pending,
    onTextChange: query.setText,
    onSubmit: query.submit,
  };

  return { state: stateNow(), size };

  function stateNow(): MembersTableState {
    if (failure?.status === 403) return { status: 'no-access', signedIn: true };
    if (!shown) {
      if (!failure) return { status: 'loading', activity };
      const { retrying, retry: onRetry } = list;
      return { status: 'error', error: failure, search, retrying, onRetry };
    }
    const isEmpty = shown.page.items.length === 0 && shown.start === 0;
    if (isEmpty && isEverybody(shown.filter) && query.text === '') return { status: 'empty' };
    return {
      ...shown,
      status: 'ready',
      size,
      search,
      onFilterChange: sorts ? query.set : undefined,
      onClearAll: query.clear,
      inactive: inactive?.total ?? null,
      activity,
      pending: list.pending,
      refreshing: list.refreshing,
      offline: !props.online,
      problem: failure && {
        error: failure,
        kind: list.missing ? 'not-turned' : 'stale',
        retrying: list.retrying,
        onRetry: list.retry,
      },
      sort: listed.sort,
      onSort: sorts ? (sort) => query.set({ sort }) : undefined,
      pageSize,
      onPageSizeChange: setPageSize,
    };
  }
}
