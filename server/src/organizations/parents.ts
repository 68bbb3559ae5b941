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
 * Checks that a person may put a child under a parent: they manage children in the parent or above it, where that is
 * not suspended, and the plan there includes that. An unknown parent answers like a foreign one, so that ids cannot be probed.
 */
export async function requireParent(
  trx: Trx,
  clock: Clock,
  switches: Switches,
  userId: string,
  parentId: string,
): Promise<void> {
  const { rows } = await sql<AncestorRow>`
    select o.id, o.plan, m.role, r.scopes from organization_tree t
      join organizations o on o.id = t.ancestor_id
      left join members m on m.organization_id = o.id and m.user_id = ${userId} and o.suspended_at is null
      left join roles r on r.organization_id = m.organization_id and r.name = m.role
    where t.descendant_id = ${parentId}
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
