import type { Organization } from '../../contract/index.js';
import { findMatches } from '../../lib/findMatches.js';
import type { Remembered } from './remembered.js';
import type { Choices, PinnedRow } from './types.js';

/** What one position of the list stands for; null is a row that has not arrived. */
export type Target =
  | { kind: 'organization'; organization: Organization }
  | { kind: 'create' }
  | { kind: 'invitations' }
  | null;

/** Actions below the list. */
export type Action = 'create' | 'invitations';

/** Recents that are shown. */
const SHOWN_RECENTS = 5;

/** Positions that the keys can reach. */
export function countOf({ pinned, recent, total }: Choices, actions: readonly Action[]): number {
  return pinned.length + recent.length + total + actions.length;
}

/** What stands at a position. */
export function targetAt(choices: Choices, actions: readonly Action[], position: number): Target {
  const { pinned, recent, all, total } = choices;
  let index = position;
  if (index < pinned.length) return organizationTarget(pinned[index]?.organization);
  index -= pinned.length;
  if (index < recent.length) return organizationTarget(recent[index]);
  index -= recent.length;
  if (index < total) return organizationTarget(all[index]);
  const action = actions[index - total];
  return action ? { kind: action } : null;
}

function organizationTarget(organization: Organization | undefined): Target {
  return organization ? { kind: 'organization', organization } : null;
}

/** Where the keys start: at the first place the person is not in already. */
export function firstPosition(choices: Choices, currentId: string | null): number {
  const rows = [
    ...choices.pinned.map(({ organization }) => organization),
    ...choices.recent,
    ...choices.all.slice(0, 2),
  ];
  const other = rows.findIndex(({ id }) => id !== currentId);
  return Math.max(0, other);
}

/** Pins in their order, children right below their pinned parent. */
export function pinnedRows(
  pinned: readonly string[],
  known: ReadonlyMap<string, Organization>,
): PinnedRow[] {
  const rows = pinned.flatMap((id) => known.get(id) ?? []);
  const ids = new Set(rows.map(({ id }) => id));
  const below = (parent: string): PinnedRow[] =>
    rows
      .filter((row) => row.parent_id === parent)
      .map((organization, index) => ({ organization, indent: index === 0 ? 1 : 2 }));
  const nested = (id: string, seen: ReadonlySet<string>): PinnedRow[] =>
    below(id).flatMap((row) =>
      seen.has(row.organization.id)
        ? []
        : [row, ...nested(row.organization.id, new Set([...seen, row.organization.id]))],
    );
  return rows
    .filter(({ parent_id }) => parent_id === null || !ids.has(parent_id))
    .flatMap((organization) => [
      { organization, indent: 0 as const },
      ...nested(organization.id, new Set([organization.id])),
    ]);
}

/** What {@link chosen} is made of. */
export type Known = {
  remembered: Remembered;
  known: ReadonlyMap<string, Organization>;
  /** Rows of the long list that have arrived. */
  rows: readonly Organization[];
  /** They are all there are. */
  complete: boolean;
  total: number;
  current: Organization | null;
};

/** Rows of the long list up to which it leaves out what stands above it. */
const SHORT = 40;

/** Pins, recents that are neither open nor pinned, and the long list. */
export function chosen({ remembered, known, rows, complete, total, current }: Known): Choices {
  const pinned = pinnedRows(remembered.pinned, known);
  const above = new Set(pinned.map(({ organization }) => organization.id));
  const recent = remembered.recent
    .filter((id) => !above.has(id) && id !== current?.id)
    .flatMap((id) => known.get(id) ?? [])
    .slice(0, SHOWN_RECENTS);
  for (const { id } of recent) above.add(id);
  if (!complete || rows.length > SHORT || above.size === 0) {
    return { pinned, recent, all: rows, total, rest: false };
  }
  const all = rows.filter(({ id }) => !above.has(id));
  return { pinned, recent, all, total: all.length, rest: true };
}

/** Whether name or address contain what was typed, whatever its case and accents. */
export function matches({ name, slug }: Organization, query: string): boolean {
  return query === '' || findMatches(name, query).length > 0 || findMatches(slug, query).length > 0;
}

/** Names of the organizations above this one, the outermost shortened away when there are several. */
export function pathOf({ ancestors = [] }: Organization): string {
  const last = ancestors.at(-1)?.name ?? '';
  return ancestors.length > 1 ? `… / ${last}` : last;
}
