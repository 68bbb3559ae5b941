'use client';
import { useState } from 'react';
import { Pager } from '../../ui/Pager.js';
import { Table } from '../../ui/Table.js';
import { TableCell } from '../../ui/TableCell.js';
import { TableFoot } from '../../ui/TableFoot.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { TableHead } from '../../ui/TableHead.js';
import { TableRow } from '../../ui/TableRow.js';
import { countText, rangeText } from './describe.js';
import { laterOf } from './laterOf.js';
import type { Cursor } from './Plot.js';
import type { PlotShape } from './plotShape.js';
import { readPoint } from './readPoint.js';
import type { UsagePrevious, Words } from './types.js';

/** Props of {@link UsageTable}. */
export type UsageTableProps = {
  words: Words;
  shape: PlotShape;
  label: string;
  cursor: Cursor | null;
  onCursorChange: (cursor: Cursor | null) => void;
  previous: UsagePrevious | null;
};

const ROWS = 50;

/** The numbers of the chart as a table, with the same place selected. */
export function UsageTable(props: UsageTableProps) {
  const { words, shape, label, cursor, onCursorChange, previous } = props;
  const { messages } = words;
  const later = laterOf(words);
  const { known } = shape.data;
  const lastPage = Math.max(0, Math.ceil(known / ROWS) - 1);
  const [page, setPage] = useState(() =>
    Math.min(lastPage, Math.floor((cursor?.index ?? 0) / ROWS)),
  );
  const start = Math.min(page, lastPage) * ROWS;
  const rows = Array.from({ length: Math.min(ROWS, known - start) }, (_, row) => ({
    index: start + row,
    point: readPoint(shape, start + row, words),
  }));
  const parts = (rows[0]?.point.parts ?? []).toReversed();
  const before = previous && shape.previous ? rangeText(previous.range, words, true) : null;
  const text = (value: number): string => countText(value, words);
  return (
    <TableFrame className="ok-usage-chart-table">
      <Table
        label={label}
        heads={
          <>
            <TableHead column="main">{later.when}</TableHead>
            {parts.map((part) => (
              <TableHead key={part.key} align="end">
                {part.label}
              </TableHead>
            ))}
            <TableHead align="end">{messages.total}</TableHead>
            {before ? <TableHead align="end">{before}</TableHead> : null}
          </>
        }
      >
        {rows.map(({ index, point }) => {
          const isSelected = cursor?.index === index;
          return (
            <TableRow key={index} selected={isSelected}>
              <TableCell column="main">
                <button
                  type="button"
                  className="ok-bare"
                  aria-pressed={isSelected}
                  onClick={() => onCursorChange(isSelected ? null : { index, pinned: true })}
                >
                  {point.when}
                  {point.isFinal ? null : `, ${messages.notFinal}`}
                </button>
              </TableCell>
              {parts.map((part) => (
                <NumberCell
                  key={part.key}
                  name={part.label}
                  value={text(point.parts.find(({ key }) => key === part.key)?.value ?? 0)}
                />
              ))}
              <NumberCell name={messages.total} value={text(point.total ?? 0)} />
              {before ? (
                <NumberCell
                  name={before}
                  value={point.previous ? text(point.previous.value) : ''}
                  isQuiet
                />
              ) : null}
            </TableRow>
          );
        })}
      </Table>
      {lastPage > 0 ? (
        <TableFoot range={later.rowRange(text(start + 1), text(start + rows.length), text(known))}>
          <Pager
            labels={{ previous: later.previousPage, next: later.nextPage }}
            {...(page > 0 ? { onPrevious: () => setPage(page - 1) } : {})}
            {...(page < lastPage ? { onNext: () => setPage(page + 1) } : {})}
          />
        </TableFoot>
      ) : null}
    </TableFrame>
  );
}

type NumberCellProps = { name: string; value: string; isQuiet?: boolean };

/** In a narrow widget the heads are out of sight, so the cell says what it counts. */
function NumberCell({ name, value, isQuiet = false }: NumberCellProps) {
  return (
    <TableCell align="end" {...(isQuiet ? { tone: 'muted' as const } : {})}>
      <span className="ok-text" data-tone="muted" data-when="narrow" aria-hidden="true">
        {name}{' '}
      </span>
      {value}
    </TableCell>
  );
}
