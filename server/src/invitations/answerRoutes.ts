import { missingScopes, type Invitation } from '../../../src/contract/index.js';
import type { Register } from '../app.js';
import type { Config } from '../config.js';
import type { Person } from '../credentials/caller.js';
import { lockOrganization } from '../db/transaction.js';
import type { Unit } from '../http/context.js';
import { notFound, problem } from '../http/problem.js';
import { idsWithin } from '../http/tenant.js';
import { findMember, insertMember } from '../members/queries.js';
import { findOrganization } from '../organizations/queries.js';
import { findTarget } from '../partners/authority.js';
import { requireRole } from '../roles/queries.js';
import { findMemberScopes } from '../roles/scopes.js';
import {
  changePending,
  findInvitation,
  findInvitationAnywhere,
  findThrough,
  listInvitationsTo,
} from './queries.js';
import { requireSeat } from './seats.js';

/** What the invited person does: see, accept, decline. Only the verified owner of the address may. */
export const registerInvitationAnswers: Register = (route, { config, clock, database: { db } }) => {
  async function answer({ trx }: Unit, user: Person, id: string, to: 'accepted' | 'declined') {
    const found = await findInvitationAnywhere(trx, id);
    if (!found) throw notFound('Invitation');
    if (found.email !== user.email) throw problem('invitation_email_mismatch');
    if (!user.email_verified) throw problem('email_not_verified');
    await lockOrganization(trx, found.organization_id);
    const isDone = await changePending(trx, clock, found.organization_id, id, { to });
    if (!isDone) throw problem('invitation_not_pending');
    const invitation = await findInvitation(trx, clock, found.organization_id, id);
    if (!invitation) throw notFound('Invitation');
    return invitation;
  }

  route('users', 'invitations', async ({ caller: { user }, tenant }) => {
    const found = user.email_verified ? await listInvitationsTo(db, clock, user.email) : [];
    const shown = await idsWithin(
      db,
      tenant,
      found.map(({ organization_id }) => organization_id),
    );
    return found.filter(({ organization_id }) => shown.has(organization_id));
  });

  route('users', 'acceptInvitation', ({ caller: { user }, params: { id }, write }) =>
    write(async (unit) => {
      const { trx, audit } = unit;
      const invitation = await answer(unit, user, id, 'accepted');
      const { organization_id } = invitation;
      await requireStillGiven(unit, config, invitation);
      const existing = await findMember(trx, organization_id, user.id);
      if (!existing) {
        await requireSeat(trx, clock, organization_id, config.switches.seat_limit, {
          countInvitations: false,
        });
        await insertMember(trx, clock, {
          organization_id,
          user_id: user.id,
          role: invitation.role,
        });
      }
      const organization = await findOrganization(trx, organization_id);
      if (!organization) throw notFound('Organization');
      const role = existing?.role ?? invitation.role;
      await audit({
        organizationId: organization_id,
        action: 'invitation.accepted',
        target: { kind: 'invitation', id },
        after: { user_id: user.id, role },
      });
      return { invitation, organization: { ...organization, roles: [role] } };
    }),
  );

  route('users', 'declineInvitation', ({ caller: { user }, params: { id }, write }) =>
    write(async (unit) => {
      const invitation = await answer(unit, user, id, 'declined');
      await unit.audit({
        organizationId: invitation.organization_id,
        action: 'invitation.declined',
        target: { kind: 'invitation', id },
      });
      return invitation;
    }),
  );
};

/**
 * Refuses an invitation whose sender could not give its role today: it outlives no right to send it. Keys leave no
 * sender behind; their invitations are revoked by hand.
 */
async function requireStillGiven(
  { trx }: Unit,
  config: Config,
  { id, organization_id, invited_by, role }: Invitation,
): Promise<void> {
  if (!invited_by) return;
  const given = await requireRole(trx, config, organization_id, 'role', role);
  const holds = (scopes: readonly string[]) => missingScopes(scopes, given.scopes).length === 0;
  const sender = await findMemberScopes(trx, organization_id, invited_by.user_id);
  if (sender?.scopes.includes('members:manage') && holds(sender.scopes)) return;
  const through = await findThrough(trx, organization_id, id);
  const partner = through && (await findMemberScopes(trx, through, invited_by.user_id));
  const isGiven =
    partner &&
    holds(partner.scopes) &&
    (await findTarget(trx, { id: through, ...partner }, organization_id));
  if (!isGiven) throw problem('invitation_not_pending');
}
