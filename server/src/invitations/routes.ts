import { createHash } from 'node:crypto';
import type { Invitation } from '../../../src/contract/index.js';
import type { Register } from '../app.js';
import { lockOrganization, type Queryable } from '../db/transaction.js';
import type { Unit } from '../http/context.js';
import { notFound, problem } from '../http/problem.js';
import { newId, randomText } from '../ids.js';
import { hasListQueries, requireListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import { findOrganization } from '../organizations/queries.js';
import { refuseEscalation, requireRole } from '../roles/queries.js';
import { registerBulkInvitations } from './bulkRoutes.js';
import { expireInvitations, findTaken, insertInvitations } from './inviteQueries.js';
import { invitationMail } from './mail.js';
import { changePending, countInvitations, findInvitation, listInvitations } from './queries.js';
import { requireSeat } from './seats.js';

/** Invitations of the resolved organization. */
export const registerInvitations: Register = (route, deps) => {
  const { config, clock, publicUrl, database } = deps;
  const { db } = database;
  const { invitation_ttl_hours, seat_limit } = config.switches;
  const ttlSeconds = invitation_ttl_hours * 3600;

  async function read(
    queryable: Queryable,
    organizationId: string,
    id: string,
  ): Promise<Invitation> {
    const invitation = await findInvitation(queryable, clock, organizationId, id);
    if (!invitation) throw notFound('Invitation');
    return invitation;
  }

  async function send(unit: Unit, invitation: Invitation): Promise<void> {
    const organization = await findOrganization(unit.trx, invitation.organization_id);
    await unit.mail(invitationMail(invitation, organization?.name ?? '', publicUrl));
  }

  async function change(
    trx: Unit['trx'],
    organizationId: string,
    id: string,
    to: Parameters<typeof changePending>[4],
  ) {
    await lockOrganization(trx, organizationId);
    const isDone = await changePending(trx, clock, organizationId, id, to);
    const invitation = await read(trx, organizationId, id);
    if (!isDone) throw problem('invitation_not_pending');
    return invitation;
  }

  route('invitations', 'list', async ({ organization: { id }, query, request }) => {
    requireListQueries(config, query, ['search', 'role']);
    const { rows, next } = await listInvitations(db, clock, id, query);
    const total = hasListQueries(config) ? await countInvitations(db, clock, id, query) : null;
    return pageReply(request, rows, { next, total });
  });

  route('invitations', 'create', ({ caller, organization, body, write }) =>
    write(async (unit) => {
      const { trx, audit } = unit;
      const organizationId = organization.id;
      await lockOrganization(trx, organizationId);
      const role = await requireRole(trx, config, organizationId, 'role', body.role);
      refuseEscalation(organization.scopes, role.scopes);
      await expireInvitations(trx, clock, organizationId, [body.email]);
      const taken = await findTaken(trx, clock, organizationId, [body.email]);
      const code = taken.get(body.email);
      if (code) throw problem(code);
      await requireSeat(trx, clock, organizationId, seat_limit, { countInvitations: true });
      const id = newId('inv');
      const invitedBy = caller.kind === 'key' ? caller.createdBy : caller.user.id;
      const invited = { organizationId, invitedBy };
      await insertInvitations(trx, clock, invited, [{ id, ...body }], ttlSeconds);
      const invitation = await read(trx, organizationId, id);
      await send(unit, invitation);
      await audit({
        action: 'invitation.created',
        target: { kind: 'invitation', id },
        after: { email: body.email, role: body.role },
      });
      return invitation;
    }),
  );

  route('invitations', 'resend', ({ organization, params: { id }, write }) =>
    write(async (unit) => {
      const invitation = await change(unit.trx, organization.id, id, { to: 'resent', ttlSeconds });
      await send(unit, invitation);
      await unit.audit({
        action: 'invitation.resent',
        target: { kind: 'invitation', id },
        after: { expires_at: invitation.expires_at },
      });
      return invitation;
    }),
  );

  route('invitations', 'revoke', ({ organization, params: { id }, write }) =>
    write(async ({ trx, audit }) => {
      const invitation = await change(trx, organization.id, id, { to: 'revoked' });
      await audit({
        action: 'invitation.revoked',
        target: { kind: 'invitation', id },
        before: { email: invitation.email, role: invitation.role },
      });
      return invitation;
    }),
  );

  route('invitations', 'link', ({ organization, params: { id }, write }) =>
    write(async ({ trx, audit }) => {
      const token = randomText(43);
      const tokenHash = createHash('sha256').update(token).digest();
      const invitation = await change(trx, organization.id, id, { to: 'linked', tokenHash });
      await audit({ action: 'invitation.link_made', target: { kind: 'invitation', id } });
      const url = `${publicUrl}/invitations?id=${encodeURIComponent(id)}&token=${token}`;
      return { url, expires_at: invitation.expires_at };
    }),
  );

  registerBulkInvitations(route, deps);
};
