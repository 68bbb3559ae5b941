import type { ResourceRoutes } from './route.js';

const manageOrganization = ['organizations:manage'] as const;

/** Endpoints of `organizations`. */
export const organizations = {
  list: { method: 'GET', path: '/admin/organizations', access: 'user', paged: true },
  slugAvailability: {
    method: 'GET',
    path: '/admin/organizations/slug-availability',
    access: 'user',
  },
  holdSlug: {
    method: 'POST',
    path: '/admin/organizations/slug-holds',
    access: 'user',
    capability: 'slug_hold',
  },
  create: { method: 'POST', path: '/admin/organizations', access: 'user' },
  get: { method: 'GET', path: '/admin/organizations/{organization_id}', access: 'member' },
  update: {
    method: 'PATCH',
    path: '/admin/organizations/{organization_id}',
    access: manageOrganization,
  },
  delete: {
    method: 'DELETE',
    path: '/admin/organizations/{organization_id}',
    access: manageOrganization,
    empty: true,
  },
  provisioning: {
    method: 'GET',
    path: '/admin/organizations/{organization_id}/provisioning',
    access: 'member',
    capability: 'async_provisioning',
  },
  retryProvisioning: {
    method: 'POST',
    path: '/admin/organizations/{organization_id}/provisioning/retry',
    access: manageOrganization,
  },
} as const satisfies ResourceRoutes;
