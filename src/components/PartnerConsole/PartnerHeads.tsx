'use client';
import { dateFormat } from '../../lib/formatDate.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { TableHead, type TableHeadProps } from '../../ui/TableHead.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import type { PartnerContent, PartnerSort, Words } from './types.js';

/** Props of {@link PartnerHeads}. */
export type PartnerHeadsProps = Pick<PartnerContent, 'hasFigures' | 'asOf'> &
  Partial<Pick<PartnerContent, 'sort' | 'onSort'>> & { words: Words };

type Column = 'name' | 'created_at' | 'members';

/** The month that figures are of, as people call it. */
export function monthName(at: number | string, words: Words): string {
  return dateFormat(words, { month: 'long' }).format(new Date(at));
}

/** The heads; those the server sorts by are buttons. */
export function PartnerHeads({ words, hasFigures, asOf, sort, onSort }: PartnerHeadsProps) {
  const { messages } = words;
  const sortable = (column: Column) =>
    onSort && {
      sort: directionOf(column, sort),
      onSort: () => onSort(nextSort(column, sort)),
    };
  return (
    <>
      <TableHead column="main" {...sortable('name')}>
        {messages.name}
      </TableHead>
      <TableHead className="ok-partner-console-plan">{messages.plan}</TableHead>
      <TableHead align="end" className="ok-partner-console-count" {...sortable('members')}>
        {messages.members}
      </TableHead>
      {hasFigures ? (
        <>
          <TableHead align="end" className="ok-partner-console-minutes">
            {asOf === 0 ? <Skeleton /> : messages.minutes(monthName(asOf, words))}
          </TableHead>
          <TableHead className="ok-partner-console-status">{messages.status}</TableHead>
        </>
      ) : (
        <TableHead align="end" className="ok-partner-console-minutes" {...sortable('created_at')}>
          {messages.created}
        </TableHead>
      )}
      <TableHead column="menu">
        <VisuallyHidden>{messages.actionsHead}</VisuallyHidden>
      </TableHead>
    </>
  );
}

function directionOf(column: Column, sort: PartnerSort | undefined): TableHeadProps['sort'] {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : 'none';
}

/** Names begin with the first, numbers and dates with the greatest; the same head again turns it round. */
function nextSort(column: Column, sort: PartnerSort | undefined): PartnerSort {
  if (column === 'name') return sort === 'name' ? '-name' : 'name';
  return sort === `-${column}` ? column : `-${column}`;
}
