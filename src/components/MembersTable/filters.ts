import type { MembersFilter, MembersQuery } from './types.js';

/** What a server is asked to filter by: without `list_queries` it searches, and no more. */
export function filterFor(
  { role, status }: MembersQuery,
  search: string,
  offered: readonly string[],
): MembersFilter {
  const filters = offered.includes('list_queries');
  const active = filters && offered.includes('member_activity');
  return {
    search: search || undefined,
    role: filters ? role : undefined,
    status: active ? status : undefined,
  };
}

/** Whether a filter leaves nobody out. */
export function isEverybody({ search, role, status }: MembersFilter): boolean {
  return !search && !role && !status;
}
