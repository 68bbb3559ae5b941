'use client';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PersonAddIcon, PersonIcon } from '../../ui/icons.js';
import { StandIn } from '../../ui/StandIn.js';
import { TableFrame } from '../../ui/TableFrame.js';
import type { Words } from './describe.js';
import { MembersSkeleton } from './MembersSkeleton.js';
import type { MembersTableViewProps } from './MembersTableView.js';
import { loadInvite, preload } from './parts.js';

/** Props of {@link MembersInstead}. */
export type MembersInsteadProps = {
  view: Exclude<MembersTableViewProps, { status: 'ready' | 'invitations' }>;
  words: Words;
  onInvite: () => void;
};

/** What stands where the rows would. */
export function MembersInstead({ view, words, onInvite }: MembersInsteadProps) {
  const { frame, parts = {} } = view;
  const { Empty = EmptyState } = parts;
  const { messages } = words;
  const invited = frame?.tab === 'invitations';
  if (view.status !== 'empty') {
    const tools = frame && {
      selects: frame.can.manage && frame.actions.bulk !== undefined && !invited,
      menus: true,
      columns: invited ? [] : frame.columns,
    };
    const activity = view.status !== 'loading' || (view.activity ?? true);
    const own = { loading: messages.loadingInvitations, failed: messages.invitationsFailed };
    return (
      <StandIn
        view={view}
        messages={invited ? { ...messages, ...own } : messages}
        parts={parts}
        skeleton={<MembersSkeleton messages={messages} activity={activity} tools={tools} />}
      />
    );
  }
  return (
    <TableFrame>
      <Empty
        icon={<PersonIcon />}
        title={messages.nobody}
        actions={
          frame?.can.manage ? (
            <Button
              variant="primary"
              icon={<PersonAddIcon />}
              onFocus={() => preload(loadInvite)}
              onClick={() => onInvite()}
            >
              {messages.invite}
            </Button>
          ) : undefined
        }
      >
        {frame?.can.manage ? messages.onlyYouNote : messages.nobodyNote}
      </Empty>
    </TableFrame>
  );
}
