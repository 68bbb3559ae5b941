'use client';
import { memo } from 'react';
import type { MemberSort } from '../../contract/index.js';
import { Checkbox } from '../../ui/Checkbox.js';
import { TableHead, type TableHeadProps } from '../../ui/TableHead.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import type { FrameMessages } from './messages.js';
import type { RowTools } from './rowTools.js';
import { columnName, directionOf, nextSort, type SortColumn } from './sorting.js';

/** Props of {@link MembersHeads}. */
export type MembersHeadsProps = {
  /** What the rows share; without `act`, while they are on their way, the heads do nothing. */
  tools: Pick<RowTools, 'shows'> & Partial<Pick<RowTools, 'selects' | 'menus' | 'columns' | 'act'>>;
  messages: FrameMessages;
  sort?: MemberSort | undefined;
  /** The server sorts. */
  sorts?: boolean | undefined;
  /** Whether the rows are ticked. */
  ticked?: 'all' | 'some' | 'none' | undefined;
  tickLabel?: string | undefined;
};

/** The heads of the table; those the server sorts by are buttons. A search leaves them as they are. */
export const MembersHeads = memo(function MembersHeads(props: MembersHeadsProps) {
  const { tools, messages, sort, sorts = false } = props;
  const { shows, selects, menus, columns = [], act } = tools;
  const sortable = (by: SortColumn) => ({
    children: columnName(by, messages),
    ...(sorts && { by, act, sort: directionOf(by, sort) }),
  });
  return (
    <>
      {selects ? (
        <TableHead column="check">
          <Checkbox
            aria-label={props.tickLabel}
            checked={props.ticked === 'all'}
            mixed={props.ticked === 'some'}
            disabled={!act}
            onChange={(event) => act?.({ kind: 'tick-all', checked: event.currentTarget.checked })}
          />
        </TableHead>
      ) : null}
      <SortHead column="main" {...sortable('name')} />
      {shows.role ? <SortHead className="ok-members-table-role" {...sortable('role')} /> : null}
      {shows.status ? (
        <TableHead className="ok-members-table-status">{messages.status}</TableHead>
      ) : null}
      {shows.last_active_at ? (
        <SortHead className="ok-members-table-active" {...sortable('last_active_at')} />
      ) : null}
      {shows.created_at ? (
        <SortHead
          align="end"
          className="ok-members-table-joined"
          data-spare={shows.last_active_at ? '' : undefined}
          {...sortable('created_at')}
        />
      ) : null}
      {columns.map(({ id, label, align }) => (
        <TableHead key={id} align={align} className="ok-members-table-own">
          {label}
        </TableHead>
      ))}
      {menus ? (
        <TableHead column="menu">
          <VisuallyHidden>{messages.actionsHead}</VisuallyHidden>
        </TableHead>
      ) : null}
    </>
  );
});

type SortHeadProps = Omit<TableHeadProps, 'onSort'> & {
  /** What the server sorts by; left out when it does not. */
  by?: SortColumn;
  act?: RowTools['act'] | undefined;
};

/** A head that stays as it is while the rows are sorted by the others. */
const SortHead = memo(function SortHead({ by, act, ...rest }: SortHeadProps) {
  return (
    <TableHead
      {...rest}
      {...(by && { onSort: () => act?.({ kind: 'sort', sort: nextSort(by, rest.sort) }) })}
    />
  );
});
