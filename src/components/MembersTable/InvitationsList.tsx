'use client';
import type { ComponentType } from 'react';
import { Button } from '../../ui/Button.js';
import type { EmptyStateProps } from '../../ui/EmptyState.js';
import { MailIcon, SearchIcon } from '../../ui/icons.js';
import { Table } from '../../ui/Table.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { TableHead } from '../../ui/TableHead.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import type { MembersFrame } from './actions.js';
import type { Words } from './describe.js';
import { InvitationRow } from './InvitationRow.js';
import { MembersFoot } from './MembersFoot.js';
import type { InvitationsContent } from './types.js';
import type { Tasks } from './useTasks.js';

/** Props of {@link InvitationsList}. */
export type InvitationsListProps = {
  words: Words;
  content: InvitationsContent;
  frame: MembersFrame | undefined;
  tasks: Tasks;
  /** Empties the search field and goes there. */
  onClear: () => void;
  Empty: ComponentType<EmptyStateProps>;
};

/** Invitations, or that there are none. */
export function InvitationsList(props: InvitationsListProps) {
  const { words, content, frame, tasks, onClear, Empty } = props;
  const { messages } = words;
  const { page, filter, answers } = content;
  if (page.items.length === 0) {
    const matched = answers !== '' || filter !== 'pending';
    return (
      <TableFrame aria-busy={content.pending}>
        <Empty
          icon={matched ? <SearchIcon /> : <MailIcon />}
          title={matched ? messages.noSuchInvitations : messages.noInvitations}
          actions={
            answers ? <Button onClick={() => onClear()}>{messages.clear}</Button> : undefined
          }
        >
          {matched ? messages.noSuchInvitationsNote : messages.noInvitationsNote}
        </Empty>
      </TableFrame>
    );
  }
  return (
    <TableFrame>
      <Table
        label={messages.invitations}
        aria-busy={content.pending}
        heads={
          <>
            <TableHead column="main">{messages.email}</TableHead>
            <TableHead className="ok-members-table-status">{messages.role}</TableHead>
            <TableHead className="ok-members-table-status">{messages.status}</TableHead>
            <TableHead className="ok-members-table-joined" data-spare="">
              {messages.sent}
            </TableHead>
            <TableHead className="ok-members-table-active">{messages.expires}</TableHead>
            {frame ? (
              <TableHead column="menu">
                <VisuallyHidden>{messages.actionsHead}</VisuallyHidden>
              </TableHead>
            ) : null}
          </>
        }
      >
        {page.items.map((invitation) => (
          <InvitationRow
            key={invitation.id}
            {...{ words, invitation, frame, tasks }}
            now={content.asOf}
          />
        ))}
      </Table>
      {content.onNext || content.onPrevious || content.problem ? (
        <MembersFoot {...content} words={words} />
      ) : null}
    </TableFrame>
  );
}
