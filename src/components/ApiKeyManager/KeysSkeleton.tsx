import { Input } from '../../ui/Input.js';
import { InputGroup } from '../../ui/InputGroup.js';
import { SearchIcon } from '../../ui/icons.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Table } from '../../ui/Table.js';
import { TableCell, type TableCellProps } from '../../ui/TableCell.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { TableRow } from '../../ui/TableRow.js';
import { Toolbar } from '../../ui/Toolbar.js';
import { KeyHeads } from './KeyHeads.js';
import type { KeyTableMessages } from './messages.js';
import type { KeyKind } from './types.js';

const ROWS = 6;

/** Cells between the name and the menu. */
const cells: Record<KeyKind, readonly Pick<TableCellProps, 'narrow' | 'className'>[]> = {
  keys: [
    { narrow: 'hide', className: 'ok-api-key-manager-may' },
    { narrow: 'hide', className: 'ok-api-key-manager-maker' },
    { narrow: 'first', className: 'ok-api-key-manager-first' },
    { narrow: 'hide' },
    { narrow: 'hide' },
  ],
  tokens: [
    { narrow: 'hide' },
    { narrow: 'first', className: 'ok-api-key-manager-first' },
    { narrow: 'hide' },
    { narrow: 'hide' },
  ],
};

/** The frame with bars for its words, as high as what will stand there; hidden by its parent. */
export function KeysSkeleton({ messages, kind }: { messages: KeyTableMessages; kind: KeyKind }) {
  return (
    <div className="ok-stack">
      <Toolbar>
        <InputGroup quiet icon={<SearchIcon />}>
          <Input disabled placeholder={messages.search} />
        </InputGroup>
      </Toolbar>
      <TableFrame>
        <Table label={messages.title} heads={<KeyHeads messages={messages} kind={kind} details />}>
          {Array.from({ length: ROWS }, (_, index) => (
            <TableRow key={index}>
              <TableCell column="check" narrow="hide" />
              <TableCell column="main">
                <Skeleton />
              </TableCell>
              {cells[kind].map((cell, column) => (
                <TableCell key={column} {...cell}>
                  <Skeleton />
                </TableCell>
              ))}
              <TableCell column="menu" />
            </TableRow>
          ))}
        </Table>
      </TableFrame>
    </div>
  );
}
