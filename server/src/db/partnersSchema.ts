import type { MadeTimestamp, Timestamp } from './schema.js';

export interface OrganizationTreeTable {
  ancestor_id: string;
  descendant_id: string;
  /** Levels between the two; 0 for an organization and itself. */
  depth: number;
  /** Slug of the descendant. */
  slug: string;
}

export interface ActAsGrantsTable {
  organization_id: string;
  id: string;
  acting_organization_id: string;
  user_id: string;
  role: string;
  reason: string;
  created_at: MadeTimestamp;
  expires_at: Timestamp;
  ended_at: Timestamp | null;
}

/** Tables of `sql/0040_partners.sql`. */
export interface PartnersTables {
  organization_tree: OrganizationTreeTable;
  act_as_grants: ActAsGrantsTable;
}
