import type { ResourceRoutes } from './route.js';

/** Endpoints of `capabilities`. */
export const capabilities = {
  list: { method: 'GET', path: '/admin/capabilities', access: 'caller' },
} as const satisfies ResourceRoutes;

/** Endpoints of `users`. */
export const users = {
  me: { method: 'GET', path: '/admin/users/me', access: 'user' },
  updateMe: { method: 'PATCH', path: '/admin/users/me', access: 'login' },
  invitations: { method: 'GET', path: '/admin/users/me/invitations', access: 'user' },
  acceptInvitation: {
    method: 'POST',
    path: '/admin/users/me/invitations/{id}/accept',
    access: 'user',
  },
  declineInvitation: {
    method: 'POST',
    path: '/admin/users/me/invitations/{id}/decline',
    access: 'user',
  },
} as const satisfies ResourceRoutes;
