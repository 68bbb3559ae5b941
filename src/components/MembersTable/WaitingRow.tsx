import { forwardRef } from 'react';
import { Identity } from '../../ui/Identity.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { TableCell } from '../../ui/TableCell.js';
import { TableRow } from '../../ui/TableRow.js';
import { MembersBar } from './MembersBar.js';
import type { RowTools } from './rowTools.js';

/** Room for rows that are not in the page. */
export const Gap = forwardRef<HTMLTableRowElement, { height: number }>(function Gap(
  { height },
  ref,
) {
  return (
    <tr
      ref={ref}
      aria-hidden="true"
      className="ok-table-gap"
      style={{ blockSize: Math.max(0, height) }}
    />
  );
});

/** Props of {@link WaitingRow}. */
export type WaitingRowProps = {
  tools: Pick<RowTools, 'selects' | 'menus' | 'shows' | 'columns'>;
  /** Place in the whole list, from 0. */
  index?: number | undefined;
};

/** A row that is on its way, as high as it will be. */
export function WaitingRow({ tools, index }: WaitingRowProps) {
  const { selects, menus, shows, columns } = tools;
  return (
    <TableRow aria-rowindex={index === undefined ? undefined : index + 2} data-index={index}>
      {selects ? <TableCell column="check" /> : null}
      <TableCell column="main">
        <Identity
          avatar={<Skeleton width="avatar" round />}
          name={<MembersBar long />}
          note={<MembersBar long />}
        />
      </TableCell>
      {shows.role ? (
        <TableCell narrow="first">
          <MembersBar />
        </TableCell>
      ) : null}
      {shows.status ? (
        <TableCell narrow="hide">
          <MembersBar />
        </TableCell>
      ) : null}
      {shows.last_active_at ? (
        <TableCell narrow="end">
          <MembersBar />
        </TableCell>
      ) : null}
      {shows.created_at ? (
        <TableCell
          align="end"
          narrow={shows.last_active_at ? 'hide' : 'end'}
          className="ok-members-table-joined"
          data-spare={shows.last_active_at ? '' : undefined}
        >
          <MembersBar />
        </TableCell>
      ) : null}
      {columns.map(({ id }) => (
        <TableCell key={id} narrow="hide" />
      ))}
      {menus ? <TableCell column="menu" /> : null}
    </TableRow>
  );
}
