import { expandScopes, isSystemRole, systemRoleScopes } from '../../../src/contract/index.js';
import { findMembership } from '../credentials/queries.js';
import type { Queryable } from '../db/transaction.js';

/** What somebody is and may do in one organization. */
export interface Membership {
  readonly role: string;
  /** Implied scopes included. */
  readonly scopes: string[];
  /** How many members the organization has. */
  readonly memberCount: number;
  /** Whether the organization is suspended. */
  readonly suspended: boolean;
}

/** Scopes of a role as stored, implied ones included: system roles take theirs from the catalogue. */
export function roleScopes(role: {
  readonly role: string;
  readonly scopes: readonly string[] | null;
}): string[] {
  if (isSystemRole(role.role)) return expandScopes(systemRoleScopes[role.role]);
  return expandScopes(role.scopes ?? []);
}

/** What a role of an organization holds now, implied scopes included; nothing when it is gone. */
export async function findRoleScopes(
  db: Queryable,
  organizationId: string,
  role: string,
): Promise<string[]> {
  const found = await db
    .selectFrom('roles')
    .select('scopes')
    .where('organization_id', '=', organizationId)
    .where('name', '=', role)
    .executeTakeFirst();
  return found ? roleScopes({ role, scopes: found.scopes }) : [];
}

/**
 * Role and scopes of one person in one organization, as they are now; null for strangers and for organizations
 * that do not exist. Whatever asks what a member may do asks here.
 */
export async function findMemberScopes(
  db: Queryable,
  organizationId: string,
  userId: string,
): Promise<Membership | null> {
  const found = await findMembership(db, organizationId, userId);
  if (!found) return null;
  const { role, member_count, suspended } = found;
  return { role, scopes: roleScopes(found), memberCount: member_count, suspended };
}
