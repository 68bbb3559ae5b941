import type { Plan } from '../../../src/contract/index.js';
import { lossesOf, type PlanLoss } from '../../../src/contract/ledger/index.js';
import type { Queryable } from '../db/transaction.js';

/** What an organization would lose with a change of plan, as far as it has it. */
export async function organizationLosses(
  db: Queryable,
  organizationId: string,
  from: Plan,
  to: Plan,
): Promise<PlanLoss[]> {
  const child = await db
    .selectFrom('organizations')
    .select('id')
    .where('parent_id', '=', organizationId)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  const { logo_url } = await db
    .selectFrom('organizations')
    .select('logo_url')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  // Nothing keeps custom domains yet, so nobody can lose one.
  const has = { client_organizations: child !== undefined, branding: logo_url !== null };
  return lossesOf(from, to, { ...has, custom_domain: false });
}
