import type { ActAs, ActAsGrant } from '../../contract/index.js';
import type * as z from 'zod/mini';
import { missing, refuse } from './errors.js';
import type { GrantRow } from './grantRow.js';
import { mapPage, paginate } from './page.js';
import { requireRole } from './roleNames.js';
import { newId } from './server.js';
import type { OrgContext } from './serve.js';
import { below } from './subtree.js';

type Input = z.output<typeof ActAs> & { organization_id: string };

function grantView({ parts }: OrgContext, row: GrantRow): ActAsGrant {
  const user = parts.state.users.get(row.user_id);
  return {
    grant_id: row.grant_id,
    organization_id: row.organization_id,
    role: row.role,
    expires_at: row.expires_at,
    reason: row.reason,
    actor: { user_id: row.user_id, email: user?.email ?? '', organization_id: row.partner_id },
    created_at: row.created_at,
    ended_at: row.ended_at,
  };
}

/** Lets the caller act inside an organization below theirs for a while; a visit begins at home. */
export function startActing(context: OrgContext, input: Input): ActAsGrant {
  if (context.through !== undefined) throw refuse('not_a_member');
  const { parts, organization, user } = context;
  const target = below(context, input.organization_id);
  requireRole(parts, target.id, 'role', input.role);
  const row: GrantRow = {
    grant_id: newId(parts, 'act'),
    organization_id: target.id,
    partner_id: organization.id,
    user_id: user.id,
    role: input.role,
    reason: input.reason,
    created_at: parts.clock.stamp(),
    expires_at: parts.clock.instant(input.ttl_seconds * 1000),
    ended_at: null,
  };
  parts.state.grants.set(row.grant_id, row);
  return grantView(context, row);
}

/** Ends a visit before its time, from either side; one that is over stays as it is. */
export function endActing({ parts, organization }: OrgContext, grantId: string): void {
  const row = parts.state.grants.get(grantId);
  const sides = [row?.partner_id, row?.organization_id];
  if (!row || !sides.includes(organization.id)) throw missing('Visit');
  if (Date.parse(row.expires_at) > parts.clock.now()) row.ended_at ??= parts.clock.stamp();
}

/** Visits of people from above in the caller's organization, newest first. */
export function listVisits(
  context: OrgContext,
  { limit, cursor }: { limit?: number | undefined; cursor?: string | undefined },
) {
  const { parts, organization } = context;
  const page = paginate<GrantRow>({
    rows: [...parts.state.grants.values()].filter((row) => row.organization_id === organization.id),
    key: (row) => row.created_at,
    id: (row) => row.grant_id,
    descending: true,
    order: '-created_at',
    limit,
    cursor,
    counts: parts.capabilities.has('list_queries'),
  });
  return mapPage(page, (row) => grantView(context, row));
}
