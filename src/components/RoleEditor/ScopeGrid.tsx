'use client';
import { useState, type KeyboardEvent } from 'react';
import { LockIcon } from '../../ui/icons.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { Truncate } from '../../ui/Truncate.js';
import { groupLabel, type ScopeGroup } from './catalogue.js';
import { step, type Place } from './gridKeys.js';
import type { LaterMessages } from './laterMessages.js';
import { ScopeMark } from './ScopeMark.js';
import type { Words } from './types.js';

/** What a cell shows. */
export type GridCell = {
  on: boolean;
  change?: 'gain' | 'loss' | undefined;
  /** Why it cannot be ticked or unticked; null when it can. */
  reason: string | null;
  /** More to say about it than on or off. */
  note?: string | undefined;
};

/** One role. */
export type GridColumn = {
  id: string;
  label: string;
  locked: boolean;
  cell: (scope: string) => GridCell;
};

/** Props of {@link ScopeGrid}. */
export type ScopeGridProps = {
  words: Words;
  later: LaterMessages;
  label: string;
  groups: readonly ScopeGroup[];
  columns: readonly GridColumn[];
  /** Ticks or unticks; left out where nothing can be changed. */
  onToggle?: ((column: string, scope: string, on: boolean) => void) | undefined;
  /** Told why a cell stays as it is, null once one changed. */
  onReason?: ((reason: string | null) => void) | undefined;
};

/** Scopes by role: one stop of Tab, arrows inside, Space ticks. */
export function ScopeGrid({
  words: { messages },
  later,
  label,
  groups,
  columns,
  onToggle,
  onReason,
}: ScopeGridProps) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const rows = groups.flatMap(({ scopes }) => scopes);
  // Rows and columns come and go with filters and other people's edits.
  const here = {
    row: Math.min(at.row, rows.length - 1),
    column: Math.min(at.column, columns.length - 1),
  };

  const toggle = (scope: string, column: GridColumn): void => {
    const { on, reason } = column.cell(scope);
    onReason?.(reason);
    if (reason === null) onToggle?.(column.id, scope, !on);
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const scope = rows[here.row];
    const column = columns[here.column];
    if (event.key === ' ' && scope !== undefined && column) {
      event.preventDefault();
      if (onToggle) toggle(scope, column);
      return;
    }
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = step(event, here, { row: rows.length, column: columns.length }, rtl);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    const cells = event.currentTarget.querySelectorAll<HTMLElement>('[role=checkbox]');
    cells[next.row * columns.length + next.column]?.focus();
  };

  return (
    <TableFrame className="ok-role-editor-scroll">
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that arrows move through is a grid
        role="grid"
        aria-label={label}
        aria-readonly={onToggle ? undefined : true}
        className="ok-table-plain"
        onKeyDown={handleKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className="ok-role-editor-top" data-side="">
              {later.scope}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className="ok-role-editor-top">
                <span className="ok-role-editor-column">
                  {column.locked ? <LockIcon size="small" /> : null}
                  <Truncate title={column.label}>{column.label}</Truncate>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className="ok-role-editor-band">
                <span className="ok-role-editor-column">{groupLabel(group.id, messages)}</span>
              </th>
            </tr>
            {group.scopes.map((scope) => (
              <tr key={scope}>
                <th scope="row" title={scope} className="ok-role-editor-side">
                  {messages.scopeName(scope)}
                </th>
                {columns.map((column, index) => {
                  const row = rows.indexOf(scope);
                  const { on, change, reason, note } = column.cell(scope);
                  return (
                    <td key={column.id} className="ok-role-editor-td">
                      <span
                        role="checkbox"
                        aria-checked={on}
                        aria-readonly={reason !== null || !onToggle || undefined}
                        aria-label={later.cell(messages.scopeName(scope), column.label)}
                        title={note}
                        tabIndex={row === here.row && index === here.column ? 0 : -1}
                        className="ok-role-editor-cell"
                        onClick={() => {
                          setAt({ row, column: index });
                          if (onToggle) toggle(scope, column);
                        }}
                      >
                        <ScopeMark on={on} change={change} />
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableFrame>
  );
}
