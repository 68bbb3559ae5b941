'use client';
import { useMemo, useState, type ComponentType, type RefObject } from 'react';
import type { Direction } from '../../provider/KitContext.js';
import { useLatest } from '../../provider/useLatest.js';
import { Button } from '../../ui/Button.js';
import type { EmptyStateProps } from '../../ui/EmptyState.js';
import { SearchIcon } from '../../ui/icons.js';
import { Loaded } from '../../ui/Loaded.js';
import { TableFrame } from '../../ui/TableFrame.js';
import type { MembersFrame } from './actions.js';
import type { Words } from './describe.js';
import { stateCells } from './memberCells.js';
import { MembersFoot } from './MembersFoot.js';
import { MembersRows } from './MembersRows.js';
import { loadBulk, loadExplain, loadQuestions, preload } from './parts.js';
import { shownColumns, type RowAct, type RowTools } from './rowTools.js';
import { notFoundText } from './notFoundText.js';
import { nobody, tick, type Selection } from './selection.js';
import { SelectionBar } from './SelectionBar.js';
import type { MembersContent } from './types.js';
import type { Tasks } from './useTasks.js';

/** Props of {@link MembersList}. */
export type MembersListProps = {
  words: Words;
  content: MembersContent;
  frame: MembersFrame | undefined;
  tasks: Tasks;
  field: RefObject<HTMLInputElement | null>;
  /** Direction of the page; undefined where it is not known. */
  dir: Direction | undefined;
  /** Empties the search field and goes there. */
  onClear: () => void;
  /** Lets go of search and filters. */
  onClearAll: () => void;
  Empty: ComponentType<EmptyStateProps>;
};

const everything: MembersFrame['can'] = { manage: false };

/** Members with their selection. */
export function MembersList(props: MembersListProps) {
  const { words, content, frame, tasks, field, dir, onClear, onClearAll, Empty } = props;
  const { page, filter, size } = content;
  const of = JSON.stringify(filter);
  const [ticks, setTicks] = useState<Selection>(nobody);
  const [bulk, setBulk] = useState<'role' | 'remove' | null>(null);
  const [anchor, setAnchor] = useState<{ current: HTMLElement | null }>({ current: null });

  const can = frame?.can ?? everything;
  const selects = can.manage && frame?.actions.bulk !== undefined;
  // Who was ticked as "all that match" is nobody any more once something else matches.
  const selection =
    !selects || (ticks.everybodyOf !== null && ticks.everybodyOf !== of) ? nobody : ticks;
  const everybody = selection.everybodyOf === of;
  const count = everybody ? (page.total ?? 0) : selection.members.size;

  const handle = useLatest((act: RowAct): void => {
    if (act.kind === 'intent') {
      preload(loadQuestions);
      preload(loadExplain);
    } else if (act.kind === 'tick') {
      // One tick taken away from everybody leaves those who are in sight.
      const base = everybody ? tick(nobody, page.items, true) : selection;
      setTicks(tick(base, [act.member], act.checked));
    } else if (act.kind === 'tick-all') {
      setTicks(
        content.scroll
          ? { ...nobody, everybodyOf: act.checked ? of : null }
          : tick(everybody ? nobody : selection, page.items, act.checked),
      );
    } else if (act.kind === 'sort') content.onSort?.(act.sort);
    else if (act.kind === 'role') tasks.changeRole(act.member, act.role);
    else if (act.kind === 'copy') void tasks.copyEmail(act.member);
    else if (act.kind === 'explain') {
      const { activeElement } = field.current?.ownerDocument ?? document;
      setAnchor({ current: activeElement instanceof HTMLElement ? activeElement : null });
      frame?.onExplain(act.member);
    } else tasks.askToGo(act.member, act.kind);
  });
  const { activity, asOf } = content;
  const roles = frame?.roles ?? noRoles;
  const columns = frame?.columns ?? noColumns;
  const hidden = frame?.hidden ?? noHidden;
  const userId = frame?.userId ?? null;
  const menus = frame !== undefined;
  const { manage, fromAbove } = can;
  const tools = useMemo<RowTools>(
    () => ({
      ...{ words, roles, userId, selects, menus, dir, now: asOf },
      can: { manage, fromAbove },
      columns: columns.filter(({ id }) => !hidden.includes(id)),
      shows: shownColumns(activity, hidden),
      states: stateCells(words.messages),
      act: (act) => handle.current(act),
    }),
    [
      words,
      roles,
      userId,
      selects,
      menus,
      dir,
      asOf,
      manage,
      fromAbove,
      columns,
      hidden,
      activity,
      handle,
    ],
  );

  return (
    <>
      {count > 0 ? (
        <SelectionBar
          {...{ words, count, everybody }}
          total={page.total}
          onSelectAll={() => setTicks({ ...nobody, everybodyOf: of })}
          onClear={() => setTicks(nobody)}
          onIntent={() => preload(loadBulk)}
          onChangeRole={() => setBulk('role')}
          onRemove={() => setBulk('remove')}
        />
      ) : null}
      <TableFrame aria-busy={page.items.length === 0 ? content.pending : undefined}>
        {page.items.length === 0 ? (
          <Empty
            icon={<SearchIcon />}
            title={words.messages.nothingMatches}
            actions={
              filter.role || filter.status ? (
                <Button onClick={() => onClearAll()}>{words.messages.clearFilters}</Button>
              ) : (
                <Button onClick={() => onClear()}>{words.messages.clear}</Button>
              )
            }
          >
            {notFoundText(words, roles, filter, size)}
          </Empty>
        ) : (
          <>
            <MembersRows
              {...{ content, of, tools, selection }}
              changing={frame?.changing ?? noChanges}
            />
            <MembersFoot {...content} words={words} />
          </>
        )}
      </TableFrame>
      {frame ? (
        <>
          <Loaded
            load={loadBulk}
            when={bulk !== null}
            props={{
              ...{ words, frame, filter, count },
              what: bulk ?? 'role',
              members: everybody ? null : [...selection.members.values()],
              known: page.items,
              onClose: (changed) => {
                setBulk(null);
                if (changed) setTicks(nobody);
              },
            }}
          />
          <Loaded
            load={loadExplain}
            when={frame.explained !== null}
            props={{ words, frame, anchor }}
          />
        </>
      ) : null}
    </>
  );
}

const noRoles: RowTools['roles'] = [];
const noColumns: RowTools['columns'] = [];
const noHidden: readonly string[] = [];
const noChanges: Readonly<Record<string, string>> = {};
