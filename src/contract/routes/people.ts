import type { ResourceRoutes } from './route.js';

const readMembers = ['members:read', 'members:manage'] as const;
const manageMembers = ['members:manage'] as const;

/** Endpoints of `members`. */
export const members = {
  list: { method: 'GET', path: '/admin/members', access: readMembers, paged: true },
  myScopes: { method: 'GET', path: '/admin/members/me/scopes', access: 'member' },
  scopes: { method: 'GET', path: '/admin/members/{user_id}/scopes', access: readMembers },
  setRoles: { method: 'PUT', path: '/admin/members/{user_id}/roles', access: manageMembers },
  remove: {
    method: 'DELETE',
    path: '/admin/members/{user_id}',
    access: manageMembers,
    empty: true,
  },
  leave: { method: 'DELETE', path: '/admin/members/me', access: 'member', empty: true },
  bulk: {
    method: 'POST',
    path: '/admin/members/bulk',
    access: manageMembers,
    capability: 'bulk_members',
  },
} as const satisfies ResourceRoutes;

/** Endpoints of `invitations`. */
export const invitations = {
  list: { method: 'GET', path: '/admin/invitations', access: readMembers, paged: true },
  create: { method: 'POST', path: '/admin/invitations', access: manageMembers },
  resend: { method: 'POST', path: '/admin/invitations/{id}/resend', access: manageMembers },
  revoke: { method: 'POST', path: '/admin/invitations/{id}/revoke', access: manageMembers },
  bulk: {
    method: 'POST',
    path: '/admin/invitations/bulk',
    access: manageMembers,
    capability: 'bulk_members',
  },
  link: {
    method: 'POST',
    path: '/admin/invitations/{id}/link',
    access: manageMembers,
    capability: 'invitation_links',
    secret: true,
  },
} as const satisfies ResourceRoutes;

/** Endpoints of `roles`. */
export const roles = {
  list: { method: 'GET', path: '/admin/roles', access: 'member' },
  create: {
    method: 'POST',
    path: '/admin/roles',
    access: manageMembers,
    capability: 'custom_roles',
  },
  update: {
    method: 'PATCH',
    path: '/admin/roles/{name}',
    access: manageMembers,
    capability: 'custom_roles',
  },
  delete: {
    method: 'DELETE',
    path: '/admin/roles/{name}',
    access: manageMembers,
    capability: 'custom_roles',
    queryInput: true,
    empty: true,
  },
  impact: {
    method: 'POST',
    path: '/admin/roles/{name}/impact',
    access: manageMembers,
    capability: 'custom_roles',
  },
} as const satisfies ResourceRoutes;
