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

  const draw = (index: number): ReactNode => {
    const item = items[index];
    return item ? (
      <TreeGridLine
        key={item.id}
        {...{ item, index, renderCells, onChoose }}
        active={index === active}
        selected={item.id === selectedId}
      />
    ) : null;
  };
  // The row with the focus stays in the page: taking it away would lose the focus.
  const above = active < start ? active : null;
  const below = active >= end && active < items.length ? active : null;
  const rows: ReactNode[] = [];
  for (let index = start; index < end; index += 1) rows.push(draw(index));
  return (
    <div
      ref={frame}
      className="ok-scroller ok-tree-grid"
      onScroll={(event) => look(event.currentTarget)}
      onKeyDown={grid.handleKeyDown}
      onFocus={grid.handleFocus}
    >
      <Table role="treegrid" label={label} heads={heads} aria-rowcount={items.length + 1}>
        <Gap key="before" rows={above ?? start} row={row} />
        {above === null ? null : draw(above)}
        {above === null ? null : <Gap key="above" rows={start - above - 1} row={row} />}
        {rows}
        {below === null ? null : <Gap key="below" rows={below - end} row={row} />}
        {below === null ? null : draw(below)}
        <Gap key="after" rows={items.length - (below === null ? end : below + 1)} row={row} />
      </Table>
    </div>
  );
}

/** Room for rows that are not in the page. */
function Gap({ rows, row }: { rows: number; row: number }) {
  return rows > 0 ? (
    <tr aria-hidden="true" className="ok-table-gap" style={{ blockSize: rows * row }} />
  ) : null;
}
