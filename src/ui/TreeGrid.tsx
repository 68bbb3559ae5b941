'use client';
import { useCallback, useRef, type ReactNode } from 'react';
import { Table } from './Table.js';
import { TreeGridLine } from './TreeGridLine.js';
import type { TreeGridItem } from './treeGridKeys.js';
import { useTreeGrid } from './useTreeGrid.js';

/** Props of {@link TreeGrid}. */
export type TreeGridProps<Item extends TreeGridItem> = {
  /** What the tree lists. */
  label: string;
  /** The heads, in order. */
  heads: ReactNode;
  /** Every row that is open, from the top. Rows that did not change stay the same objects. */
  items: readonly Item[];
  /** Draws the cells of a row; the same function between renders. Controls of rows without the focus take no tab stop. */
  renderCells: (item: Item, active: boolean) => ReactNode;
  /** Opens or closes a row. */
  onToggle: (item: Item, expanded: boolean) => void;
  /** A row was pressed, or Enter was. The same function between renders. */
  onChoose: (item: Item) => void;
  /** Row that is shown in full elsewhere. */
  selectedId?: string | null | undefined;
};

/** A tree as a table: rows of one height, of which only those in sight are in the page. */
export function TreeGrid<Item extends TreeGridItem>(props: TreeGridProps<Item>) {
  const { label, heads, items, renderCells, onToggle, onChoose, selectedId } = props;
  const grid = useTreeGrid({ items, onToggle, onChoose });
  const { start, end, active, row, look } = grid;
  const size = useRef<ResizeObserver>(undefined);
  // The browser alone knows how much fits, and it changes without React.
  const frame = useCallback(
    (box: HTMLDivElement | null) => {
      size.current?.disconnect();
      if (!box || typeof ResizeObserver === 'undefined') return;
      size.current = new ResizeObserver(() => look(box));
      size.current.observe(box);
    },
    [look],
  );

  const rows: ReactNode[] = [];
  let next = 0;
  const draw = (index: number): void => {
    const item = items[index];
    if (!item) return;
    leaveOut(index);
    rows.push(
      <TreeGridLine
        key={item.id}
        {...{ item, index, renderCells, onChoose }}
        active={index === active}
        selected={item.id === selectedId}
      />,
    );
    next = index + 1;
  };
  /** Room for rows that are not in the page; its key is no id. */
  const leaveOut = (to: number): void => {
    if (to > next) {
      const blockSize = (to - next) * row;
      rows.push(
        <tr key={-1 - rows.length} aria-hidden className="ok-table-gap" style={{ blockSize }} />,
      );
    }
  };
  // The row with the focus stays in the page, and in this list: taking it away would lose the focus.
  if (active < start) draw(active);
  for (let index = start; index < end; index += 1) draw(index);
  if (active >= end) draw(active);
  leaveOut(items.length);
  return (
    <div
      ref={frame}
      className="ok-scroller ok-tree-grid"
      onScroll={(event) => look(event.currentTarget)}
      onKeyDown={grid.handleKeyDown}
      onFocus={grid.handleFocus}
      onBlur={grid.handleBlur}
    >
      <Table role="treegrid" label={label} heads={heads} aria-rowcount={items.length + 1}>
        {rows}
      </Table>
    </div>
  );
}
