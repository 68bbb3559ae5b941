import { sql } from 'kysely';
import type { Organization, OrganizationRef } from '../../../src/contract/index.js';
import type { Queryable } from '../db/transaction.js';

/** Adds to each organization the ancestors in which the person is a member, outermost first. One query for all. */
export async function withAncestors(
  db: Queryable,
  userId: string,
  organizations: readonly Organization[],
): Promise<Organization[]> {
  const ids = organizations.filter(({ parent_id }) => parent_id !== null).map(({ id }) => id);
  const byLeaf = new Map<string, OrganizationRef[]>();
  if (ids.length > 0) {
    const { rows } = await sql<OrganizationRef & { leaf: string }>`
      select t.descendant_id as leaf, o.id, o.slug, o.name from organization_tree t
        join organizations o on o.id = t.ancestor_id
        join members m on m.organization_id = o.id and m.user_id = ${userId}
        where t.descendant_id = any(${ids}::text[]) and t.depth > 0
        order by t.descendant_id, t.depth desc
    `.execute(db);
    for (const { leaf, ...ancestor } of rows) {
      byLeaf.set(leaf, [...(byLeaf.get(leaf) ?? []), ancestor]);
    }
  }
  return organizations.map((organization) => ({
    ...organization,
    ancestors: byLeaf.get(organization.id) ?? [],
  }));
}

/** An organization as a caller sees it: a person with role and ancestors, a key without. */
export async function viewFor(
  db: Queryable,
  organization: Organization,
  viewer: { userId: string; role: string } | null,
): Promise<Organization> {
  if (viewer === null) return organization;
  const [view = organization] = await withAncestors(db, viewer.userId, [
    { ...organization, roles: [viewer.role] },
  ]);
  return view;
}
