import type { AuditThrough } from '../audit/record.js';
import type { ResolvedOrganization } from '../credentials/organization.js';
import type { Unit } from '../http/context.js';
import type { PartnerTarget } from './authority.js';

/**
 * A transaction whose effects are in an organization of the caller's subtree: its events belong to that
 * organization and name the caller's own beside it.
 */
export function inChild(
  unit: Unit,
  { id }: Pick<ResolvedOrganization, 'id'>,
  target: PartnerTarget,
  visit: Pick<AuditThrough, 'grant_id' | 'reason'> = { grant_id: null, reason: null },
): Unit {
  const through = target.depth === 0 ? null : { organization_id: id, ...visit };
  return {
    ...unit,
    audit: (entries) =>
      unit.audit(
        [entries].flat().map((entry) => ({ ...entry, organizationId: target.id, through })),
      ),
  };
}
