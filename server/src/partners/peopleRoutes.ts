import type { Register } from '../app.js';
import { allowNoAdmin } from '../db/transaction.js';
import type { Unit } from '../http/context.js';
import { reply } from '../http/reply.js';
import { createInvitationDesk } from '../invitations/desk.js';
import { countInvitations, listInvitations } from '../invitations/queries.js';
import { hasListQueries, requireListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import { countAdmins } from '../members/bulkQueries.js';
import { changeRole, removeMember } from '../members/changes.js';
import { listMembers, memberView } from '../members/queries.js';
import { requireTarget, type PartnerTarget } from './authority.js';
import { inChild } from './inChild.js';

const WARNING = { 'X-Anyreach-Warning': 'last_admin' };

/**
 * Changes members of an organization that may be left without an admin, since those above it can invite another.
 * Answers whether that happened.
 */
async function changeMembers<T>(
  unit: Unit,
  target: PartnerTarget,
  change: () => Promise<T>,
): Promise<{ result: T; headers: Record<string, string> }> {
  // From its own organization a partner is an admin like every other.
  if (target.depth === 0) return { result: await change(), headers: {} };
  const before = await countAdmins(unit.trx, target.id);
  await allowNoAdmin(unit.trx);
  const result = await change();
  const isLost = before > 0 && (await countAdmins(unit.trx, target.id)) === 0;
  return { result, headers: isLost ? WARNING : {} };
}

/** Members and invitations of the organizations in a subtree. */
export const registerChildPeople: Register = (route, deps) => {
  const {
    config,
    clock,
    database: { db },
  } = deps;
  const withActivity = config.capabilities.has('member_activity');
  const desk = createInvitationDesk(deps);

  route('partners', 'members', async ({ organization, params, query, request }) => {
    requireListQueries(config, query, ['sort', 'role', 'status']);
    const target = await requireTarget(db, organization, params.organization_id);
    const withTotal = hasListQueries(config);
    const { rows, next, total } = await listMembers(db, clock, target, query, withTotal);
    const items = rows.map((row) => memberView(row, withActivity));
    return pageReply(request, items, { next, total });
  });

  route('partners', 'setMemberRoles', ({ organization, params, body, write }) =>
    write(async (unit) => {
      const target = await requireTarget(unit.trx, organization, params.organization_id);
      const place = { organizationId: target.id, userId: params.user_id };
      const [role = ''] = body.roles;
      const { result, headers } = await changeMembers(unit, target, () =>
        changeRole(inChild(unit, organization, target), config, place, role, organization.scopes),
      );
      return reply(memberView(result, withActivity), { headers });
    }),
  );

  route('partners', 'removeMember', ({ organization, params, write }) =>
    write(async (unit) => {
      const target = await requireTarget(unit.trx, organization, params.organization_id);
      const place = { organizationId: target.id, userId: params.user_id };
      const { result, headers } = await changeMembers(unit, target, () =>
        removeMember(inChild(unit, organization, target), place),
      );
      return reply(result, { headers });
    }),
  );

  route('partners', 'invitations', async ({ organization, params, query, request }) => {
    const { id } = await requireTarget(db, organization, params.organization_id);
    const { rows, next } = await listInvitations(db, clock, id, query);
    const total = hasListQueries(config) ? await countInvitations(db, clock, id, {}) : null;
    return pageReply(request, rows, { next, total });
  });

  route('partners', 'invite', ({ caller, organization, params, body, write }) =>
    write(async (unit) => {
      const target = await requireTarget(unit.trx, organization, params.organization_id);
      const from = organization.acting?.organizationId ?? organization.id;
      const through = target.id === from ? null : from;
      const sender = { caller, scopes: organization.scopes, through };
      return desk.invite(inChild(unit, organization, target), target.id, sender, body);
    }),
  );

  route('partners', 'resendInvitation', ({ organization, params, write }) =>
    write(async (unit) => {
      const target = await requireTarget(unit.trx, organization, params.organization_id);
      return desk.resend(inChild(unit, organization, target), target.id, params.id);
    }),
  );

  route('partners', 'revokeInvitation', ({ organization, params, write }) =>
    write(async (unit) => {
      const target = await requireTarget(unit.trx, organization, params.organization_id);
      return desk.revoke(inChild(unit, organization, target), target.id, params.id);
    }),
  );
};
