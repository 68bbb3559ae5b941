import * as z from 'zod/mini';
import { Email, Id, Instant, nameOf, pageQuery, QueryFlag, SearchText } from './common.js';
import { checkSlug, normalizeSlug } from './slug.js';
import { NAME_MAX } from './texts.js';

/** The plans in ascending order. */
export const plans = ['free', 'smb', 'agency', 'enterprise'] as const;
export const Plan = z.enum(plans);
export type Plan = z.infer<typeof Plan>;

export const OrganizationName = nameOf('Name', NAME_MAX);

/** Message for each way in which a slug can be wrong. */
export const slugMessages = {
  invalid: 'Slug must be 3 to 48 characters: lower-case letters, digits and single hyphens',
  reserved: 'This slug is reserved',
} as const;

export const Slug = z.pipe(
  z.pipe(z.string().check(z.maxLength(200, slugMessages.invalid)), z.transform(normalizeSlug)),
  z.string().check(
    z.refine((value: string) => checkSlug(value) !== 'invalid', slugMessages.invalid),
    z.refine((value: string) => checkSlug(value) !== 'reserved', slugMessages.reserved),
  ),
);

/** One ancestor of an organization that the caller may name. */
export const OrganizationRef = z.object({ id: z.string(), slug: z.string(), name: z.string() });
export type OrganizationRef = z.infer<typeof OrganizationRef>;

export const Organization = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  parent_id: z.nullable(z.string()),
  billing_email: z.string(),
  plan: Plan,
  /** The caller's roles here; only for user credentials. */
  roles: z.optional(z.array(z.string())),
  logo_url: z.nullable(z.string()),
  /** End of the free trial, null on a paid plan. */
  trial_ends_at: z.optional(z.nullable(z.string())),
  /** Ancestors in which the caller is a member, outermost first. */
  ancestors: z.optional(z.array(OrganizationRef)),
  created_at: Instant,
  updated_at: Instant,
});
export type Organization = z.infer<typeof Organization>;

/** Without `limit` and `cursor` the list is whole, by name; with them it is paged (`list_queries`). */
export const ListOrganizationsQuery = z.strictObject({
  ...pageQuery,
  search: z.optional(SearchText),
  slug: z.optional(z.string().check(z.maxLength(200))),
  ids: z.optional(z.string().check(z.maxLength(4000))),
});

/** Asks for `slug`, or for a slug derived from `name` in any script (`slug_hold`). */
export const SlugAvailabilityQuery = z.strictObject({
  slug: z.optional(z.string().check(z.maxLength(200))),
  name: z.optional(z.string().check(z.maxLength(200))),
});

export const slugReasons = ['taken', 'reserved', 'invalid'] as const;

export const SlugAvailability = z.object({
  slug: z.string(),
  available: z.boolean(),
  reason: z.nullable(z.enum(slugReasons)),
  suggestion: z.nullable(z.string()),
  /** Up to three free slugs near the wanted one. */
  suggestions: z.optional(z.array(z.string())),
});
export type SlugAvailability = z.infer<typeof SlugAvailability>;

export const HoldSlug = z.strictObject({ slug: Slug });

export const SlugHold = z.object({ hold_token: z.string(), expires_at: Instant });
export type SlugHold = z.infer<typeof SlugHold>;

export const CreateOrganization = z.strictObject({
  name: OrganizationName,
  slug: Slug,
  billing_email: z.optional(Email),
  parent_id: z.optional(Id),
  hold_token: z.optional(z.string().check(z.maxLength(200))),
});
export type CreateOrganization = z.input<typeof CreateOrganization>;

export const UpdateOrganization = z.strictObject({
  name: z.optional(OrganizationName),
  billing_email: z.optional(Email),
});
export type UpdateOrganization = z.input<typeof UpdateOrganization>;

export const DeleteOrganization = z.strictObject({ confirm_slug: z.string() });

/** The four steps, in order. */
export const provisioningSteps = ['identity', 'billing', 'telephony', 'knowledge_base'] as const;
export type ProvisioningStepName = (typeof provisioningSteps)[number];

export const ProvisioningStep = z.object({
  step: z.enum(provisioningSteps),
  status: z.enum(['pending', 'running', 'done', 'failed']),
  /** What went wrong, in words for people. */
  error: z.optional(z.nullable(z.string())),
  /** How often the step was tried; 0 before the first try. */
  attempt: z.optional(z.int()),
  started_at: z.optional(z.nullable(Instant)),
  finished_at: z.optional(z.nullable(Instant)),
  phone_number: z.optional(z.nullable(z.string())),
  trunk_id: z.optional(z.nullable(z.string())),
  concurrency_limit: z.optional(z.nullable(z.int())),
  dataset_id: z.optional(z.nullable(z.string())),
});
export type ProvisioningStep = z.infer<typeof ProvisioningStep>;

export const Provisioning = z.object({
  status: z.enum(['pending', 'complete', 'partial']),
  steps: z.array(ProvisioningStep),
});
export type Provisioning = z.infer<typeof Provisioning>;

export const CreatedOrganization = z.extend(Organization, { provisioning: Provisioning });
export type CreatedOrganization = z.infer<typeof CreatedOrganization>;

export const EffectiveQuery = z.strictObject({ effective: z.optional(QueryFlag) });
