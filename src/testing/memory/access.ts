import type { OrgCall } from '../../client/OrgClient.js';
import { expandScopes, holdsAny, systemRoleScopes, type Route } from '../../contract/index.js';
import { isSystemRole } from '../../contract/index.js';
import { refuse } from './errors.js';
import type { MemoryParts } from './server.js';
import type { MemberRow, MemoryState, OrganizationRow, UserRow } from './state.js';

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
}

function noteActivity({ clock }: MemoryParts, member: MemberRow): void {
  const last = member.last_active_at;
  if (last !== null && clock.now() - Date.parse(last) < ACTIVITY_STEP) return;
  member.last_active_at = clock.instant();
}

/** Resolves and checks the organization of a call, in the order the contract names. */
export function authorize(
  parts: MemoryParts,
  user: UserRow,
  call: Partial<OrgCall>,
  accepted: Route['access'],
): Place {
  const { state } = parts;
  const { organizationId } = call;
  if (!organizationId) throw refuse('missing_organization');
  const organization = state.organizations.get(organizationId);
  const member = state.members.get(organizationId)?.get(user.id);
  // An unknown organization answers the same, so that ids cannot be probed.
  if (!organization || !member) throw refuse('not_a_member');
  const scopes = scopesOfRole(state, organizationId, member.role);
  if (typeof accepted !== 'string' && !holdsAny(scopes, accepted)) {
    throw refuse('missing_scope', { detail: `Missing required scope: ${accepted.join(' or ')}` });
  }
  noteActivity(parts, member);
  return { organization, member, scopes };
}
