'use client';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ChildOrganization } from '../../contract/index.js';
import { formatQuickNumber } from '../../lib/formatQuickNumber.js';
import { useLatest } from '../../provider/useLatest.js';
import { MenuList } from '../../ui/MenuList.js';
import { TableFoot } from '../../ui/TableFoot.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { TreeGrid } from '../../ui/TreeGrid.js';
import { PartnerHeads } from './PartnerHeads.js';
import { partnerCells } from './partnerCells.js';
import { mostMinutes, rowReader, type TreeRow } from './rows.js';
import { rowMenu } from './rowMenu.js';
import type { RowAct, RowTools } from './rowTools.js';
import type { PartnerContent, Words } from './types.js';

/** Props of {@link PartnerTree}. */
export type PartnerTreeProps = { content: PartnerContent; words: Words; act: RowAct };

/** The open part of the tree as a grid. */
export function PartnerTree({ content, words, act }: PartnerTreeProps) {
  const { messages } = words;
  const { organization, levels, expanded, selected, hasFigures, can, onExpandedChange } = content;
  const rootId = organization.id;
  const [read] = useState(rowReader);
  const rows = useMemo(
    () => read({ levels, rootId, expanded: new Set(expanded), hasFigures }),
    [read, levels, rootId, expanded, hasFigures],
  );
  const handlers = useLatest({
    act,
    toggle: (id: string, open: boolean): void => {
      const others = expanded.filter((other) => other !== id);
      onExpandedChange(open ? [...others, id] : others);
    },
  });
  const [handleAct] = useState((): RowAct => (kind, child) => handlers.current.act(kind, child));
  const [handleToggle] = useState(
    () => (id: string, open: boolean) => handlers.current.toggle(id, open),
  );
  const anchor = useRef<HTMLElement>(null);
  const [menu, setMenu] = useState<ChildOrganization | null>(null);
  const [handleMenu] = useState(() => (child: ChildOrganization, button: HTMLElement): void => {
    anchor.current = button;
    setMenu(child);
  });
  const opens = content.onOpen !== undefined;
  const most = mostMinutes(levels, rootId);
  const { create, suspend, act: acts } = can;
  const renderCells = useMemo(() => {
    const tools: RowTools = {
      ...{ words, opens, hasFigures, most, act: handleAct },
      ...{ onMenu: handleMenu, onToggle: handleToggle },
      can: { create, suspend, act: acts },
    };
    return (row: TreeRow, active: boolean) => partnerCells(row, tools, active);
  }, [words, opens, hasFigures, most, handleAct, handleMenu, handleToggle, create, suspend, acts]);
  const choose = useCallback(
    (row: TreeRow): void => {
      if (row.kind === 'child') handleAct('details', row.child);
      else if (row.kind === 'more') row.onMore();
      else if (row.kind === 'failed') row.onRetry();
    },
    [handleAct],
  );

  const level = levels.get(rootId);
  const shown = formatQuickNumber(level?.children.length ?? 0, words);
  const all = level?.total == null ? null : formatQuickNumber(level.total, words);
  return (
    <TableFrame>
      <TreeGrid
        label={messages.tree}
        heads={<PartnerHeads {...{ words, hasFigures }} {...content} />}
        items={rows}
        renderCells={renderCells}
        onToggle={(row, open) => handleToggle(row.id, open)}
        onChoose={choose}
        selectedId={selected}
      />
      <TableFoot
        range={
          all === null || all === shown ? messages.shownAll(shown) : messages.shown(shown, all)
        }
      />
      <MenuList
        open={menu !== null}
        onOpenChange={() => setMenu(null)}
        anchor={anchor}
        label={menu ? messages.actions(menu.name) : ''}
        entries={menu ? rowMenu(menu, { words, can, opens, act: handleAct }) : []}
      />
    </TableFrame>
  );
}
