'use client';
import { ApiError } from '../../client/index.js';
import { useCapabilities } from '../../hooks/useCapabilities.js';
import { useScopes } from '../../hooks/useScopes.js';
import { useKit } from '../../provider/useKit.js';
import { useMessages } from '../../provider/useMessages.js';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import { rootProps } from '../../ui/rootProps.js';
import { MembersTableView, type MembersTableViewBase } from './MembersTableView.js';
import { People } from './People.js';
import type { MembersColumn, MembersFromAbove, MembersPageSize } from './types.js';
import type { MembersQueryProps } from './useMembersQuery.js';

/** Props of {@link MembersTable}. */
export type MembersTableProps = Omit<
  MembersTableViewBase,
  'parts' | 'locale' | 'timeZone' | 'organizationId'
> &
  MembersQueryProps & {
    /** Rows on a page until the person chooses. @default 50 */
    defaultPageSize?: MembersPageSize | undefined;
    /**
     * Pages to turn, or one list that is scrolled however long it is. Its height is up to
     * `--ok-members-table-height`.
     * @default 'pages'
     */
    paging?: 'pages' | 'scroll' | undefined;
    /** Columns of the host's own, after the kit's; the person may hide them. Keep the array the same between renders. */
    columns?: readonly MembersColumn[] | undefined;
    /** Inside a `ChildScope`: leaves out what is not known from above. @default the person is inside */
    fromAbove?: MembersFromAbove | undefined;
    /** Called when the person has left the organization. */
    onLeave?: ((left: { organizationId: string }) => void) | undefined;
  };

/**
 * Members and invitations of the current organization: found, changed, invited and removed, one or
 * many at a time, as far as the person and the server can. Who may not see them gets the reason, and
 * nothing is asked for.
 * @example
 * const columns = [{ id: 'seat', label: 'Seat', cell: (member) => seats[member.user_id] }];
 * <MembersTable query={query} onQueryChange={setQuery} columns={columns} paging="scroll" />
 */
export function MembersTable(props: MembersTableProps) {
  return (
    <WidgetBoundary widget="MembersTable" root={props}>
      <LiveMembers {...props} />
    </WidgetBoundary>
  );
}

function LiveMembers(props: MembersTableProps) {
  const { organizationId, principal, locale, timeZone, dir, parts } = useKit();
  const messages = useMessages('membersTable', props.messages);
  const scopes = useScopes();
  const capabilities = useCapabilities();

  const base = { ...rootProps(props), messages, parts, locale, timeZone, dir, organizationId };
  if (principal === null) return <MembersTableView {...base} status="no-access" signedIn={false} />;
  if (scopes.data && !scopes.data.some((scope) => accepted.has(scope))) {
    return <MembersTableView {...base} status="no-access" signedIn />;
  }
  if (!scopes.data && scopes.error instanceof ApiError) {
    return (
      <MembersTableView
        {...base}
        status="error"
        error={scopes.error}
        retrying={scopes.isValidating}
        onRetry={() => void scopes.mutate()}
      />
    );
  }
  // What the server can do decides how it is asked; a server that does not say can do little.
  const offered = capabilities.data ?? (capabilities.error === undefined ? null : []);
  if (organizationId === null || !scopes.data || offered === null) {
    return <MembersTableView {...base} status="loading" />;
  }
  return <People key={organizationId} {...props} base={base} offered={offered} />;
}

const accepted: ReadonlySet<string> = new Set(['members:read', 'members:manage']);
