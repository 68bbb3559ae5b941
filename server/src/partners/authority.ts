import { sql } from 'kysely';
import { holdsAny } from '../../../src/contract/index.js';
import { kept } from '../db/kept.js';
import type { Queryable } from '../db/transaction.js';
import { problem } from '../http/problem.js';

/** Somebody in their current organization: what authority over others is decided from. */
export interface PartnerPlace {
  readonly id: string;
  /** Everything they hold there, implied scopes included. */
  readonly scopes: readonly string[];
  readonly suspended: boolean;
}

/** An organization that somebody may administer from where they are. */
export interface PartnerTarget {
  readonly id: string;
  /** Levels below where they are; 0 for the organization itself. */
  readonly depth: number;
  readonly memberCount: number;
}

const PARTNER = ['child_organizations:manage'];

/**
 * The one place where authority over another organization is decided: the caller manages children where they are,
 * that organization is not suspended, and the target is it or stands below it now. Null otherwise, and for
 * organizations that do not exist.
 */
export async function findTarget(
  db: Queryable,
  place: PartnerPlace,
  targetId: string,
): Promise<PartnerTarget | null> {
  if (place.suspended || !holdsAny(place.scopes, PARTNER)) return null;
  const { rows } = await sql<{ depth: number; member_count: number }>`
    select t.depth, o.member_count from organization_tree t join organizations o on o.id = t.descendant_id
    where t.ancestor_id = ${place.id} and t.descendant_id = ${targetId} ${kept}`.execute(db);
  const [row] = rows;
  return row ? { id: targetId, depth: row.depth, memberCount: row.member_count } : null;
}

/** The same; throws 403, alike for foreign organizations and for those that do not exist. */
export async function requireTarget(
  db: Queryable,
  place: PartnerPlace,
  targetId: string,
): Promise<PartnerTarget> {
  const target = await findTarget(db, place, targetId);
  if (!target) throw problem('not_in_subtree');
  return target;
}

/** For what only those above may do to an organization: the caller's own one counts as foreign. */
export async function requireBelow(
  db: Queryable,
  place: PartnerPlace,
  targetId: string,
): Promise<PartnerTarget> {
  const target = await requireTarget(db, place, targetId);
  if (target.depth === 0) throw problem('not_in_subtree');
  return target;
}
