'use client';
import { memo, type ReactNode } from 'react';
import type { TreeGridItem } from './treeGridKeys.js';

/** Props of {@link TreeGridLine}. */
export type TreeGridLineProps<Item extends TreeGridItem> = {
  item: Item;
  index: number;
  /** The one row that the Tab key reaches. */
  active: boolean;
  selected: boolean;
  renderCells: (item: Item, active: boolean) => ReactNode;
  onChoose: (item: Item) => void;
};

function Line<Item extends TreeGridItem>(props: TreeGridLineProps<Item>) {
  const { item, index, active, selected, renderCells, onChoose } = props;
  return (
    // A row without a component of its own: one more for each is felt.
    <tr
      role="row"
      tabIndex={active ? 0 : -1}
      aria-level={item.level}
      aria-expanded={item.expanded}
      aria-posinset={item.position}
      aria-setsize={item.size}
      aria-rowindex={index + 2}
      data-index={index}
      className="ok-table-row ok-tree-grid-row"
      aria-selected={selected}
      onClick={(event) => {
        // What is pressed inside a row, such as its menu, is not the row.
        const control = event.target instanceof Element && event.target.closest('button, a');
        if (!control) onChoose(item);
      }}
    >
      {renderCells(item, active)}
    </tr>
  );
}

/** One row of a tree grid; drawn anew only when something of it changes. */
export const TreeGridLine = memo(Line) as typeof Line;
