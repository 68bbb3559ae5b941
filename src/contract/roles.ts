import * as z from 'zod/mini';
import { RoleName } from './members.js';
import { nameOf } from './common.js';

export const Role = z.object({
  name: z.string(),
  /** What people read; equals the name on servers without `custom_roles`. */
  label: z.optional(z.string()),
  description: z.nullable(z.string()),
  scopes: z.array(z.string()),
  /** Locked: the same in every organization. */
  system: z.optional(z.boolean()),
  version: z.optional(z.int()),
  member_count: z.optional(z.int()),
  key_count: z.optional(z.int()),
});
export type Role = z.infer<typeof Role>;

const ScopeNames = z
  .array(z.string().check(z.regex(/^[a-z][a-z_]{0,40}:[a-z][a-z_]{0,40}$/, 'Not a scope')))
  .check(z.maxLength(200));

export const CreateRole = z.strictObject({
  name: RoleName,
  label: nameOf('Label', 60),
  description: z.optional(z.nullable(z.string().check(z.maxLength(300)))),
  scopes: ScopeNames,
});
export type CreateRole = z.input<typeof CreateRole>;

export const UpdateRole = z.strictObject({
  label: z.optional(nameOf('Label', 60)),
  description: z.optional(z.nullable(z.string().check(z.maxLength(300)))),
  scopes: z.optional(ScopeNames),
});
export type UpdateRole = z.input<typeof UpdateRole>;

export const DeleteRoleQuery = z.strictObject({ reassign_to: z.optional(RoleName) });

export const RoleImpactInput = z.strictObject({ scopes: ScopeNames });

export const RoleImpact = z.object({
  scopes: z.array(
    z.object({
      scope: z.string(),
      change: z.enum(['gained', 'lost']),
      members: z.int(),
      keys: z.int(),
      /** Whether the caller would lose the scope. */
      you: z.boolean(),
    }),
  ),
});
export type RoleImpact = z.infer<typeof RoleImpact>;
