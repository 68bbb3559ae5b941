'use client';
import type { Invitation } from '../../contract/index.js';
import { formatDate, formatFullDate } from '../../lib/formatDate.js';
import { formatRelative } from '../../lib/formatRelative.js';
import { Avatar } from '../../ui/Avatar.js';
import { CloseIcon, CopyIcon, MailIcon, PersonAddIcon } from '../../ui/icons.js';
import { Identity } from '../../ui/Identity.js';
import { Menu, type MenuItem } from '../../ui/Menu.js';
import { Status } from '../../ui/Status.js';
import { TableCell } from '../../ui/TableCell.js';
import { TableRow } from '../../ui/TableRow.js';
import { Text } from '../../ui/Text.js';
import { Truncate } from '../../ui/Truncate.js';
import type { MembersFrame } from './actions.js';
import { invitationState, roleName, type Words } from './describe.js';
import { loadQuestions, preload } from './parts.js';
import type { Tasks } from './useTasks.js';

/** Props of {@link InvitationRow}. */
export type InvitationRowProps = {
  words: Words;
  invitation: Invitation;
  frame: MembersFrame | undefined;
  tasks: Tasks;
  /** Moment that "in 7 days" is counted from, in epoch milliseconds. */
  now: number;
};

/** One invitation, and what can be done with it. */
export function InvitationRow({ words, invitation, frame, tasks, now }: InvitationRowProps) {
  const { messages } = words;
  const { email, role, status, last_sent_at, expires_at } = invitation;
  const { tone, word } = invitationState(invitation, messages);
  const open = status === 'Pending';
  const moment = (at: string) => ({
    dir: 'auto',
    dateTime: at,
    title: formatFullDate(at, words),
  });
  return (
    <TableRow>
      <TableCell column="main">
        <Identity
          avatar={
            <Avatar kind="pending" name={email}>
              <MailIcon />
            </Avatar>
          }
          name={
            <Text as="span" className="ok-members-table-plain">
              <Truncate>{email}</Truncate>
            </Text>
          }
        />
      </TableCell>
      <TableCell narrow="first">
        <Truncate>{roleName(role, frame?.roles ?? [], messages)}</Truncate>
      </TableCell>
      <TableCell>
        <Status tone={tone}>{word}</Status>
      </TableCell>
      <TableCell tone="muted" narrow="hide" className="ok-members-table-joined" data-spare="">
        <time {...moment(last_sent_at)}>{formatDate(last_sent_at, words)}</time>
      </TableCell>
      <TableCell tone="muted" narrow="end">
        <time {...moment(expires_at)}>
          {open ? formatRelative(expires_at, now, words) : formatDate(expires_at, words)}
        </time>
      </TableCell>
      {frame ? (
        <TableCell column="menu">
          <Menu
            label={messages.actions(email)}
            entries={entries(frame)}
            onIntent={() => preload(loadQuestions)}
          />
        </TableCell>
      ) : null}
    </TableRow>
  );

  function entries({ can, actions }: MembersFrame): (MenuItem | 'separator')[] {
    const copy: MenuItem = {
      id: 'copy',
      label: messages.copyEmail,
      icon: <CopyIcon />,
      onSelect: () => void tasks.copyEmail(invitation),
    };
    if (!can.manage) return [copy];
    if (!open) {
      const again: MenuItem = {
        id: 'again',
        label: messages.inviteAgain,
        icon: <PersonAddIcon />,
        onSelect: () => tasks.inviteAgain(invitation),
      };
      return status === 'Accepted' ? [copy] : [again, copy];
    }
    const link: MenuItem = {
      id: 'link',
      label: messages.copyLink,
      icon: <CopyIcon />,
      onSelect: () => tasks.copyLink(invitation),
    };
    if (can.fromAbove?.resends === false) return [copy];
    return [
      {
        id: 'resend',
        label: messages.resend,
        icon: <MailIcon />,
        onSelect: () => tasks.resend(invitation),
      },
      ...(actions.makeLink ? [link] : []),
      copy,
      'separator',
      {
        id: 'revoke',
        label: messages.revoke,
        icon: <CloseIcon />,
        tone: 'danger',
        onSelect: () => tasks.setQuestion({ kind: 'revoke', invitation }),
      },
    ];
  }
}
