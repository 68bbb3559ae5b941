import type { MemberSort } from '../../contract/index.js';
import type { FrameMessages } from './messages.js';

/** A column that the server can sort by. */
export type SortColumn = 'name' | 'role' | 'last_active_at' | 'created_at';

type SortText = 'ascending' | 'descending' | 'oldest' | 'newest';

/** The two orders of a column, the usual one first, and how each is called. */
const orders: Record<SortColumn, readonly [[MemberSort, SortText], [MemberSort, SortText]]> = {
  name: [
    ['name', 'ascending'],
    ['-name', 'descending'],
  ],
  role: [
    ['role', 'ascending'],
    ['-role', 'descending'],
  ],
  last_active_at: [
    ['-last_active_at', 'newest'],
    ['last_active_at', 'oldest'],
  ],
  created_at: [
    ['-created_at', 'newest'],
    ['created_at', 'oldest'],
  ],
};

/** Columns that can be sorted by, in the order of the table. */
export function sortColumns(activity: boolean): readonly SortColumn[] {
  return activity
    ? ['name', 'role', 'last_active_at', 'created_at']
    : ['name', 'role', 'created_at'];
}

/** The name of a column. */
export function columnName(column: SortColumn, messages: FrameMessages): string {
  if (column === 'last_active_at') return messages.lastActive;
  return column === 'created_at' ? messages.joined : messages[column];
}

/** The order to ask for; none where the server cannot sort. */
export function sortFor(
  wanted: MemberSort | undefined,
  offered: readonly string[],
): MemberSort | undefined {
  if (!offered.includes('list_queries')) return undefined;
  const sort = wanted ?? 'name';
  const unknown = sort.endsWith('last_active_at') && !offered.includes('member_activity');
  return unknown ? 'name' : sort;
}

/** How a column is sorted now. */
export function directionOf(
  column: SortColumn,
  sort: MemberSort | undefined,
): 'ascending' | 'descending' | 'none' {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : 'none';
}

/** The order that a press on a head asks for: the usual one, then the other way round. */
export function nextSort(
  column: SortColumn,
  now: ReturnType<typeof directionOf> | undefined,
): MemberSort {
  const [[usual], [other]] = orders[column];
  return now === directionOf(column, usual) ? other : usual;
}

/** All orders with their names, for a list to choose from. */
export function sortOptions(
  activity: boolean,
  messages: FrameMessages,
): readonly { sort: MemberSort; label: string }[] {
  return sortColumns(activity).flatMap((column) =>
    orders[column].map(([sort, text]) => ({
      sort,
      label: messages[text](columnName(column, messages)),
    })),
  );
}
