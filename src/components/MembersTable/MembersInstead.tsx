'use client';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { PersonAddIcon, PersonIcon } from '../../ui/icons.js';
import { LoadingState } from '../../ui/LoadingState.js';
import { NoAccess } from '../../ui/NoAccess.js';
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
  const { Loading = LoadingState, Empty = EmptyState, Error = ErrorState } = parts;
  const { NoAccess: Closed = NoAccess } = parts;
  const { messages } = words;
  const invited = frame?.tab === 'invitations';
  if (view.status === 'loading') {
    const tools = frame && {
      selects: frame.can.manage && frame.actions.bulk !== undefined && !invited,
      menus: true,
      columns: invited ? [] : frame.columns,
    };
    return (
      <Loading label={invited ? messages.loadingInvitations : messages.loading}>
        <MembersSkeleton messages={messages} activity={view.activity ?? true} tools={tools} />
      </Loading>
    );
  }
  return (
    <TableFrame>
      {view.status === 'no-access' ? (
        <Closed title={view.signedIn ? messages.noAccess : messages.signIn}>
          {view.signedIn ? messages.noAccessNote : messages.signInNote}
        </Closed>
      ) : view.status === 'error' ? (
        <Error
          title={invited ? messages.invitationsFailed : messages.failed}
          retryLabel={messages.retry}
          retrying={view.retrying}
          onRetry={view.onRetry}
          note={view.error.requestId ? messages.requestId(view.error.requestId) : undefined}
        >
          {view.error.detail}
        </Error>
      ) : (
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
      )}
    </TableFrame>
  );
}
