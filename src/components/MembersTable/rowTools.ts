import type { Member, MemberSort } from '../../contract/index.js';
import type { Direction } from '../../provider/KitContext.js';
import type { MembersCan, RoleOption } from './actions.js';
import type { Words } from './describe.js';
import type { stateCells } from './memberCells.js';
import type { MembersColumn } from './types.js';

/** What is done in a row, or in the heads above them. */
export type RowAct =
  | { kind: 'tick'; member: Member; checked: boolean }
  | { kind: 'tick-all'; checked: boolean }
  | { kind: 'sort'; sort: MemberSort }
  | { kind: 'role'; member: Member; role: string }
  | { kind: 'explain' | 'copy' | 'leave' | 'remove'; member: Member }
  /** The menu is about to open. */
  | { kind: 'intent' };

/** Columns of the kit that can be hidden. */
export type KitColumn = 'role' | 'status' | 'last_active_at' | 'created_at';

/** What all rows share; the same object until something of it changes. */
export type RowTools = {
  words: Words;
  roles: readonly RoleOption[];
  userId: string | null;
  can: MembersCan;
  /** Rows can be ticked. */
  selects: boolean;
  /** Rows have a menu. */
  menus: boolean;
  shows: Readonly<Record<KitColumn, boolean>>;
  /** Cells that say whether somebody is active. */
  states: ReturnType<typeof stateCells>;
  columns: readonly MembersColumn[];
  /** Moment that "ago" is counted from, in epoch milliseconds. */
  now: number;
  /** Direction of the page; undefined where it is not known. */
  dir: Direction | undefined;
  act: (act: RowAct) => void;
};

/** Which columns of the kit there are, without those that the person has hidden. */
export function shownColumns(activity: boolean, hidden: readonly string[]): RowTools['shows'] {
  const shows = (id: KitColumn): boolean => !hidden.includes(id);
  return {
    role: shows('role'),
    status: activity && shows('status'),
    last_active_at: activity && shows('last_active_at'),
    created_at: shows('created_at'),
  };
}
