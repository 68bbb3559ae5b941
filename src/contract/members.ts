import * as z from 'zod/mini';
import { bulkCodes } from './bulkCodes.js';
import { Email, Id, Instant, pageQuery, queryInt, SearchText } from './common.js';
import { OrganizationRef } from './organizations.js';

/** Name of a role: `admin`, `viewer` or, with `custom_roles`, one of the organization's own. */
export const RoleName = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9_-]{1,39}$/, 'Role must be admin or viewer'));

export const Member = z.object({
  user_id: z.string(),
  email: z.string(),
  first_name: z.nullable(z.string()),
  last_name: z.nullable(z.string()),
  avatar_url: z.nullable(z.string()),
  roles: z.array(z.string()),
  created_at: Instant,
  /** Last request in this organization (`member_activity`). */
  last_active_at: z.optional(z.nullable(Instant)),
});
export type Member = z.infer<typeof Member>;

export const memberSorts = [
  'name',
  '-name',
  'email',
  '-email',
  'role',
  '-role',
  'created_at',
  '-created_at',
  'last_active_at',
  '-last_active_at',
] as const;
export type MemberSort = (typeof memberSorts)[number];

export const ListMembersQuery = z.strictObject({
  ...pageQuery,
  search: z.optional(SearchText),
  sort: z.optional(z.enum(memberSorts)),
  role: z.optional(RoleName),
  /** `inactive`: no request for 90 days. */
  status: z.optional(z.enum(['active', 'inactive'])),
});
export type ListMembersQuery = z.input<typeof ListMembersQuery>;

export const SetRoles = z.strictObject({
  roles: z.array(RoleName).check(z.length(1, 'Role must be admin or viewer')),
});

/** Scopes of a member, implied ones included. */
export const ScopeList = z.array(z.string());

const MemberFilter = z.strictObject({
  search: z.optional(SearchText),
  role: z.optional(RoleName),
  status: z.optional(z.enum(['active', 'inactive'])),
});

export const BulkMembers = z.strictObject({
  selection: z.union([
    z.strictObject({ user_ids: z.array(Id).check(z.minLength(1), z.maxLength(500)) }),
    z.strictObject({ filter: MemberFilter }),
  ]),
  action: z.union([
    z.strictObject({ set_role: RoleName }),
    z.strictObject({ remove: z.literal(true) }),
  ]),
  dry_run: z.optional(z.boolean()),
});
export type BulkMembers = z.input<typeof BulkMembers>;

export const BulkMembersResult = z.object({
  dry_run: z.boolean(),
  results: z.array(z.object({ user_id: z.string(), code: z.enum(bulkCodes) })),
});
export type BulkMembersResult = z.infer<typeof BulkMembersResult>;

export const invitationStatuses = ['Pending', 'Accepted', 'Revoked', 'Expired'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

export const Invitation = z.object({
  id: z.string(),
  organization_id: z.string(),
  /** Only in the invitee's own list. */
  organization: z.optional(z.extend(OrganizationRef, { logo_url: z.nullable(z.string()) })),
  email: z.string(),
  role: z.string(),
  status: z.enum(invitationStatuses),
  invited_by: z.nullable(z.object({ user_id: z.string(), email: z.string(), name: z.string() })),
  created_at: Instant,
  expires_at: Instant,
  last_sent_at: Instant,
  accepted_at: z.nullable(Instant),
  revoked_at: z.nullable(Instant),
  declined_at: z.nullable(Instant),
});
export type Invitation = z.infer<typeof Invitation>;

export const ListInvitationsQuery = z.strictObject({
  ...pageQuery,
  status: z.optional(
    z.pipe(
      z.pipe(
        z.string(),
        z.transform((value: string) => value.toLowerCase()),
      ),
      z.enum(['pending', 'accepted', 'revoked', 'expired', 'all'], { error: 'Unknown status' }),
    ),
  ),
  search: z.optional(SearchText),
  role: z.optional(RoleName),
});
export type ListInvitationsQuery = z.input<typeof ListInvitationsQuery>;

export const CreateInvitation = z.strictObject({ email: Email, role: RoleName });
export type CreateInvitation = z.input<typeof CreateInvitation>;

export const BulkInvitations = z.strictObject({
  invitations: z
    .array(z.strictObject({ email: z.string().check(z.maxLength(320)), role: RoleName }))
    .check(z.minLength(1), z.maxLength(500, 'Invite at most 500 people at once')),
  dry_run: z.optional(z.boolean()),
});
export type BulkInvitations = z.input<typeof BulkInvitations>;

export const BulkInvitationsResult = z.object({
  dry_run: z.boolean(),
  results: z.array(
    z.object({ email: z.string(), code: z.enum(bulkCodes), invitation: z.optional(Invitation) }),
  ),
});
export type BulkInvitationsResult = z.infer<typeof BulkInvitationsResult>;

export const InvitationLink = z.object({ url: z.string(), expires_at: Instant });
export type InvitationLink = z.infer<typeof InvitationLink>;

export const SubtreeSearchQuery = z.strictObject({
  q: z.string().check(z.minLength(2, 'Type at least 2 characters'), z.maxLength(100)),
  limit: z.optional(queryInt('limit', 1, 50)),
});
