import type { Register } from '../app.js';
import { lockOrganization } from '../db/transaction.js';
import type { Unit } from '../http/context.js';
import { notFound, problem } from '../http/problem.js';
import { hasListQueries, requireListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import { refuseEscalation, requireRole } from '../roles/queries.js';
import { findMemberScopes } from '../roles/scopes.js';
import { updateRoles } from './bulkQueries.js';
import { registerBulkMembers } from './bulkRoutes.js';
import { deleteMember, findMember, listMembers, memberView } from './queries.js';

async function removeMember({ trx, audit }: Unit, organizationId: string, userId: string) {
  await lockOrganization(trx, organizationId);
  const removed = await deleteMember(trx, organizationId, userId);
  if (!removed) throw notFound('Member');
  await audit({
    action: 'member.removed',
    target: { kind: 'member', id: userId },
    before: { role: removed.role, email: removed.email },
  });
}

/** Members of the resolved organization. */
export const registerMembers: Register = (route, deps) => {
  const { config, clock, database } = deps;
  const { db } = database;
  const withActivity = config.capabilities.has('member_activity');

  route('members', 'list', async ({ organization, query, request }) => {
    requireListQueries(config, query, ['sort', 'role', 'status']);
    const withTotal = hasListQueries(config);
    const { rows, next, total } = await listMembers(db, clock, organization, query, withTotal);
    const items = rows.map((row) => memberView(row, withActivity));
    return pageReply(request, items, { next, total });
  });

  route('members', 'myScopes', ({ organization }) => Promise.resolve([...organization.scopes]));

  route('members', 'scopes', async ({ organization: { id }, params }) => {
    const found = await findMemberScopes(db, id, params.user_id);
    if (!found) throw notFound('Member');
    return found.scopes;
  });

  route('members', 'setRoles', ({ organization, params: { user_id }, body, write }) =>
    write(async ({ trx, audit }) => {
      const { id } = organization;
      await lockOrganization(trx, id);
      const before = await findMember(trx, id, user_id);
      if (!before) throw notFound('Member');
      const role = await requireRole(trx, config, id, 'roles', body.roles[0] ?? '');
      if (role.name !== before.role) {
        refuseEscalation(organization.scopes, role.scopes);
        await updateRoles(trx, id, [user_id], role.name);
        await audit({
          action: 'member.role_changed',
          target: { kind: 'member', id: user_id },
          before: { role: before.role },
          after: { role: role.name },
        });
      }
      return memberView({ ...before, role: role.name }, withActivity);
    }),
  );

  route('members', 'remove', ({ organization: { id }, params: { user_id }, write }) =>
    write((unit) => removeMember(unit, id, user_id)),
  );

  route('members', 'leave', ({ caller, organization: { id }, write }) => {
    if (caller.kind === 'key') throw problem('user_credential_required');
    return write((unit) => removeMember(unit, id, caller.user.id));
  });

  registerBulkMembers(route, deps);
};
