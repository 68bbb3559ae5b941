import type { OrgClient } from '../../client/OrgClient.js';
import { missingScopes } from '../../contract/index.js';
import { scopesOfRole } from './access.js';
import { bulkMembers } from './bulkMembers.js';
import { missing, refuse } from './errors.js';
import { isAdminRole, isLastAdmin } from './lastAdmin.js';
import { listMembers } from './memberList.js';
import { requireRole } from './roleNames.js';
import { serveOrg, type Caller, type OrgContext } from './serve.js';
import { dropMember, type MemberRow } from './state.js';
import { memberView } from './views.js';

/** A member of the organization; refuses who is none. */
export function findMember({ parts, organization }: OrgContext, userId: string): MemberRow {
  const row = parts.state.members.get(organization.id)?.get(userId);
  if (!row) throw missing('Member');
  return row;
}

/** Refuses to hand out a role that holds more than the caller does. */
export function refuseEscalation({ parts, organization, scopes }: OrgContext, role: string): void {
  const lacking = missingScopes(scopes, scopesOfRole(parts.state, organization.id, role));
  if (lacking.length > 0) throw refuse('scope_escalation', { problem: { missing: lacking } });
}

/** Gives a member a role that exists and that the caller may hand out. From above, the last admin may go. */
export function setRole(context: OrgContext, userId: string, role: string): MemberRow {
  const { parts, organization } = context;
  const row = findMember(context, userId);
  requireRole(parts, organization.id, 'roles', role);
  if (role !== row.role) refuseEscalation(context, role);
  if (!isAdminRole(parts, organization.id, role)) keepAdmin(context, row);
  row.role = role;
  return row;
}

/** Ends a membership. From above, the last admin may go. */
export function removeMember(context: OrgContext, userId: string): void {
  const row = findMember(context, userId);
  keepAdmin(context, row);
  dropMember(context.parts.state, context.organization.id, row.user_id);
}

function keepAdmin({ parts, organization, above }: OrgContext, row: MemberRow): void {
  if (!above && isLastAdmin(parts, organization.id, row)) throw refuse('last_admin');
}

/** Members over the in-memory state. */
export function members(caller: Caller): OrgClient['members'] {
  return {
    list: serveOrg(caller, 'members', 'list', listMembers),
    myScopes: serveOrg(caller, 'members', 'myScopes', ({ scopes }) => [...scopes]),
    scopes: serveOrg(caller, 'members', 'scopes', (context, { user_id }) => {
      const { role } = findMember(context, user_id);
      return scopesOfRole(context.parts.state, context.organization.id, role);
    }),
    setRoles: serveOrg(caller, 'members', 'setRoles', (context, { user_id, roles }) =>
      memberView(context.parts, setRole(context, user_id, roles[0] ?? '')),
    ),
    remove: serveOrg(caller, 'members', 'remove', (context, { user_id }) => {
      removeMember(context, user_id);
    }),
    leave: serveOrg(caller, 'members', 'leave', (context) => {
      // Whoever acts inside from above has no membership here that could be left.
      removeMember(context, context.user.id);
    }),
    bulk: serveOrg(caller, 'members', 'bulk', bulkMembers),
  };
}
