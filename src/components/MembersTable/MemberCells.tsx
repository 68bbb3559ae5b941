import type { Member } from '../../contract/index.js';
import { formatDate, formatFullDate } from '../../lib/formatDate.js';
import { formatRelative } from '../../lib/formatRelative.js';
import { Status } from '../../ui/Status.js';
import { TableCell } from '../../ui/TableCell.js';
import { isInactive } from './describe.js';
import type { RowTools } from './rowTools.js';

/** Cells that tell of a member and change nothing; the host's own come last. */
export function MemberCells({ tools, member }: { tools: RowTools; member: Member }) {
  const { words, shows, columns, now } = tools;
  const { messages } = words;
  const { created_at, last_active_at } = member;
  const inactive = isInactive(member, now);
  const active = shows.last_active_at;
  // Words and dates of one language stay in their order on a page of the other direction.
  const moment = (at: string) => ({
    dir: 'auto',
    dateTime: at,
    title: formatFullDate(at, words),
  });
  return (
    <>
      {shows.status ? (
        <TableCell narrow={inactive ? undefined : 'hide'}>
          <Status tone={inactive ? 'muted' : 'success'}>
            {inactive ? messages.inactive : messages.active}
          </Status>
        </TableCell>
      ) : null}
      {active ? (
        <TableCell tone="muted" narrow="end">
          {last_active_at ? (
            <time {...moment(last_active_at)}>{formatRelative(last_active_at, now, words)}</time>
          ) : (
            messages.never
          )}
        </TableCell>
      ) : null}
      {shows.created_at ? (
        <TableCell
          align="end"
          tone="muted"
          narrow={active ? 'hide' : 'end'}
          className="ok-members-table-joined"
          data-spare={active ? '' : undefined}
        >
          <time {...moment(created_at)}>{formatDate(created_at, words)}</time>
        </TableCell>
      ) : null}
      {columns.map(({ id, align, cell }) => (
        <TableCell key={id} align={align} narrow="hide">
          {cell(member)}
        </TableCell>
      ))}
    </>
  );
}
