'use client';
import type { BulkCode, BulkMembersResult, Member } from '../../contract/index.js';
import { CSV_BOM, toCsv } from '../../lib/csv.js';
import { saveFile } from '../../lib/saveFile.js';
import { Button } from '../../ui/Button.js';
import { DownloadIcon } from '../../ui/actionIcons.js';
import { Status } from '../../ui/Status.js';
import { Table } from '../../ui/Table.js';
import { TableCell } from '../../ui/TableCell.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { TableHead } from '../../ui/TableHead.js';
import { TableRow } from '../../ui/TableRow.js';
import { Truncate } from '../../ui/Truncate.js';
import type { BulkMessages } from './bulkMessages.js';
import { nameOf } from './describe.js';
import type { FrameMessages } from './messages.js';

/** Props of {@link BulkReport}. */
export type BulkReportProps = {
  messages: FrameMessages & BulkMessages;
  results: BulkMembersResult['results'];
  /** It has happened, rather than been tried out. */
  done: boolean;
  fileName: string;
  /** Members whose names are known. */
  members: readonly Member[];
};

/** Lines drawn at most; the file has all of them. */
const LINES = 200;

/** Whom a change leaves out and why; once it is done, all results can be had as a file. */
export function BulkReport({ messages, results, done, fileName, members }: BulkReportProps) {
  const names = new Map(members.map((member) => [member.user_id, member]));
  const name = (id: string): string => {
    const member = names.get(id);
    return member ? nameOf(member) : id;
  };
  const left = results.filter(({ code }) => code !== 'ok');
  return (
    <>
      {left.length > 0 ? (
        <TableFrame className="ok-members-table-lines">
          <Table
            label={messages.bulkExceptions}
            heads={
              <>
                <TableHead column="main">{messages.member}</TableHead>
                <TableHead className="ok-members-table-line-result">
                  {messages.bulkResult}
                </TableHead>
              </>
            }
          >
            {left.slice(0, LINES).map(({ user_id, code }, index) => (
              <TableRow key={`${index} ${user_id}`}>
                <TableCell column="main">
                  <Truncate>{name(user_id)}</Truncate>
                </TableCell>
                <TableCell narrow="first">
                  <Status tone="warning">{reason(code, messages)}</Status>
                </TableCell>
              </TableRow>
            ))}
          </Table>
        </TableFrame>
      ) : null}
      {done ? (
        <div>
          <Button
            icon={<DownloadIcon />}
            onClick={() =>
              saveFile(fileName, [
                CSV_BOM,
                toCsv([
                  [messages.member, messages.email, messages.bulkResult],
                  ...results.map(({ user_id, code }) => [
                    name(user_id),
                    names.get(user_id)?.email ?? '',
                    reason(code, messages),
                  ]),
                ]),
              ])
            }
          >
            {messages.bulkExport}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function reason(code: BulkCode, messages: BulkMessages): string {
  if (code === 'ok') return messages.bulkResultOk;
  if (code === 'last_admin') return messages.bulkLastAdmin;
  if (code === 'forbidden') return messages.bulkForbidden;
  return code === 'not_found' ? messages.bulkNotFound : messages.bulkOther;
}
