import type { Queryable } from '../db/transaction.js';
import { problem } from '../http/problem.js';
import { findMemberScopes, roleScopes } from '../roles/scopes.js';
import type { Acting } from './acting.js';
import type { Caller, KeyCaller } from './caller.js';
import { adminScopes, keyScopes } from './keyScopes.js';

/** The one organization a request acts on, and what the caller may do there. */
export interface ResolvedOrganization {
  readonly id: string;
  /** The caller's role; null for keys. */
  readonly role: string | null;
  /** Everything the caller holds here, implied scopes included. */
  readonly scopes: readonly string[];
  readonly memberCount: number;
  /** Whether it is suspended for this caller: whoever visits it from above is not kept out. */
  readonly suspended: boolean;
  /** The visit under which a partner acts here; null for its own members and keys. */
  readonly acting: Acting | null;
}

/** The organization a request names; every source must agree. Throws 401 without one, 403 for a key's foreign one. */
export function chooseOrganization(
  caller: Caller,
  header: string | null,
  pathId: string | null,
): string {
  const named = header === null || header === '' ? null : header;
  if (caller.kind === 'key') {
    if (named !== null && named !== caller.organizationId) throw problem('key_org_mismatch');
  }
  const id =
    caller.kind === 'key' ? caller.organizationId : (named ?? caller.claimedOrganizationId);
  if (id === null) throw problem('missing_organization');
  if (pathId !== null && pathId !== id) throw problem('not_a_member');
  return id;
}

/**
 * Membership and scopes of the caller, read from the store on every request. An organization that does not
 * exist answers like one the caller does not belong to.
 */
export async function resolveOrganization(
  db: Queryable,
  caller: Caller,
  organizationId: string,
): Promise<ResolvedOrganization> {
  if (caller.kind === 'key') {
    return {
      id: organizationId,
      role: null,
      memberCount: caller.memberCount,
      suspended: caller.suspended,
      acting: null,
      scopes: keyScopes(caller.scopes, ceilingOf(caller)),
    };
  }
  // A longer or stranger value cannot be an id; asking the database would only invite trouble.
  const membership = /^[A-Za-z0-9_.:-]{1,128}$/.test(organizationId)
    ? await findMemberScopes(db, organizationId, caller.user.id)
    : null;
  if (!membership) throw problem('not_a_member');
  return { id: organizationId, ...membership, acting: null };
}

/** The most that a key may do: what its creator holds here now. */
function ceilingOf({ createdBy, creator }: KeyCaller): readonly string[] {
  if (createdBy === null) return adminScopes();
  if (!creator) {
    const detail = 'Whoever made this key is no longer a member of this organization';
    throw problem('not_a_member', { detail });
  }
  return roleScopes(creator);
}
