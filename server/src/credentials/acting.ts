import type { Clock } from '../clock.js';
import type { Queryable } from '../db/transaction.js';
import { problem } from '../http/problem.js';
import { findTarget } from '../partners/authority.js';
import { findVisit } from '../partners/visits.js';
import { findMemberScopes, findRoleScopes } from '../roles/scopes.js';
import type { Caller } from './caller.js';
import type { ResolvedOrganization } from './organization.js';

/** The visit of a partner in an organization below theirs. */
export interface Acting {
  readonly grantId: string;
  /** The organization they come from. */
  readonly organizationId: string;
  readonly reason: string;
}

/** Operations whose result would outlive a visit and act in its name. */
const OUTLIVING: readonly string[] = ['apiKeys.create', 'apiKeys.rotate', 'widgetTokens.create'];

/**
 * What a visitor may do in an organization: what the role of the visit and their own scopes both contain. Everything
 * the visit stands on is read again with every request: it has not ended, and whoever made it still manages the
 * organization from above. A visit of somebody else answers like one that does not exist.
 */
export async function resolveActing(
  db: Queryable,
  clock: Clock,
  caller: Caller,
  organizationId: string,
  grantId: string,
): Promise<ResolvedOrganization> {
  if (caller.kind === 'key') throw problem('user_credential_required');
  const visit = await findVisit(db, clock, grantId);
  if (visit?.user_id !== caller.user.id || visit.organization_id !== organizationId) {
    throw problem('not_a_member');
  }
  if (!visit.is_live) throw problem('not_a_member', { detail: 'This visit has ended' });
  const from = visit.acting_organization_id;
  const own = await findMemberScopes(db, from, caller.user.id);
  const target = own && (await findTarget(db, { id: from, ...own }, organizationId));
  if (!target) throw problem('not_in_subtree');
  const role = await findRoleScopes(db, organizationId, visit.role);
  return {
    id: organizationId,
    role: visit.role,
    scopes: role.filter((scope) => own.scopes.includes(scope)),
    memberCount: target.memberCount,
    // It keeps an organization's own people out, not those above.
    suspended: false,
    acting: { grantId, organizationId: from, reason: visit.reason },
  };
}

/** Throws 403 for what would go on after a visit: it takes a member of the organization. */
export function refuseOutliving(route: string, { acting }: Pick<ResolvedOrganization, 'acting'>) {
  if (acting === null || !OUTLIVING.includes(route)) return;
  throw problem('not_a_member', { detail: 'A visit cannot leave a key behind' });
}
