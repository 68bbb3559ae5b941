'use client';
import type { MembersTableState } from './MembersTableView.js';
import type { MembersFromAbove } from './types.js';
import { useInvitationPages } from './useInvitationPages.js';
import type { useMembersQuery } from './useMembersQuery.js';

/** What {@link useInvitationList} takes. */
export type InvitationListProps = {
  query: ReturnType<typeof useMembersQuery>;
  offered: readonly string[];
  fromAbove: MembersFromAbove | undefined;
  online: boolean;
  /** Shown now; otherwise nothing is asked for. */
  enabled: boolean;
};

/** The list of invitations in its state. */
export function useInvitationList(props: InvitationListProps): MembersTableState {
  const { query, offered, fromAbove, online, enabled } = props;
  const searches = offered.includes('list_queries') && !fromAbove;
  const filter = (fromAbove ? undefined : query.current.invitations) ?? 'pending';
  const pages = useInvitationPages({ filter, search: searches ? query.search : '', enabled });
  const { shown, failure } = pages;
  if (failure?.status === 403) return { status: 'no-access', signedIn: true };
  const search = searches
    ? {
        text: query.text,
        searching: query.waiting || pages.pending,
        onTextChange: query.setText,
        onSubmit: query.submit,
      }
    : undefined;
  const onFilterChange = (invitations: typeof filter): void => query.set({ invitations });
  if (!shown && failure) {
    return {
      status: 'error',
      search,
      retrying: pages.retrying,
      onRetry: pages.retry,
      error: failure,
      invitations: { filter, onFilterChange },
    };
  }
  if (!shown) return { status: 'loading', activity: false };
  return {
    ...shown,
    status: 'invitations',
    search,
    // The choice shows at once, the rows as soon as they are there.
    filter,
    onFilterChange,
    pending: pages.pending,
    refreshing: pages.refreshing,
    offline: !online,
    problem: failure && {
      error: failure,
      kind: pages.missing ? 'not-turned' : 'stale',
      retrying: pages.retrying,
      onRetry: pages.retry,
    },
  };
}
