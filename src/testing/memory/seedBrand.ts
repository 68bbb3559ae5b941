import { brandOf } from './brands.js';
import type { BrandFields } from './brandRows.js';
import type { MemoryParts } from './server.js';
import type { OrganizationRow } from './state.js';

/** What an organization shows of itself to begin with; pictures by their addresses. */
export interface SeedBrand extends BrandFields {
  /** Fields that organizations inside may not override. */
  locks?: readonly string[];
  /** Changes that were saved and not published. */
  draft?: BrandFields;
}

/** Gives an organization the brand that it published once. */
export function addBrand(
  parts: MemoryParts,
  organization: OrganizationRow,
  { locks = [], draft, ...fields }: SeedBrand,
): void {
  const row = brandOf(parts, organization);
  const published_at = organization.created_at;
  Object.assign(row, { fields, locks, version: 1, updated_at: published_at });
  row.versions.push({
    ...{ version: 1, fields, locks, published_at },
    ...{ published_by: organization.name, accept_contrast: false },
  });
  if (draft) {
    Object.assign(row.draft, { fields: draft, version: 1, updated_at: parts.clock.instant() });
  }
  organization.logo_url = fields.logo_light_url ?? null;
}
