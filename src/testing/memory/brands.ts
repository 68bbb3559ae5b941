import {
  brandingFields,
  includesBranding,
  lockedFieldProblem,
  mergeBranding,
  noBranding,
  type Branding,
  type BrandingField,
  type MergedBranding,
  type PublicBranding,
} from '../../contract/index.js';
import { usablePlan } from './billingAccounts.js';
import type { BrandFields, BrandRow } from './brandRows.js';
import { refuse } from './errors.js';
import type { OrgContext } from './serve.js';
import type { MemoryParts } from './server.js';
import type { OrganizationRow } from './state.js';
import { ancestorsOf, fullName } from './views.js';

/** What an organization says of its brand; made when it is first looked at. */
export function brandOf({ state }: MemoryParts, { id, created_at }: OrganizationRow): BrandRow {
  const row = state.brands.get(id) ?? {
    fields: {},
    locks: [],
    version: 0,
    updated_at: created_at,
    versions: [],
    draft: { fields: null, locks: null, version: 0, updated_at: null },
  };
  state.brands.set(id, row);
  return row;
}

/** An organization's brand with what it inherits. */
export function mergedBrand(
  parts: MemoryParts,
  organization: OrganizationRow,
  changes: BrandFields = {},
): MergedBranding {
  const line = [organization, ...ancestorsOf(parts.state, organization).reverse()];
  return mergeBranding(
    line.map((row, at) => {
      const { fields, locks } = brandOf(parts, row);
      const values = { ...noBranding, ...fields, ...(at === 0 && changes) };
      return { organization_id: row.id, plan: usablePlan(parts, row), values, locks };
    }),
  );
}

/** A brand as its organization sees it. */
export function brandView(
  parts: MemoryParts,
  organization: OrganizationRow,
  effective: boolean,
): Branding {
  const { fields, locks, version, updated_at } = brandOf(parts, organization);
  const { values, inherited, inherited_from, locked_by } = mergedBrand(parts, organization);
  return {
    ...(effective ? values : { ...noBranding, ...fields }),
    organization_id: organization.id,
    inherited: effective ? inherited : {},
    inherited_from: effective ? inherited_from : null,
    // The core knows neither locks nor versions.
    ...(parts.capabilities.has('branding_drafts') && { locks: [...locks], locked_by, version }),
    updated_at,
  };
}

/** What everybody may know of a brand. */
export function publicBrand(parts: MemoryParts, organization: OrganizationRow): PublicBranding {
  const {
    support_email: _email,
    support_url: _url,
    ...values
  } = mergedBrand(parts, organization).values;
  return values;
}

/** Refuses a change without a plan that includes it. */
export function requirePlan({ parts, organization }: OrgContext): void {
  if (!includesBranding(usablePlan(parts, organization))) throw refuse('plan_required');
}

/** Refuses a change that was made from an older version than the stored one. */
export function requireVersion({ call }: OrgContext, version: number, current: unknown): void {
  if (call.ifMatch !== undefined && call.ifMatch !== version) {
    throw refuse('version_conflict', { problem: { current } });
  }
}

/** Refuses values of fields that somebody above has locked. */
export function refuseLocked(
  { parts, organization }: OrgContext,
  fields: BrandFields,
  nameOf: (field: string) => string = (field) => field,
): void {
  const { locked_by } = mergedBrand(parts, organization);
  const locked = Object.entries(fields)
    .filter(([field, value]) => value !== null && field in locked_by)
    .map(([field]): [string, string] => [nameOf(field), lockedFieldProblem]);
  if (locked.length > 0) {
    throw refuse('validation_error', {
      detail: lockedFieldProblem,
      fields: Object.fromEntries(locked),
    });
  }
}

/** The typed fields of an input that are given at all. */
export function givenFields(input: object): BrandFields {
  const given: BrandFields = {};
  for (const [name, value] of Object.entries(input)) {
    const field = brandingFields.find((each): each is BrandingField => each === name);
    if (field && (value === null || typeof value === 'string')) given[field] = value;
  }
  return given;
}

/** Shows a new state of a brand, unless it is what is shown already. */
export function showBrand(
  { parts, organization, user }: OrgContext,
  next: { fields: BrandFields; locks?: readonly string[] | null; accept_contrast?: boolean },
): Branding {
  const row = brandOf(parts, organization);
  const fields = { ...row.fields, ...next.fields };
  const locks = next.locks ?? row.locks;
  const state = (values: BrandFields, names: readonly string[]): string =>
    JSON.stringify([brandingFields.map((field) => values[field] ?? null), names]);
  if (state(fields, locks) !== state(row.fields, row.locks)) {
    row.fields = fields;
    row.locks = locks;
    row.version += 1;
    row.updated_at = parts.clock.stamp();
    row.versions.push({
      version: row.version,
      fields,
      locks,
      published_at: row.updated_at,
      published_by: fullName(user) || user.email,
      accept_contrast: next.accept_contrast ?? false,
    });
    organization.logo_url = fields.logo_light_url ?? null;
  }
  return brandView(parts, organization, false);
}
