import * as z from 'zod/mini';
import { Id, Instant, pageQuery, SearchText } from './common.js';
import { RoleName } from './members.js';
import { OrganizationRef, Plan } from './organizations.js';

export const ChildOrganization = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  parent_id: z.nullable(z.string()),
  plan: Plan,
  has_children: z.boolean(),
  member_count: z.int(),
  is_member: z.boolean(),
  /** `partner_admin` only. */
  suspended: z.optional(z.boolean()),
  created_at: Instant,
});
export type ChildOrganization = z.infer<typeof ChildOrganization>;

export const ChildDetails = z.extend(ChildOrganization, {
  billing_email: z.string(),
  breadcrumb: z.array(OrganizationRef),
});
export type ChildDetails = z.infer<typeof ChildDetails>;

export const childSorts = [
  'name',
  '-name',
  'created_at',
  '-created_at',
  'members',
  '-members',
] as const;

export const ListChildrenQuery = z.strictObject({
  ...pageQuery,
  parent_id: z.optional(Id),
  sort: z.optional(z.enum(childSorts)),
  search: z.optional(SearchText),
});

export const SubtreeMatch = z.object({
  organization: ChildOrganization,
  breadcrumb: z.array(OrganizationRef),
});
export type SubtreeMatch = z.infer<typeof SubtreeMatch>;

/** In the order of the children, so that both can be read side by side. */
export const RollupQuery = z.strictObject({
  ...pageQuery,
  parent_id: z.optional(Id),
  sort: z.optional(z.enum(childSorts)),
});

export const Rollup = z.object({
  organization_id: z.string(),
  members: z.int(),
  plan: Plan,
  status: z.string(),
  voice_minutes: z.number(),
  chat_minutes: z.number(),
  as_of: Instant,
});
export type Rollup = z.infer<typeof Rollup>;

export const ActAs = z.strictObject({
  reason: z.string().check(z.minLength(1, 'Give a reason'), z.maxLength(300)),
  role: RoleName,
  ttl_seconds: z.int().check(z.minimum(60), z.maximum(14_400)),
});

export const ActAsGrant = z.object({
  grant_id: z.string(),
  organization_id: z.string(),
  role: z.string(),
  expires_at: Instant,
  reason: z.optional(z.string()),
  /** Who acts, as the child's admins see it. */
  actor: z.optional(
    z.object({ user_id: z.string(), email: z.string(), organization_id: z.string() }),
  ),
  created_at: z.optional(Instant),
  ended_at: z.optional(z.nullable(Instant)),
});
export type ActAsGrant = z.infer<typeof ActAsGrant>;
