import { Email, missingScopes } from '../../contract/index.js';
import type { BulkCode, BulkInvitationsResult } from '../../contract/index.js';
import { scopesOfRole } from './access.js';
import { hasMemberWith, hasPendingInvitation } from './invitationList.js';
import { addInvitation } from './addInvitation.js';
import { requireRole } from './roleNames.js';
import type { OrgContext } from './serve.js';
import { invitationView } from './views.js';

interface BulkInput {
  invitations: { email: string; role: string }[];
  dry_run?: boolean | undefined;
}

function obstacle(context: OrgContext, email: string, role: string): BulkCode {
  const { parts, organization, scopes } = context;
  const wanted = scopesOfRole(parts.state, organization.id, role);
  if (missingScopes(scopes, wanted).length > 0) return 'forbidden';
  if (hasMemberWith(parts, organization.id, email)) return 'already_member';
  return hasPendingInvitation(parts, organization.id, email) ? 'invitation_pending' : 'ok';
}

/** Invites many addresses, each with a result of its own. */
export function bulkInvitations(context: OrgContext, input: BulkInput): BulkInvitationsResult {
  const { parts, organization } = context;
  for (const { role } of input.invitations) {
    requireRole(parts, organization.id, 'invitations', role);
  }
  const dry_run = input.dry_run ?? false;
  const seen = new Set<string>();
  const results = input.invitations.map((wanted): BulkInvitationsResult['results'][number] => {
    const parsed = Email.safeParse(wanted.email);
    if (!parsed.success) return { email: wanted.email, code: 'invalid_email' };
    const email = parsed.data;
    if (seen.has(email)) return { email, code: 'duplicate' };
    seen.add(email);
    const code = obstacle(context, email, wanted.role);
    if (code !== 'ok' || dry_run) return { email, code };
    const invitation = addInvitation(context, { email, role: wanted.role });
    return { email, code, invitation: invitationView(parts, invitation) };
  });
  return { dry_run, results };
}
