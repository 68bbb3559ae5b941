import type { Invitation, Member, Organization, User } from '../../contract/index.js';
import { holdAccount } from './billingAccounts.js';
import type { InvitationRow, MemberRow, MemoryState, OrganizationRow, UserRow } from './state.js';
import type { MemoryParts } from './server.js';

/** A person as the wire shows them. */
export function userView(row: UserRow): User {
  return {
    id: row.id,
    email: row.email,
    email_verified: row.email_verified,
    first_name: row.first_name,
    last_name: row.last_name,
    avatar_url: row.avatar_url,
    created_at: row.created_at,
  };
}

/** First and last name in one, empty when neither is known. */
export function fullName({ first_name, last_name }: UserRow): string {
  return [first_name, last_name].filter((part) => part !== null).join(' ');
}

/** The organizations above one, outermost first. */
export function ancestorsOf(state: MemoryState, organization: OrganizationRow): OrganizationRow[] {
  const above: OrganizationRow[] = [];
  let id = organization.parent_id;
  while (id !== null) {
    const parent = state.organizations.get(id);
    if (!parent) break;
    above.unshift(parent);
    id = parent.parent_id;
  }
  return above;
}

/** An organization as one of its members sees it. */
export function organizationView(
  parts: MemoryParts,
  row: OrganizationRow,
  userId: string,
): Organization {
  const { state } = parts;
  // The period of a plan may have ended since anybody looked.
  if (state.billing.has(row.id)) holdAccount(parts, row);
  const role = state.members.get(row.id)?.get(userId)?.role;
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    parent_id: row.parent_id,
    billing_email: row.billing_email,
    plan: row.plan,
    roles: role === undefined ? [] : [role],
    logo_url: row.logo_url,
    trial_ends_at: row.trial_ends_at,
    ancestors: ancestorsOf(state, row)
      .filter(({ id }) => state.members.get(id)?.has(userId))
      .map(({ id, slug, name }) => ({ id, slug, name })),
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

/** A member as the wire shows them. */
export function memberView({ state, capabilities }: MemoryParts, row: MemberRow): Member {
  const user = state.users.get(row.user_id);
  return {
    user_id: row.user_id,
    email: user?.email ?? '',
    first_name: user?.first_name ?? null,
    last_name: user?.last_name ?? null,
    avatar_url: user?.avatar_url ?? null,
    roles: [row.role],
    created_at: row.created_at,
    ...(capabilities.has('member_activity') ? { last_active_at: row.last_active_at } : {}),
  };
}

/** Status of an invitation now: a pending one whose time is over reads as expired. */
export function statusOf(row: InvitationRow, now: number): Invitation['status'] {
  return row.status === 'Pending' && Date.parse(row.expires_at) <= now ? 'Expired' : row.status;
}

/** An invitation as the wire shows it. */
export function invitationView({ state, clock }: MemoryParts, row: InvitationRow): Invitation {
  const inviter = row.invited_by === null ? undefined : state.users.get(row.invited_by);
  return {
    id: row.id,
    organization_id: row.organization_id,
    email: row.email,
    role: row.role,
    status: statusOf(row, clock.now()),
    invited_by: inviter
      ? { user_id: inviter.id, email: inviter.email, name: fullName(inviter) || inviter.email }
      : null,
    created_at: row.created_at,
    expires_at: row.expires_at,
    last_sent_at: row.last_sent_at,
    accepted_at: row.accepted_at,
    revoked_at: row.revoked_at,
    declined_at: row.declined_at,
  };
}
