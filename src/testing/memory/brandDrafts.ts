import {
  brandingFields,
  brandingTextFields,
  noBranding,
  type Branding,
  type BrandingVersion,
  type SavedBrandingDraft,
} from '../../contract/index.js';
import { contrastProblems } from '../../theme/index.js';
import type { BrandVersion } from './brandRows.js';
import {
  brandOf,
  brandView,
  givenFields,
  mergedBrand,
  refuseLocked,
  requirePlan,
  requireVersion,
  showBrand,
} from './brands.js';
import { invalid, missing, refuse } from './errors.js';
import { mapPage, paginate } from './page.js';
import type { OrgContext } from './serve.js';

/** What publishing would show. */
export function draftView({ parts, organization }: OrgContext): SavedBrandingDraft {
  const { fields, locks, draft } = brandOf(parts, organization);
  const values = { ...noBranding, ...fields, ...draft.fields };
  return {
    ...Object.fromEntries(brandingTextFields.map((field) => [field, values[field]])),
    locks: [...(draft.locks ?? locks)],
    version: draft.version,
    updated_at: draft.fields ? draft.updated_at : null,
  };
}

/** Keeps changes that nobody sees yet. */
export function saveDraft(
  context: OrgContext,
  { locks, ...input }: { locks?: string[] | undefined },
): SavedBrandingDraft {
  requirePlan(context);
  const { parts, organization } = context;
  const unknown = locks?.find((name) => !brandingFields.some((field) => field === name));
  if (unknown !== undefined) throw invalid('locks', `${unknown} is not a field of a brand`);
  const { draft } = brandOf(parts, organization);
  const current = draftView(context);
  requireVersion(context, draft.version, current);
  const fields = givenFields(input);
  refuseLocked(context, fields);
  draft.fields = fields;
  draft.locks = locks ? brandingFields.filter((field) => locks.includes(field)) : null;
  draft.version += 1;
  draft.updated_at = parts.clock.instant();
  return draftView(context);
}

/** Shows the draft to everybody. */
export function publish(
  context: OrgContext,
  { accept_contrast = false }: { accept_contrast?: boolean | undefined },
): Branding {
  requirePlan(context);
  const { parts, organization } = context;
  const { draft } = brandOf(parts, organization);
  requireVersion(context, draft.version, draftView(context));
  const { fields, locks } = draft;
  if (!fields) throw refuse('conflict', { detail: 'There is no draft to publish.' });
  const pairs = contrastProblems(mergedBrand(parts, organization, fields).values);
  if (pairs.length > 0 && !accept_contrast) throw refuse('contrast', { problem: { pairs } });
  draft.fields = null;
  draft.locks = null;
  draft.version += 1;
  return showBrand(context, { fields, locks, accept_contrast: pairs.length > 0 });
}

function versionView(
  id: string,
  { fields, locks, version, published_at, published_by, accept_contrast }: BrandVersion,
): BrandingVersion {
  return {
    version,
    published_at,
    published_by,
    accept_contrast,
    branding: {
      ...noBranding,
      ...fields,
      organization_id: id,
      inherited_from: null,
      updated_at: published_at,
      locks: [...locks],
      version,
    },
  };
}

/** One page of what was published, newest first. */
export function listHistory(
  { parts, organization }: OrgContext,
  { limit, cursor }: { limit?: number | undefined; cursor?: string | undefined },
) {
  const page = paginate({
    rows: brandOf(parts, organization).versions,
    key: ({ published_at }) => published_at,
    id: ({ version }) => String(version).padStart(9, '0'),
    descending: true,
    order: '-created_at',
    limit,
    cursor,
    counts: parts.capabilities.has('list_queries'),
  });
  return mapPage(page, (row) => versionView(organization.id, row));
}

/** Shows an earlier state again. */
export function revert(context: OrgContext, { version }: { version: number }): Branding {
  requirePlan(context);
  const { parts, organization } = context;
  const row = brandOf(parts, organization);
  requireVersion(context, row.version, brandView(parts, organization, false));
  const found = row.versions.find((each) => each.version === version);
  if (!found) throw missing('Branding version');
  const { fields, locks, accept_contrast } = found;
  const cleared = Object.fromEntries(brandingFields.map((field) => [field, null]));
  return showBrand(context, { fields: { ...cleared, ...fields }, locks, accept_contrast });
}
