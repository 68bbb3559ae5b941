'use client';
import { Skeleton } from '../../ui/Skeleton.js';
import { Table } from '../../ui/Table.js';
import { TableFoot } from '../../ui/TableFoot.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { TableRow } from '../../ui/TableRow.js';
import { partnerCells } from './partnerCells.js';
import { PartnerHeads } from './PartnerHeads.js';
import type { RowTools } from './rowTools.js';
import type { Words } from './types.js';

const ROWS = [1, 2, 3, 4, 5, 6, 7, 8];

/** The frame of the tree, of the heights that its rows will have. */
export function PartnerSkeleton({ words, hasFigures }: { words: Words; hasFigures: boolean }) {
  const tools: RowTools = {
    ...{ words, hasFigures, opens: false, most: 0 },
    can: { create: false, suspend: false, act: false },
    act: () => {},
    onMenu: () => {},
    onToggle: () => {},
  };
  const base = { kind: 'waiting', parentId: '', level: 1, size: ROWS.length, text: '' } as const;
  return (
    <>
      <span className="ok-row ok-toolbar ok-partner-console-bar">
        <Skeleton />
      </span>
      <TableFrame>
        <div className="ok-scroller ok-tree-grid">
          <Table
            role="table"
            label={words.messages.tree}
            heads={<PartnerHeads words={words} hasFigures={hasFigures} asOf={0} />}
          >
            {ROWS.map((position) => (
              <TableRow key={position} className="ok-tree-grid-row">
                {partnerCells({ ...base, id: `${position}`, position }, tools, false)}
              </TableRow>
            ))}
          </Table>
        </div>
        <TableFoot range={<Skeleton />} />
      </TableFrame>
    </>
  );
}
