import type { OrgClient } from '../../client/OrgClient.js';
import { addInvitation } from './addInvitation.js';
import { bulkInvitations } from './bulkInvitations.js';
import { missing, refuse } from './errors.js';
import { hasMemberWith, hasPendingInvitation, listInvitations } from './invitationList.js';
import { refuseEscalation } from './members.js';
import { requireRole } from './roleNames.js';
import { serveOrg, type Caller, type OrgContext } from './serve.js';
import type { InvitationRow } from './state.js';
import { invitationView, statusOf } from './views.js';

const HOUR = 3_600_000;

/** Invites an address that is neither a member nor invited. */
export function invite(context: OrgContext, input: { email: string; role: string }): InvitationRow {
  const { parts, organization } = context;
  requireRole(parts, organization.id, 'role', input.role);
  refuseEscalation(context, input.role);
  if (hasMemberWith(parts, organization.id, input.email)) throw refuse('already_member');
  if (hasPendingInvitation(parts, organization.id, input.email)) throw refuse('invitation_pending');
  return addInvitation(context, input);
}

/** Sends a pending invitation again, with a new time to answer. */
export function resend(context: OrgContext, id: string): InvitationRow {
  const { parts } = context;
  const row = findPending(context, id);
  row.expires_at = parts.clock.instant(parts.switches.invitationTtlHours * HOUR);
  row.last_sent_at = parts.clock.stamp();
  return row;
}

/** Takes a pending invitation back. */
export function revoke(context: OrgContext, id: string): InvitationRow {
  const row = findPending(context, id);
  row.status = 'Revoked';
  row.revoked_at = context.parts.clock.stamp();
  return row;
}

function findPending({ parts, organization }: OrgContext, id: string): InvitationRow {
  const row = parts.state.invitations.get(id);
  if (row?.organization_id !== organization.id) throw missing('Invitation');
  if (statusOf(row, parts.clock.now()) !== 'Pending') throw refuse('invitation_not_pending');
  return row;
}

/** Invitations over the in-memory state. */
export function invitations(caller: Caller): OrgClient['invitations'] {
  return {
    list: serveOrg(caller, 'invitations', 'list', listInvitations),
    create: serveOrg(caller, 'invitations', 'create', (context, input) =>
      invitationView(context.parts, invite(context, input)),
    ),
    resend: serveOrg(caller, 'invitations', 'resend', (context, { id }) =>
      invitationView(context.parts, resend(context, id)),
    ),
    revoke: serveOrg(caller, 'invitations', 'revoke', (context, { id }) =>
      invitationView(context.parts, revoke(context, id)),
    ),
    bulk: serveOrg(caller, 'invitations', 'bulk', bulkInvitations),
    link: serveOrg(caller, 'invitations', 'link', (context, { id }) => {
      const row = findPending(context, id);
      const token = context.parts.random.text(43);
      const url = `https://app.example/accept-invitation?invitation=${row.id}&token=${token}`;
      return { url, expires_at: row.expires_at };
    }),
  };
}
