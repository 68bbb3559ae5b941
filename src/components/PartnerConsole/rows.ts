import type { ChildOrganization, Rollup } from '../../contract/index.js';
import type { TreeGridItem } from '../../ui/treeGridKeys.js';
import type { Level, Levels } from './types.js';

/** A row of the tree: an organization, or what stands in for those of a level. */
export type TreeRow = TreeGridItem & { parentId: string } & (
    | { kind: 'child'; child: ChildOrganization; figure: Figure }
    | { kind: 'waiting' }
    | { kind: 'more'; left: number | null; reading: boolean; onMore: () => void }
    | { kind: 'failed'; detail: string; retrying: boolean; onRetry: () => void }
  );

/** Figures of an organization; why there are none where they were asked for. */
export type Figure = Rollup | 'waiting' | 'failed' | null;

/** Rows that stand in for a level that is on its way. */
const WAITING = 3;

function figureOf({ figures, figuresFailed }: Level, id: string, asked: boolean): Figure {
  if (!asked) return null;
  return figures?.get(id) ?? (figuresFailed ? 'failed' : 'waiting');
}

/** Rows that were made, by their organization: what did not change stays the same object. */
export type RowMemory = WeakMap<ChildOrganization, ChildRow>;

/** The row of an organization. */
export type ChildRow = Extract<TreeRow, { kind: 'child' }>;

function isSame(a: ChildRow, b: ChildRow): boolean {
  return (
    a.level === b.level &&
    a.expanded === b.expanded &&
    a.position === b.position &&
    a.size === b.size &&
    a.figure === b.figure &&
    a.parentId === b.parentId
  );
}

/** How {@link rowsOf} reads a tree. */
export type RowsOptions = {
  levels: Levels;
  rootId: string;
  expanded: ReadonlySet<string>;
  hasFigures: boolean;
};

/**
 * Every row that is open, from the top.
 * @param memory rows of earlier calls, so that nothing is drawn twice
 */
export function rowsOf(options: RowsOptions, memory: RowMemory = new WeakMap()): TreeRow[] {
  const { levels, rootId, expanded, hasFigures } = options;
  const rows: TreeRow[] = [];
  const addChild = (row: ChildRow): void => {
    const known = memory.get(row.child);
    if (known && isSame(known, row)) rows.push(known);
    else {
      memory.set(row.child, row);
      rows.push(row);
    }
  };

  const walk = (parentId: string, depth: number): void => {
    const level = levels.get(parentId);
    const base = { parentId, level: depth, text: '' };
    if (!level || level.loading) {
      for (let position = 1; position <= WAITING; position += 1) {
        const id = `${parentId} waiting ${position}`;
        rows.push({ ...base, kind: 'waiting', id, position, size: -1 });
      }
      return;
    }
    const { children, total, problem, onMore, reading } = level;
    const extra = Number(onMore !== undefined || (problem !== null && children.length === 0));
    const size = total ?? (extra > 0 ? -1 : children.length);
    children.forEach((child, index) => {
      const { id, name: text, has_children } = child;
      const isOpen = expanded.has(id);
      const figure = figureOf(level, id, hasFigures);
      addChild({
        ...{ kind: 'child', id, text, parentId, level: depth, position: index + 1 },
        ...{ size, child, figure, expanded: has_children ? isOpen : undefined },
      });
      if (has_children && isOpen) walk(id, depth + 1);
    });
    const { length } = children;
    // Another row once the next ones are there: who asked for them goes on at the first of them.
    const last = { ...base, id: `${parentId} ${length}`, position: length + 1, size };
    if (problem && children.length === 0) {
      const { error, retrying, onRetry } = problem;
      rows.push({ ...last, kind: 'failed', detail: error.detail, retrying, onRetry });
    } else if (onMore) {
      const left = total === null ? null : Math.max(0, total - children.length);
      rows.push({ ...last, kind: 'more', left, reading, onMore });
    }
  };
  walk(rootId, 1);
  return rows;
}

/** {@link rowsOf} with a memory of its own. */
export function rowReader(): (options: RowsOptions) => readonly TreeRow[] {
  const memory: RowMemory = new WeakMap();
  return (options) => rowsOf(options, memory);
}

/** Ids of the open organizations whose way from the top is open too: the levels that are read. */
export function openLevels(
  levels: Levels,
  rootId: string,
  expanded: ReadonlySet<string>,
): string[] {
  const open: string[] = [];
  const walk = (parentId: string): void => {
    for (const { id, has_children } of levels.get(parentId)?.children ?? []) {
      if (!has_children || !expanded.has(id)) continue;
      open.push(id);
      walk(id);
    }
  };
  walk(rootId);
  return open;
}

/**
 * Whose level has to be read again to show a new organization below another one: its own, or the one around it
 * where it had nothing below, and so nothing to open.
 */
export function staleLevel(levels: Levels, parentId: string): string {
  for (const [around, { children }] of levels) {
    const row = children.find(({ id }) => id === parentId);
    if (row) return row.has_children ? parentId : around;
  }
  return parentId;
}

/** The greatest number of minutes in the whole tree, that shares are drawn of. */
export function mostMinutes(levels: Levels, rootId: string): number {
  const figures = levels.get(rootId)?.figures?.values() ?? [];
  return Math.max(0, ...[...figures].map(minutesOf));
}

/** Minutes of voice and chat together. */
export function minutesOf({ voice_minutes, chat_minutes }: Rollup): number {
  return voice_minutes + chat_minutes;
}

/** The age of the oldest figure on screen, null when there is none. */
export function oldestFigure(levels: Levels): string | null {
  let oldest: string | null = null;
  for (const { figures } of levels.values()) {
    for (const { as_of } of figures?.values() ?? []) {
      if (oldest === null || as_of < oldest) oldest = as_of;
    }
  }
  return oldest;
}
