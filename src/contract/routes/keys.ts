import type { ResourceRoutes } from './route.js';

const manageOrganization = ['organizations:manage'] as const;

/** Endpoints of `apiKeys`. */
export const apiKeys = {
  list: {
    method: 'GET',
    path: '/admin/organization-pats',
    access: manageOrganization,
    paged: true,
  },
  create: {
    method: 'POST',
    path: '/admin/organization-pats',
    access: manageOrganization,
    secret: true,
  },
  update: {
    method: 'PATCH',
    path: '/admin/organization-pats/{key_id}',
    access: manageOrganization,
    capability: 'key_details',
  },
  delete: {
    method: 'DELETE',
    path: '/admin/organization-pats/{key_id}',
    access: manageOrganization,
    empty: true,
  },
  rotate: {
    method: 'POST',
    path: '/admin/organization-pats/{key_id}/rotate',
    access: manageOrganization,
    capability: 'key_rotation',
    secret: true,
  },
  usage: {
    method: 'GET',
    path: '/admin/organization-pats/{key_id}/usage',
    access: manageOrganization,
    capability: 'key_rotation',
  },
} as const satisfies ResourceRoutes;

/** Endpoints of `tokens`. */
export const tokens = {
  list: { method: 'GET', path: '/admin/user-pats', access: 'user', paged: true },
  create: { method: 'POST', path: '/admin/user-pats', access: 'login', secret: true },
  delete: { method: 'DELETE', path: '/admin/user-pats/{key_id}', access: 'user', empty: true },
} as const satisfies ResourceRoutes;

/** Endpoints of `widgetTokens`. */
export const widgetTokens = {
  create: {
    method: 'POST',
    path: '/admin/widget-tokens',
    access: 'member',
    capability: 'widget_tokens',
    secret: true,
  },
} as const satisfies ResourceRoutes;
