'use client';
import { useState } from 'react';
import { ApiError } from '../../client/index.js';
import type { Member } from '../../contract/index.js';
import { useInvitations } from '../../hooks/useInvitations.js';
import { useMemberScopes } from '../../hooks/useMembers.js';
import { useKit } from '../../provider/useKit.js';
import type { Explained, MembersFrame } from './actions.js';
import { frameMessages } from './messages.js';
import { MembersTableView, type MembersTableViewBase } from './MembersTableView.js';
import type { MembersColumn, MembersFromAbove } from './types.js';
import { useAccess } from './useAccess.js';
import { useHiddenColumns } from './useHiddenColumns.js';
import { useInvitationList } from './useInvitationList.js';
import { useInviteActions } from './useInviteActions.js';
import { useMemberActions } from './useMemberActions.js';
import { useMemberList, type MemberListProps } from './useMemberList.js';
import { useMembersQuery, type MembersQueryProps } from './useMembersQuery.js';

/** Props of {@link People}. */
export type PeopleProps = MembersQueryProps &
  Pick<MemberListProps, 'paging' | 'defaultPageSize'> & {
    base: MembersTableViewBase;
    /** Extensions that the server offers. */
    offered: readonly string[];
    columns?: readonly MembersColumn[] | undefined;
    fromAbove?: MembersFromAbove | undefined;
    onLeave?: ((left: { organizationId: string }) => void) | undefined;
  };

const noColumns: readonly MembersColumn[] = [];
/** One row is enough to hear how many there are. */
const COUNT = { limit: 1 } as const;

/** Members and invitations of one organization, for somebody who may see them. Mounted anew for another one. */
export function People(props: PeopleProps) {
  const { base, offered, paging, defaultPageSize, columns = noColumns, fromAbove, onLeave } = props;
  const { organizationId } = useKit();
  const query = useMembersQuery(props);
  const { tab = 'members' } = query.current;
  const access = useAccess({ ...frameMessages, ...base.messages });
  const { actions, changing } = useMemberActions(offered, () =>
    onLeave?.({ organizationId: organizationId ?? '' }),
  );
  const inviteActions = useInviteActions(offered);
  const pending = useInvitations(offered.includes('list_queries') ? COUNT : null);
  const [explaining, setExplaining] = useState<Member | null>(null);
  const scopes = useMemberScopes(explaining?.user_id ?? null);
  const columnChoice = useHiddenColumns();
  const members = useMemberList({
    ...{ query, offered, paging, defaultPageSize },
    online: access.online,
    manages: access.can.manage,
    enabled: tab === 'members',
  });
  const invitations = useInvitationList({
    ...{ query, offered, fromAbove },
    online: access.online,
    enabled: tab === 'invitations',
  });

  const explained: Explained | null = explaining && {
    member: explaining,
    scopes: scopes.data ?? null,
    error: scopes.error instanceof ApiError ? scopes.error : null,
    onRetry: () => void scopes.mutate(),
  };
  const frame: MembersFrame = {
    tab,
    onTabChange: (next) => query.set({ tab: next }),
    invitationCount: pending.data?.total ?? null,
    can: { ...access.can, fromAbove },
    lostRights: access.lostRights,
    roles: access.roles,
    userId: access.userId,
    changing,
    actions: { ...actions, ...inviteActions },
    explained,
    onExplain: setExplaining,
    columns,
    ...columnChoice,
  };
  const state = tab === 'members' ? members.state : invitations;
  return <MembersTableView {...base} {...state} frame={frame} size={members.size} />;
}
