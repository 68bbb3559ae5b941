import { sql } from 'kysely';
import type { Organization } from '../../../src/contract/index.js';
import { usablePlan } from '../billing/ledger.js';
import type { Clock } from '../clock.js';
import { lockOrganization, sqlNow } from '../db/transaction.js';
import type { Unit } from '../http/context.js';
import { problem } from '../http/problem.js';

/**
 * Deletes an organization softly: it is gone for everybody at once, its keys stop working, and its slug stays kept
 * by the row. Throws 409 while it has children or pays.
 */
export async function deleteOrganization(
  { trx, audit }: Unit,
  clock: Clock,
  { id, slug }: Pick<Organization, 'id' | 'slug'>,
): Promise<void> {
  await lockOrganization(trx, id);
  const child = await trx
    .selectFrom('organizations')
    .select('id')
    .where('parent_id', '=', id)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (child) throw problem('has_children');
  if ((await usablePlan(trx, clock, id)) !== 'free') throw problem('subscription_active');
  await trx
    .updateTable('organizations')
    .set({ deleted_at: sqlNow(clock), updated_at: sqlNow(clock) })
    .where('id', '=', id)
    .execute();
  await trx
    .updateTable('api_keys')
    .set({ revoked_at: sqlNow(clock) })
    .where('organization_id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
  await trx
    .updateTable('invitations')
    .set({ state: sql`'revoked'`, revoked_at: sqlNow(clock) })
    .where('organization_id', '=', id)
    .where('state', '=', 'pending')
    .execute();
  await audit({
    action: 'organization.deleted',
    target: { kind: 'organization', id },
    before: { slug },
  });
}
