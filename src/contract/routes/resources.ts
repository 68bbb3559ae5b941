import type { ResourceRoutes } from './route.js';

const manageOrganization = ['organizations:manage'] as const;

/** Endpoints of `resources`. */
export const resources = {
  concurrency: {
    method: 'GET',
    path: '/campaign/concurrency-settings',
    access: ['campaigns:read', 'campaigns:manage', 'concurrency:read', 'concurrency:manage'],
  },
  setConcurrency: {
    method: 'PUT',
    path: '/campaign/concurrency-settings',
    access: ['campaigns:manage', 'concurrency:manage'],
  },
  phoneNumbers: {
    method: 'GET',
    path: '/core/phone-numbers',
    access: ['phone_numbers:read', 'phone_numbers:manage'],
    paged: true,
  },
  trunks: {
    method: 'GET',
    path: '/core/trunks',
    access: ['trunks:read', 'trunks:manage'],
    paged: true,
  },
  datasets: {
    method: 'GET',
    path: '/knowledge-base/datasets',
    access: ['knowledge_bases:read', 'knowledge_bases:manage'],
    paged: true,
  },
} as const satisfies ResourceRoutes;

/** Endpoints of `audit`. */
export const audit = {
  list: {
    method: 'GET',
    path: '/admin/audit-events',
    access: manageOrganization,
    capability: 'audit_log',
    paged: true,
  },
} as const satisfies ResourceRoutes;
