import type { ActAsGrant, OrganizationRef } from '../../contract/index.js';

/** Somebody acts inside an organization below theirs. Holds no secret: it may be kept over a reload. */
export type ActAsVisit = {
  grant: Pick<ActAsGrant, 'grant_id' | 'organization_id' | 'role' | 'expires_at' | 'reason'>;
  /** Where the person acts. */
  organization: OrganizationRef;
  /** Where they come from, and whose name the record has beside theirs. */
  partner: OrganizationRef;
};
