import { newId } from './server.js';
import type { OrgContext } from './serve.js';
import type { InvitationRow } from './state.js';

const HOUR = 3_600_000;

/** Stores an invitation; whether it may exist has been checked. */
export function addInvitation(
  { parts, organization, user, through }: OrgContext,
  { email, role }: { email: string; role: string },
): InvitationRow {
  const { clock, state, switches } = parts;
  const created_at = clock.stamp();
  const row: InvitationRow = {
    id: newId(parts, 'inv'),
    organization_id: organization.id,
    email,
    role,
    status: 'Pending',
    invited_by: user.id,
    invited_through: through ?? null,
    created_at,
    expires_at: clock.instant(switches.invitationTtlHours * HOUR),
    last_sent_at: created_at,
    accepted_at: null,
    revoked_at: null,
    declined_at: null,
  };
  state.invitations.set(row.id, row);
  return row;
}
