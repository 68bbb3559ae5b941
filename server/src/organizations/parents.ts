import { sql } from 'kysely';
import { holdsAny, type Plan } from '../../../src/contract/index.js';
import { usablePlan } from '../billing/ledger.js';
import type { Clock } from '../clock.js';
import { roleScopes } from '../roles/scopes.js';
import type { Trx } from '../db/transaction.js';
import { problem } from '../http/problem.js';
import type { Switches } from '../switches.js';

const MAX_DEPTH = 10;

interface AncestorRow {
  id: string;
  plan: Plan;
  role: string | null;
  scopes: string[] | null;
}

const hasClients = (plan: Plan): boolean => plan === 'agency' || plan === 'enterprise';

async function includesClients(
  trx: Trx,
  clock: Clock,
  organizations: readonly AncestorRow[],
): Promise<boolean> {
  for (const { id, plan } of organizations) {
    if (hasClients(plan) && hasClients(await usablePlan(trx, clock, id))) return true;
  }
  return false;
}

/**
 * Checks that a person may put a child under a parent: they manage children in the parent or above it, and the plan
 * there includes that. An unknown parent answers like a foreign one, so that ids cannot be probed.
 */
export async function requireParent(
  trx: Trx,
  clock: Clock,
  switches: Switches,
  userId: string,
  parentId: string,
): Promise<void> {
  const { rows } = await sql<AncestorRow>`
    with recursive up (id, parent_id, plan) as (
      select id, parent_id, plan from organizations where id = ${parentId} and deleted_at is null
      union all
      select o.id, o.parent_id, o.plan from up join organizations o on o.id = up.parent_id
    )
    select up.id, up.plan, m.role, r.scopes from up
      left join members m on m.organization_id = up.id and m.user_id = ${userId}
      left join roles r on r.organization_id = m.organization_id and r.name = m.role
  `.execute(trx);
  const managed = rows.filter(
    ({ role, scopes }) =>
      role !== null && holdsAny(roleScopes({ role, scopes }), ['child_organizations:manage']),
  );
  if (managed.length === 0) throw problem('not_in_subtree');
  if (switches.strict_partner_plan && !(await includesClients(trx, clock, managed))) {
    throw problem('plan_required');
  }
  if (rows.length >= MAX_DEPTH) throw problem('depth_limit');
}
