import type { CreateInvitation, Invitation } from '../../../src/contract/index.js';
import type * as z from 'zod/mini';
import type { Caller } from '../credentials/caller.js';
import { lockOrganization } from '../db/transaction.js';
import type { Unit } from '../http/context.js';
import type { ServerDeps } from '../http/deps.js';
import { notFound, problem } from '../http/problem.js';
import { newId } from '../ids.js';
import { windowOf } from '../limits/limiter.js';
import { RECIPIENT_LIMIT } from '../limits/rules.js';
import { findOrganization } from '../organizations/queries.js';
import { refuseEscalation, requireRole } from '../roles/queries.js';
import { expireInvitations, findTaken, insertInvitations } from './inviteQueries.js';
import { invitationMail } from './mail.js';
import { changePending, findInvitation } from './queries.js';
import { requireSeat } from './seats.js';

/** Who invites, with what they hold where they are. */
export interface Sender {
  readonly caller: Caller;
  readonly scopes: readonly string[];
  /** The organization above whose partner they are; null for a member of the organization itself. */
  readonly through: string | null;
}

/** What is done with invitations of an organization, whoever may do it. */
export interface InvitationDesk {
  /** Invites into an organization, with a role that holds no more than whoever gives it. */
  invite(
    unit: Unit,
    organizationId: string,
    by: Sender,
    input: z.output<typeof CreateInvitation>,
  ): Promise<Invitation>;
  resend(unit: Unit, organizationId: string, id: string): Promise<Invitation>;
  revoke(unit: Unit, organizationId: string, id: string): Promise<Invitation>;
  /** Compare-and-set on a pending invitation; throws 409 when it is not pending any more. */
  change(
    trx: Unit['trx'],
    organizationId: string,
    id: string,
    to: Parameters<typeof changePending>[4],
  ): Promise<Invitation>;
}

/** Makes the desk of one server. */
export function createInvitationDesk({
  config,
  clock,
  publicUrl,
  recipients,
}: Pick<ServerDeps, 'config' | 'clock' | 'publicUrl' | 'recipients'>): InvitationDesk {
  const { invitation_ttl_hours, seat_limit } = config.switches;
  const ttlSeconds = invitation_ttl_hours * 3600;

  async function read(trx: Unit['trx'], organizationId: string, id: string): Promise<Invitation> {
    const invitation = await findInvitation(trx, clock, organizationId, id);
    if (!invitation) throw notFound('Invitation');
    return invitation;
  }

  async function send(unit: Unit, invitation: Invitation): Promise<void> {
    const { email } = invitation;
    if (!(await recipients.admit(unit.trx, [email])).has(email)) {
      const { retryAfterSeconds } = windowOf(clock, RECIPIENT_LIMIT);
      throw problem('rate_limited', {
        detail: `${email} was sent too many invitations within the hour`,
        headers: { 'Retry-After': String(retryAfterSeconds) },
      });
    }
    const organization = await findOrganization(unit.trx, invitation.organization_id);
    await unit.mail(invitationMail(invitation, organization?.name ?? '', publicUrl));
  }

  const change: InvitationDesk['change'] = async (trx, organizationId, id, to) => {
    await lockOrganization(trx, organizationId);
    const isDone = await changePending(trx, clock, organizationId, id, to);
    const invitation = await read(trx, organizationId, id);
    if (!isDone) throw problem('invitation_not_pending');
    return invitation;
  };

  return {
    change,
    async invite(unit, organizationId, { caller, scopes, through }, input) {
      const { trx, audit } = unit;
      await lockOrganization(trx, organizationId);
      const role = await requireRole(trx, config, organizationId, 'role', input.role);
      refuseEscalation(scopes, role.scopes);
      await expireInvitations(trx, clock, organizationId, [input.email]);
      const taken = await findTaken(trx, clock, organizationId, [input.email]);
      const code = taken.get(input.email);
      if (code) throw problem(code);
      await requireSeat(trx, clock, organizationId, seat_limit, { countInvitations: true });
      const id = newId('inv');
      const invitedBy = caller.kind === 'key' ? caller.createdBy : caller.user.id;
      const invited = { organizationId, invitedBy, through };
      await insertInvitations(trx, clock, invited, [{ id, ...input }], ttlSeconds);
      const invitation = await read(trx, organizationId, id);
      await send(unit, invitation);
      await audit({
        action: 'invitation.created',
        target: { kind: 'invitation', id },
        after: { email: input.email, role: input.role },
      });
      return invitation;
    },
    async resend(unit, organizationId, id) {
      const invitation = await change(unit.trx, organizationId, id, { to: 'resent', ttlSeconds });
      await send(unit, invitation);
      await unit.audit({
        action: 'invitation.resent',
        target: { kind: 'invitation', id },
        after: { expires_at: invitation.expires_at },
      });
      return invitation;
    },
    async revoke({ trx, audit }, organizationId, id) {
      const invitation = await change(trx, organizationId, id, { to: 'revoked' });
      await audit({
        action: 'invitation.revoked',
        target: { kind: 'invitation', id },
        before: { email: invitation.email, role: invitation.role },
      });
      return invitation;
    },
  };
}
