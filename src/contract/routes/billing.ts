import type { ResourceRoutes } from './route.js';

const manageBilling = ['billing:manage'] as const;

/** Endpoints of `billing`. */
export const billing = {
  get: { method: 'GET', path: '/admin/billing', access: manageBilling },
  plans: { method: 'GET', path: '/admin/billing/plans', access: manageBilling },
  preview: {
    method: 'POST',
    path: '/admin/billing/subscription/preview',
    access: manageBilling,
    capability: 'billing_preview',
  },
  change: { method: 'POST', path: '/admin/billing/subscription/change', access: manageBilling },
  cancel: { method: 'POST', path: '/admin/billing/subscription/cancel', access: manageBilling },
  renew: { method: 'POST', path: '/admin/billing/subscription/renew', access: manageBilling },
  revive: { method: 'POST', path: '/admin/billing/subscription/revive', access: manageBilling },
  paymentMethods: { method: 'GET', path: '/admin/billing/payment-methods', access: manageBilling },
  setupIntent: {
    method: 'POST',
    path: '/admin/billing/setup-intent',
    access: manageBilling,
    secret: true,
  },
  addPaymentMethod: {
    method: 'POST',
    path: '/admin/billing/payment-methods',
    access: manageBilling,
  },
  setDefaultPaymentMethod: {
    method: 'PUT',
    path: '/admin/billing/payment-methods/{id}/default',
    access: manageBilling,
  },
  removePaymentMethod: {
    method: 'DELETE',
    path: '/admin/billing/payment-methods/{id}',
    access: manageBilling,
    empty: true,
  },
  invoices: { method: 'GET', path: '/admin/billing/invoices', access: manageBilling, paged: true },
  contactEnterprise: {
    method: 'POST',
    path: '/admin/billing/enterprise-contact',
    access: manageBilling,
  },
} as const satisfies ResourceRoutes;
