import type { ResourceRoutes } from './route.js';

const manageBilling = ['billing:manage'] as const;

/** Endpoints of `usage`. */
export const usage = {
  summary: { method: 'GET', path: '/admin/usage/summary', access: manageBilling },
  series: {
    method: 'GET',
    path: '/admin/usage/series',
    access: manageBilling,
    capability: 'usage_series',
  },
  record: {
    method: 'POST',
    path: '/admin/usage/events',
    access: ['usage:write'],
    capability: 'usage_events',
  },
  budgets: {
    method: 'GET',
    path: '/admin/usage/budgets',
    access: manageBilling,
    capability: 'usage_budgets',
  },
  setBudgets: {
    method: 'PUT',
    path: '/admin/usage/budgets',
    access: manageBilling,
    capability: 'usage_budgets',
    rawBody: 'json',
  },
  alerts: {
    method: 'GET',
    path: '/admin/usage/alerts',
    access: manageBilling,
    capability: 'usage_budgets',
    paged: true,
  },
} as const satisfies ResourceRoutes;
