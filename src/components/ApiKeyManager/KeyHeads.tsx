'use client';
import { Checkbox } from '../../ui/Checkbox.js';
import { TableHead } from '../../ui/TableHead.js';
import { directionOf, nextSort, type KeySort, type SortColumn } from './sorting.js';
import type { KeyTableMessages } from './messages.js';
import type { KeyKind } from './types.js';

/** Props of {@link KeyHeads}. */
export type KeyHeadsProps = {
  messages: KeyTableMessages;
  kind: KeyKind;
  /** The server says who made a key, what it may do and when it was used. */
  details: boolean;
  sort?: KeySort;
  onSort?: (sort: KeySort) => void;
  /** How much of what can be ticked is ticked. */
  ticked?: 'all' | 'some' | 'none';
  /** Ticks all or none; left out while nothing can be ticked. */
  onTickAll?: ((ticked: boolean) => void) | undefined;
};

/** The name of a column. */
export function columnName(column: SortColumn, messages: KeyTableMessages): string {
  switch (column) {
    case 'created_at':
      return messages.created;
    case 'last_used_at':
      return messages.lastUsed;
    case 'expires_at':
      return messages.expires;
    case 'name':
      return messages.name;
  }
}

/** The heads of the table. */
export function KeyHeads({ messages, kind, details, sort, onSort, ...props }: KeyHeadsProps) {
  const { ticked = 'none', onTickAll } = props;
  const sortable = (column: SortColumn) => ({
    children: columnName(column, messages),
    ...(sort &&
      onSort && {
        sort: directionOf(column, sort),
        onSort: () => onSort(nextSort(column, sort)),
      }),
  });
  const isKeys = details && kind === 'keys';
  return (
    <>
      <TableHead column="check">
        {onTickAll ? (
          <Checkbox
            aria-label={messages.selectAll}
            checked={ticked === 'all'}
            mixed={ticked === 'some'}
            onChange={(event) => onTickAll(event.currentTarget.checked)}
          />
        ) : (
          <span className="ok-visually-hidden">{messages.selectAll}</span>
        )}
      </TableHead>
      <TableHead column="main" className="ok-api-key-manager-name" {...sortable('name')} />
      {isKeys ? (
        <>
          <TableHead className="ok-api-key-manager-may">{messages.scopes}</TableHead>
          <TableHead className="ok-api-key-manager-maker">{messages.createdBy}</TableHead>
        </>
      ) : (
        <TableHead {...sortable('created_at')} />
      )}
      {details ? <TableHead {...sortable('last_used_at')} /> : null}
      <TableHead {...sortable('expires_at')} />
      {details ? (
        <TableHead className="ok-api-key-manager-state">{messages.status}</TableHead>
      ) : null}
      <TableHead column="menu">
        <span className="ok-visually-hidden">{messages.actions}</span>
      </TableHead>
    </>
  );
}
