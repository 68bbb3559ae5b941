import type { OrgClient } from '../../client/OrgClient.js';
import { missingScopes, type Invitation, type Scope } from '../../contract/index.js';
import { scopesOfRole } from './access.js';
import { missing, refuse } from './errors.js';
import { hasRole } from './roleNames.js';
import { serveUser, type Caller, type UserContext } from './serve.js';
import { addMember, type InvitationRow } from './state.js';
import { pathWithin } from './tree.js';
import { invitationView, organizationView, statusOf, userView } from './views.js';

function ownInvitations({ parts, user }: UserContext): Invitation[] {
  const { state, clock } = parts;
  if (!user.email_verified) return [];
  return [...state.invitations.values()]
    .filter((row) => row.email === user.email && statusOf(row, clock.now()) === 'Pending')
    .sort((a, b) => (a.created_at < b.created_at ? 1 : -1))
    .flatMap((row) => {
      const organization = state.organizations.get(row.organization_id);
      if (!organization) return [];
      const { id, name, slug, logo_url } = organization;
      return [{ ...invitationView(parts, row), organization: { id, name, slug, logo_url } }];
    });
}

/** The invitation, if it is the caller's to answer and nobody has answered it yet. */
function findOwn({ parts, user }: UserContext, id: string): InvitationRow {
  const row = parts.state.invitations.get(id);
  if (!row) throw missing('Invitation');
  if (row.email !== user.email) throw refuse('invitation_email_mismatch');
  if (!user.email_verified) throw refuse('email_not_verified');
  if (statusOf(row, parts.clock.now()) !== 'Pending') throw refuse('invitation_not_pending');
  return row;
}

/** Whether whoever sent the invitation could give its role today: an invitation outlives no right to send it. */
function mayStillGive({ parts: { state } }: UserContext, row: InvitationRow): boolean {
  const { invited_by, invited_through, organization_id } = row;
  if (invited_by === null) return true;
  const given = scopesOfRole(state, organization_id, row.role);
  const gives = (place: string, right: Scope): boolean => {
    const inviter = state.members.get(place)?.get(invited_by);
    const held = inviter ? scopesOfRole(state, place, inviter.role) : [];
    return held.includes(right) && missingScopes(held, given).length === 0;
  };
  if (gives(organization_id, 'members:manage')) return true;
  return (
    invited_through !== null &&
    state.organizations.get(invited_through)?.suspended === false &&
    pathWithin(state, invited_through, organization_id) !== null &&
    gives(invited_through, 'child_organizations:manage')
  );
}

/** The signed-in person over the in-memory state. */
export function users(caller: Caller): OrgClient['users'] {
  return {
    me: serveUser(caller, 'users', 'me', ({ user }) => userView(user)),
    updateMe: serveUser(caller, 'users', 'updateMe', ({ user }, input) => {
      if (input.first_name !== undefined) user.first_name = input.first_name;
      if (input.last_name !== undefined) user.last_name = input.last_name;
      return userView(user);
    }),
    invitations: serveUser(caller, 'users', 'invitations', ownInvitations),
    acceptInvitation: serveUser(caller, 'users', 'acceptInvitation', (context, { id }) => {
      const { parts, user } = context;
      const row = findOwn(context, id);
      const organization = parts.state.organizations.get(row.organization_id);
      // The role may have been deleted since; accepting must not bring a name without scopes.
      if (
        !organization ||
        !hasRole(parts, row.organization_id, row.role) ||
        !mayStillGive(context, row)
      ) {
        throw refuse('invitation_not_pending');
      }
      row.status = 'Accepted';
      row.accepted_at = parts.clock.stamp();
      addMember(parts.state, organization.id, {
        user_id: user.id,
        role: row.role,
        created_at: parts.clock.stamp(),
        last_active_at: null,
      });
      return {
        invitation: invitationView(parts, row),
        organization: organizationView(parts, organization, user.id),
      };
    }),
    declineInvitation: serveUser(caller, 'users', 'declineInvitation', (context, { id }) => {
      const row = findOwn(context, id);
      row.status = 'Revoked';
      row.declined_at = context.parts.clock.stamp();
      return invitationView(context.parts, row);
    }),
  };
}
