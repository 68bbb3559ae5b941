import type { ListInvitationsQuery, ListMembersQuery } from '../contract/index.js';
import { inside } from './keys.js';

/** Keys of members, of invitations and of the roles that both have. */
export const memberKeys = {
  memberScopes: inside<'scopes', ['member', userId: string]>('scopes'),
  members: inside<'members', [ListMembersQuery]>('members'),
  writeMembers: inside<'members', ['write']>('members'),
  invitations: inside<'invitations', [ListInvitationsQuery]>('invitations'),
  writeInvitations: inside<'invitations', ['write']>('invitations'),
  roles: inside<'roles', []>('roles'),
  writeRoles: inside<'roles', ['write']>('roles'),
} as const;
