import type { Page } from '../../client/OrgClient.js';
import type { Member, MemberSort } from '../../contract/index.js';
import { fold } from './fold.js';
import { requireListQueries } from './listQueries.js';
import { mapPage, paginate } from './page.js';
import type { MemoryParts } from './server.js';
import type { OrgContext } from './serve.js';
import type { MemberRow, MemoryState } from './state.js';
import { fullName, memberView } from './views.js';

const INACTIVE_MS = 90 * 86_400_000;

/** Which members a list or a selection means. */
export interface MemberFilter {
  search?: string | undefined;
  role?: string | undefined;
  status?: 'active' | 'inactive' | undefined;
}

function nameOf(state: MemoryState, { user_id }: MemberRow): string {
  const user = state.users.get(user_id);
  return user ? fullName(user) || user.email : '';
}

function emailOf(state: MemoryState, { user_id }: MemberRow): string {
  return state.users.get(user_id)?.email ?? '';
}

function keyOf(state: MemoryState, sort: string): (row: MemberRow) => string {
  switch (sort) {
    case 'name':
      return (row) => fold(nameOf(state, row));
    case 'email':
      return (row) => emailOf(state, row);
    case 'role':
      return (row) => row.role;
    case 'last_active_at':
      // Whoever was never active comes before the longest inactive.
      return (row) => row.last_active_at ?? '';
    default:
      return (row) => row.created_at;
  }
}

function isInactive({ clock }: MemoryParts, row: MemberRow): boolean {
  return clock.now() - Date.parse(row.last_active_at ?? row.created_at) > INACTIVE_MS;
}

/** Members of an organization that a filter means, in no particular order. */
export function filterMembers(
  parts: MemoryParts,
  organizationId: string,
  { search, role, status }: MemberFilter,
): MemberRow[] {
  const { state } = parts;
  const text = fold(search ?? '');
  return [...(state.members.get(organizationId)?.values() ?? [])]
    .filter((row) => role === undefined || row.role === role)
    .filter((row) => status === undefined || isInactive(parts, row) === (status === 'inactive'))
    .filter(
      (row) =>
        text === '' ||
        emailOf(state, row).includes(text) ||
        fold(nameOf(state, row)).includes(text),
    );
}

/** One page of an organization's members, newest first unless told otherwise. */
export function listMembers(
  { parts, organization }: OrgContext,
  query: MemberFilter & {
    limit?: number | undefined;
    cursor?: string | undefined;
    sort?: MemberSort | undefined;
  },
): Page<Member> {
  requireListQueries(parts, query, ['sort', 'role', 'status']);
  const order = query.sort ?? '-created_at';
  const page = paginate<MemberRow>({
    rows: filterMembers(parts, organization.id, query),
    key: keyOf(parts.state, order.replace('-', '')),
    id: (row) => row.user_id,
    descending: order.startsWith('-'),
    order,
    limit: query.limit,
    cursor: query.cursor,
    counts: parts.capabilities.has('list_queries'),
  });
  return mapPage(page, (row) => memberView(parts, row));
}
