import * as z from 'zod/mini';
import { idParam } from '../common.js';
import * as membersSchemas from '../members.js';
import * as rolesSchemas from '../roles.js';
import type { ResourceOperations } from './operation.js';

const MemberParams = idParam('user_id');
const IdParams = idParam('id');
const RoleParams = z.strictObject({ name: membersSchemas.RoleName });
/** Schemas of `members`. */
export const members = {
  /** Members, newest first unless `sort` says otherwise. */
  list: {
    summary: 'Members',
    query: membersSchemas.ListMembersQuery,
    output: z.array(membersSchemas.Member),
  },
  /** The caller's scopes in the organization, implied ones included. */
  myScopes: { summary: 'Your scopes', output: membersSchemas.ScopeList },
  /** A member's scopes, implied ones included. */
  scopes: { summary: "A member's scopes", params: MemberParams, output: membersSchemas.ScopeList },
  /** Sets a member's role; takes effect at once. */
  setRoles: {
    summary: "Set a member's role",
    params: MemberParams,
    body: membersSchemas.SetRoles,
    output: membersSchemas.Member,
  },
  /** Removes a member; the account stays. */
  remove: { summary: 'Remove a member', params: MemberParams },
  /** Leaves the organization. */
  leave: { summary: 'Leave the organization' },
  /** Changes or removes many members; rows succeed or fail alone. */
  bulk: {
    summary: 'Change many members',
    body: membersSchemas.BulkMembers,
    output: membersSchemas.BulkMembersResult,
  },
} as const satisfies ResourceOperations<'members'>;

/** Schemas of `invitations`. */
export const invitations = {
  /** Invitations, pending ones unless `status` says otherwise. */
  list: {
    summary: 'Invitations',
    query: membersSchemas.ListInvitationsQuery,
    output: z.array(membersSchemas.Invitation),
  },
  /** Invites one address. */
  create: {
    summary: 'Invite someone',
    body: membersSchemas.CreateInvitation,
    output: membersSchemas.Invitation,
  },
  /** Sends the mail again and extends the expiry; the link sent before stops working. */
  resend: {
    summary: 'Send an invitation again',
    params: IdParams,
    output: membersSchemas.Invitation,
  },
  /** Takes a pending invitation back. */
  revoke: { summary: 'Revoke an invitation', params: IdParams, output: membersSchemas.Invitation },
  /** Invites many addresses; rows succeed or fail alone. */
  bulk: {
    summary: 'Invite many people',
    body: membersSchemas.BulkInvitations,
    output: membersSchemas.BulkInvitationsResult,
  },
  /** A new link for a pending invitation. */
  link: {
    summary: 'Make a link for an invitation',
    params: IdParams,
    output: membersSchemas.InvitationLink,
  },
} as const satisfies ResourceOperations<'invitations'>;

/** Schemas of `roles`. */
export const roles = {
  /** Roles of the organization with their scopes. */
  list: { summary: 'Roles', output: z.array(rolesSchemas.Role) },
  /** Creates a role from scopes the caller holds. */
  create: { summary: 'Create a role', body: rolesSchemas.CreateRole, output: rolesSchemas.Role },
  /** Changes a role; takes `ifMatch` with the version read. */
  update: {
    summary: 'Change a role',
    params: RoleParams,
    body: rolesSchemas.UpdateRole,
    output: rolesSchemas.Role,
  },
  /** Deletes a role, moving its holders to `reassign_to`. */
  delete: { summary: 'Delete a role', params: RoleParams, query: rolesSchemas.DeleteRoleQuery },
  /** Who would gain or lose what if the role had these scopes. */
  impact: {
    summary: 'Impact of changing a role',
    params: RoleParams,
    body: rolesSchemas.RoleImpactInput,
    output: rolesSchemas.RoleImpact,
  },
} as const satisfies ResourceOperations<'roles'>;
