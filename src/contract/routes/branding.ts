import type { ResourceRoutes } from './route.js';

const manageOrganization = ['organizations:manage'] as const;

/** Endpoints of `branding`. */
export const branding = {
  get: { method: 'GET', path: '/admin/branding', access: 'member' },
  update: { method: 'PATCH', path: '/admin/branding', access: manageOrganization },
  setLogo: {
    method: 'PUT',
    path: '/admin/branding/logos/{variant}',
    access: manageOrganization,
    rawBody: 'multipart',
  },
  removeLogo: {
    method: 'DELETE',
    path: '/admin/branding/logos/{variant}',
    access: manageOrganization,
  },
  public: { method: 'GET', path: '/admin/public/branding', access: 'public' },
  draft: {
    method: 'GET',
    path: '/admin/branding/draft',
    access: manageOrganization,
    capability: 'branding_drafts',
  },
  saveDraft: {
    method: 'PUT',
    path: '/admin/branding/draft',
    access: manageOrganization,
    capability: 'branding_drafts',
  },
  publish: {
    method: 'POST',
    path: '/admin/branding/publish',
    access: manageOrganization,
    capability: 'branding_drafts',
  },
  history: {
    method: 'GET',
    path: '/admin/branding/history',
    access: manageOrganization,
    capability: 'branding_drafts',
    paged: true,
  },
  revert: {
    method: 'POST',
    path: '/admin/branding/revert',
    access: manageOrganization,
    capability: 'branding_drafts',
  },
} as const satisfies ResourceRoutes;

/** Endpoints of `domains`. */
export const domains = {
  get: { method: 'GET', path: '/admin/custom-domain', access: 'member' },
  add: { method: 'POST', path: '/admin/custom-domain', access: manageOrganization },
  verify: { method: 'POST', path: '/admin/custom-domain/verify', access: manageOrganization },
  refresh: { method: 'POST', path: '/admin/custom-domain/refresh', access: 'member' },
  remove: {
    method: 'DELETE',
    path: '/admin/custom-domain',
    access: manageOrganization,
    empty: true,
  },
} as const satisfies ResourceRoutes;
