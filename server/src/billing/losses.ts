import type { Plan } from '../../../src/contract/index.js';
import { lossesOf, type PlanLoss } from '../../../src/contract/ledger/index.js';
import { findClaim } from '../domains/queries.js';
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
  const brand = await db
    .selectFrom('brandings')
    .select('version')
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  const domain = await findClaim(db, organizationId);
  const has = { client_organizations: child !== undefined, branding: brand !== undefined };
  return lossesOf(from, to, { ...has, custom_domain: domain !== undefined });
}
