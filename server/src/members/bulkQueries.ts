import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import type { Queryable, Trx } from '../db/transaction.js';
import type { SelectedMember } from './bulk.js';
import { matching, type MemberFilter } from './queries.js';

/** Members of an organization that a bulk change selects, newest first. */
export function selectMembers(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  selection: { readonly user_ids: readonly string[] } | { readonly filter: MemberFilter },
): Promise<SelectedMember[]> {
  const filter = 'filter' in selection ? selection.filter : {};
  return matching(db, clock, organizationId, filter)
    .innerJoin('roles', (join) =>
      join
        .onRef('roles.organization_id', '=', 'members.organization_id')
        .onRef('roles.name', '=', 'members.role'),
    )
    .select(['members.user_id', 'members.email', 'members.role', 'roles.manages'])
    .$if('user_ids' in selection, (query) =>
      query.where(
        sql<boolean>`members.user_id = any(${'user_ids' in selection ? selection.user_ids : []}::text[])`,
      ),
    )
    .orderBy('members.created_at', 'desc')
    .execute();
}

/** How many members of an organization count as admins. */
export async function countAdmins(db: Queryable, organizationId: string): Promise<number> {
  const { admin_count } = await db
    .selectFrom('organizations')
    .select('admin_count')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return admin_count;
}

/** Gives members one role, in one statement. The database refuses to lose the last admin. */
export async function updateRoles(
  trx: Trx,
  organizationId: string,
  userIds: readonly string[],
  role: string,
): Promise<void> {
  await trx
    .updateTable('members')
    .set({ role })
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`user_id = any(${userIds}::text[])`)
    .execute();
}

/** Removes members in one statement. The database refuses to lose the last admin. */
export async function deleteMembers(
  trx: Trx,
  organizationId: string,
  userIds: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('members')
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`user_id = any(${userIds}::text[])`)
    .execute();
}
