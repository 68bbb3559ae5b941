'use client';
import type { ApiError } from '../../client/index.js';
import { saveFile } from '../../lib/saveFile.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { DownloadIcon } from '../../ui/actionIcons.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { Select } from '../../ui/Select.js';
import { Status, type StatusProps } from '../../ui/Status.js';
import { Table } from '../../ui/Table.js';
import { TableCell } from '../../ui/TableCell.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { TableHead } from '../../ui/TableHead.js';
import { TableRow } from '../../ui/TableRow.js';
import { Truncate } from '../../ui/Truncate.js';
import type { RoleOption } from './actions.js';
import { bulkMessages } from './bulkMessages.js';
import { countText, type Words } from './describe.js';
import type { InviteStage } from './InviteDialog.js';
import type { InviteMessages } from './inviteMessages.js';
import { resultsCsv, resultText, sendable, type InviteRow } from './inviteRows.js';
import type { FrameMessages } from './messages.js';

/** Props of {@link InviteCheck}. */
export type InviteCheckProps = {
  words: Words;
  messages: FrameMessages & InviteMessages;
  roles: readonly RoleOption[];
  stage: InviteStage;
  rows: readonly InviteRow[];
  error: ApiError | null;
  /** The person ended it before all were sent. */
  stopped: boolean;
  /** The server has said what would happen. */
  checked: boolean;
  onRole: (index: number, role: string) => void;
  onBack: () => void;
  onSend: () => void;
  onStop: () => void;
  onMore: () => void;
  onClose: () => void;
};

const refused: readonly InviteRow['code'][] = [
  'invalid_email',
  'forbidden',
  'seat_limit',
  'rate_limited',
  'failed',
];

function toneOf({ code, sent }: InviteRow): StatusProps['tone'] {
  if (code === 'ok') return 'success';
  if (refused.includes(code)) return 'danger';
  if (code === null) return 'accent';
  return sent ? 'warning' : 'muted';
}

/** One line an address: what would come of it, then what came of it. */
export function InviteCheck(props: InviteCheckProps) {
  const { words, messages, roles, stage, rows, error } = props;
  const ready = sendable(rows).length;
  const invited = rows.filter(({ code, sent }) => sent && code === 'ok').length;
  const waiting = rows.filter(({ code }) => code === null).length;
  const text = (count: number): string => countText(count, words);
  const isSent = stage === 'sent';
  const isSending = stage === 'sending';
  const asked = rows.filter(({ code, sent }) => sent || code === null).length;
  const progress = messages.sending(text(asked - waiting), text(asked));
  const title = isSent
    ? messages.sentTitle(invited, text(invited))
    : messages.checkTitle(text(ready + waiting), text(rows.length));
  const lead = isSent
    ? invited === rows.length
      ? messages.sentLead
      : messages.sentLeadSome
    : props.checked
      ? messages.checkLead
      : messages.checkLeadHere;
  return (
    <Dialog
      open
      size="large"
      onOpenChange={() => props.onClose()}
      title={title}
      lead={isSending ? progress : props.stopped ? messages.stopped : lead}
      closeLabel={messages.close}
      foot={
        <>
          {isSent ? (
            <Button variant="ghost" onClick={() => props.onMore()}>
              {messages.inviteMore}
            </Button>
          ) : (
            <Button variant="ghost" disabled={isSending} onClick={() => props.onBack()}>
              {messages.back}
            </Button>
          )}
          <span className="ok-fill" />
          <Button
            icon={<DownloadIcon />}
            disabled={isSending}
            onClick={() =>
              saveFile(
                words.overrides?.resultsFile ?? bulkMessages.resultsFile,
                resultsCsv(rows, roles, messages),
              )
            }
          >
            {messages.exportResults}
          </Button>
          {isSent ? (
            <Button variant="primary" onClick={() => props.onClose()}>
              {messages.done}
            </Button>
          ) : isSending && !props.checked ? (
            <Button onClick={() => props.onStop()}>{messages.stop}</Button>
          ) : (
            <Button
              variant="primary"
              busy={isSending}
              disabled={!isSending && ready === 0}
              onClick={() => props.onSend()}
            >
              {isSending ? progress : messages.send(ready, text(ready))}
            </Button>
          )}
        </>
      }
    >
      {error ? (
        <Banner tone="danger" title={error.detail}>
          {messages.sendFailed}
        </Banner>
      ) : null}
      <LiveRegion>{isSent ? title : null}</LiveRegion>
      <TableFrame className="ok-members-table-lines">
        <Table
          label={messages.toSend}
          aria-busy={isSending}
          heads={
            <>
              <TableHead column="main">{messages.email}</TableHead>
              <TableHead className="ok-members-table-line-role">{messages.role}</TableHead>
              <TableHead className="ok-members-table-line-result">{messages.result}</TableHead>
            </>
          }
        >
          {rows.map((row, index) => (
            // Lines come and go all at once, and the same address may stand in two of them.
            <TableRow key={index}>
              <TableCell column="main">
                <Truncate>{row.text}</Truncate>
              </TableCell>
              <TableCell narrow="first">{roleCell(row, index)}</TableCell>
              <TableCell>
                <Status tone={toneOf(row)}>{resultText(row, messages)}</Status>
              </TableCell>
            </TableRow>
          ))}
        </Table>
      </TableFrame>
    </Dialog>
  );

  function roleCell({ text: address, role, code, sent }: InviteRow, index: number) {
    if (sent) return roles.find(({ name }) => name === role)?.label ?? role;
    if (code !== 'ok' && code !== 'failed' && code !== 'forbidden') return null;
    return (
      <Select
        quiet
        size="small"
        className="ok-members-table-fit"
        aria-label={messages.roleFor(address)}
        value={role}
        onChange={(event) => props.onRole(index, event.currentTarget.value)}
      >
        {roles.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Select>
    );
  }
}
