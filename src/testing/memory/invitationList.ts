import type { Page } from '../../client/OrgClient.js';
import type { Invitation } from '../../contract/index.js';
import { requireListQueries } from './listQueries.js';
import { mapPage, paginate } from './page.js';
import type { MemoryParts } from './server.js';
import type { OrgContext } from './serve.js';
import type { InvitationRow } from './state.js';
import { invitationView, statusOf } from './views.js';

function ofOrganization({ state }: MemoryParts, organizationId: string): InvitationRow[] {
  return [...state.invitations.values()].filter((row) => row.organization_id === organizationId);
}

/** Whether somebody with this address is a member already. */
export function hasMemberWith(parts: MemoryParts, organizationId: string, email: string): boolean {
  const members = parts.state.members.get(organizationId)?.keys() ?? [];
  return [...members].some((userId) => parts.state.users.get(userId)?.email === email);
}

/** Whether an invitation to this address can still be accepted. */
export function hasPendingInvitation(
  parts: MemoryParts,
  organizationId: string,
  email: string,
): boolean {
  const now = parts.clock.now();
  return ofOrganization(parts, organizationId).some(
    (row) => row.email === email && statusOf(row, now) === 'Pending',
  );
}

/** One page of an organization's invitations, newest first. */
export function listInvitations(
  { parts, organization }: OrgContext,
  query: {
    limit?: number | undefined;
    cursor?: string | undefined;
    status?: string | undefined;
    search?: string | undefined;
    role?: string | undefined;
  },
): Page<Invitation> {
  requireListQueries(parts, query, ['search', 'role']);
  const now = parts.clock.now();
  const status = query.status ?? 'pending';
  const search = query.search?.toLowerCase() ?? '';
  const rows = ofOrganization(parts, organization.id)
    .filter((row) => status === 'all' || statusOf(row, now).toLowerCase() === status)
    .filter((row) => query.role === undefined || row.role === query.role)
    .filter((row) => row.email.includes(search));
  const page = paginate<InvitationRow>({
    rows,
    key: (row) => row.created_at,
    id: (row) => row.id,
    descending: true,
    order: '-created_at',
    limit: query.limit,
    cursor: query.cursor,
    counts: parts.capabilities.has('list_queries'),
  });
  return mapPage(page, (row) => invitationView(parts, row));
}
