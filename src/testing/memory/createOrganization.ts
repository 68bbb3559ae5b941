import { CONCURRENCY, holdsAny } from '../../contract/index.js';
import { scopesOfRole } from './access.js';
import { usablePlan } from './billingAccounts.js';
import { refuse } from './errors.js';
import { checkIdentity, startProvisioning, unprovisioned } from './provisioning.js';
import { newId } from './server.js';
import type { UserContext } from './serve.js';
import { isFree } from './slugs.js';
import { addMember, addOrganizationRow, type OrganizationRow } from './state.js';
import { ancestorsOf } from './views.js';

const MAX_DEPTH = 10;
const DAY = 86_400_000;

interface CreateInput {
  name: string;
  slug: string;
  billing_email?: string | undefined;
  parent_id?: string | undefined;
}

/** Checks that the caller may put a child under a parent. */
function checkParent({ parts, user }: UserContext, parentId: string): void {
  const { state, switches } = parts;
  const parent = state.organizations.get(parentId);
  // An unknown parent answers the same, so that ids cannot be probed.
  if (!parent) throw refuse('not_in_subtree');
  const above = ancestorsOf(state, parent);
  const managed = [...above, parent].filter(({ id, suspended }) => {
    if (suspended) return false;
    const role = state.members.get(id)?.get(user.id)?.role;
    return (
      role !== undefined && holdsAny(scopesOfRole(state, id, role), ['child_organizations:manage'])
    );
  });
  if (managed.length === 0) throw refuse('not_in_subtree');
  const managesClients = managed.some((row) =>
    ['agency', 'enterprise'].includes(usablePlan(parts, row)),
  );
  if (switches.strictPartnerPlan && !managesClients) throw refuse('plan_required');
  if (above.length + 1 >= MAX_DEPTH) throw refuse('depth_limit');
}

/** Creates an organization with the caller as its admin and starts setting it up. */
export function createOrganization(context: UserContext, input: CreateInput): OrganizationRow {
  const { parts, user } = context;
  const { state, clock, switches } = parts;
  if (input.parent_id !== undefined) checkParent(context, input.parent_id);
  if (!isFree(parts, input.slug, user.id)) throw refuse('slug_taken');
  checkIdentity(parts);
  const created_at = clock.stamp();
  const row: OrganizationRow = {
    id: newId(parts, 'org'),
    name: input.name,
    slug: input.slug,
    parent_id: input.parent_id ?? null,
    billing_email: input.billing_email ?? user.email,
    plan: 'free',
    logo_url: null,
    trial_ends_at: clock.instant(switches.trialDays * DAY),
    created_at,
    updated_at: created_at,
    provisioning: unprovisioned(),
    concurrency_limit: CONCURRENCY.default,
    suspended: false,
  };
  addOrganizationRow(state, row);
  if (state.holds.get(user.id)?.slug === row.slug) state.holds.delete(user.id);
  addMember(state, row.id, {
    user_id: user.id,
    role: 'admin',
    created_at: clock.stamp(),
    last_active_at: null,
  });
  startProvisioning(parts, row);
  return row;
}
