import type { Register } from '../app.js';
import { notFound, problem } from '../http/problem.js';
import { hasListQueries, requireListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import { findMemberScopes } from '../roles/scopes.js';
import { registerBulkMembers } from './bulkRoutes.js';
import { changeRole, removeMember } from './changes.js';
import { listMembers, memberView } from './queries.js';

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
    write(async (unit) => {
      const place = { organizationId: organization.id, userId: user_id };
      const [role = ''] = body.roles;
      const changed = await changeRole(unit, config, place, role, organization.scopes);
      return memberView(changed, withActivity);
    }),
  );

  route('members', 'remove', ({ organization: { id }, params: { user_id }, write }) =>
    write((unit) => removeMember(unit, { organizationId: id, userId: user_id })),
  );

  route('members', 'leave', ({ caller, organization: { id }, write }) => {
    if (caller.kind === 'key') throw problem('user_credential_required');
    return write((unit) => removeMember(unit, { organizationId: id, userId: caller.user.id }));
  });

  registerBulkMembers(route, deps);
};
