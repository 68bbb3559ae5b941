import type { OrgCall } from '../../client/OrgClient.js';
import { expandScopes, holdsAny, systemRoleScopes, type Route } from '../../contract/index.js';
import { isSystemRole } from '../../contract/index.js';
import { refuse } from './errors.js';
import type { MemoryParts } from './server.js';
import type { MemberRow, MemoryState, OrganizationRow, UserRow } from './state.js';
import { pathWithin } from './tree.js';

const ACTIVITY_STEP = 60_000;

/** Scopes of a role in an organization, implied ones included. */
export function scopesOfRole(state: MemoryState, organizationId: string, role: string): string[] {
  if (isSystemRole(role)) return expandScopes(systemRoleScopes[role]);
  return expandScopes(state.roles.get(organizationId)?.get(role)?.scopes ?? []);
}

/** The signed-in person behind a call. */
export function authenticate({ state }: MemoryParts, userId: string | null): UserRow {
  if (userId === null) throw refuse('missing_token');
  const user = state.users.get(userId);
  if (!user?.signed_in) throw refuse('invalid_token');
  return user;
}

/** Where a call acts and as what. */
export interface Place {
  organization: OrganizationRow;
  member: MemberRow;
  scopes: readonly string[];
  /** Organization above that the caller comes from; left out for members. */
  through?: string;
  /** The organization lies below the one that the caller is in, where a new admin can always be invited. */
  above?: boolean;
}

function noteActivity({ clock }: MemoryParts, member: MemberRow): void {
  const last = member.last_active_at;
  if (last !== null && clock.now() - Date.parse(last) < ACTIVITY_STEP) return;
  member.last_active_at = clock.instant();
}

function asMember(parts: MemoryParts, user: UserRow, organizationId: string): Place {
  const { state } = parts;
  const organization = state.organizations.get(organizationId);
  const member = state.members.get(organizationId)?.get(user.id);
  // An unknown organization answers the same, so that ids cannot be probed.
  if (!organization || !member) throw refuse('not_a_member');
  return { organization, member, scopes: scopesOfRole(state, organizationId, member.role) };
}

/** Where somebody from above acts: with what both the role they took and their own rights contain. */
function asVisitor(parts: MemoryParts, user: UserRow, call: Partial<OrgCall>): Place {
  const { state, clock } = parts;
  const grant = state.grants.get(call.actAs ?? '');
  if (grant?.user_id !== user.id || grant.organization_id !== call.organizationId) {
    throw refuse('not_a_member');
  }
  // A visit that is over never turns into one's own membership without a word.
  const isOver = grant.ended_at !== null || Date.parse(grant.expires_at) <= clock.now();
  if (isOver) throw refuse('not_a_member');
  const own = asMember(parts, user, grant.partner_id);
  const organization = pathWithin(state, grant.partner_id, grant.organization_id)?.at(-1);
  const manages = holdsAny(own.scopes, ['child_organizations:manage']);
  if (!organization || own.organization.suspended || !manages) throw refuse('not_a_member');
  const taken = scopesOfRole(state, organization.id, grant.role);
  const { role, created_at } = grant;
  return {
    organization,
    member: { user_id: user.id, role, created_at, last_active_at: null },
    scopes: taken.filter((scope) => own.scopes.includes(scope)),
    through: grant.partner_id,
  };
}

/** Resolves and checks the organization of a call, in the order the contract names. */
export function authorize(
  parts: MemoryParts,
  user: UserRow,
  call: Partial<OrgCall>,
  { access: accepted, isPaying }: { access: Route['access']; isPaying: boolean },
): Place {
  if (!call.organizationId) throw refuse('missing_organization');
  const isVisit = call.actAs !== undefined && parts.capabilities.has('act_as');
  const place = isVisit ? asVisitor(parts, user, call) : asMember(parts, user, call.organizationId);
  const { organization, member, scopes } = place;
  // Those above may go on working in it, and it may go on paying: billing, and the scopes that lead there.
  if (organization.suspended && !isVisit && !isPaying) throw refuse('suspended');
  if (typeof accepted !== 'string' && !holdsAny(scopes, accepted)) {
    throw refuse('missing_scope', { detail: `Missing required scope: ${accepted.join(' or ')}` });
  }
  noteActivity(parts, member);
  return place;
}
