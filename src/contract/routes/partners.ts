import type { ResourceRoutes } from './route.js';

const manageOrganization = ['organizations:manage'] as const;
const partner = ['child_organizations:manage'] as const;
const child = '/admin/partner-console/children/{organization_id}';

/** Endpoints of `partners`. */
export const partners = {
  children: {
    method: 'GET',
    path: '/admin/partner-console/children',
    access: partner,
    paged: true,
  },
  search: { method: 'GET', path: '/admin/partner-console/search', access: partner },
  get: { method: 'GET', path: child, access: partner },
  members: { method: 'GET', path: `${child}/members`, access: partner, paged: true },
  setMemberRoles: { method: 'PUT', path: `${child}/members/{user_id}/roles`, access: partner },
  removeMember: {
    method: 'DELETE',
    path: `${child}/members/{user_id}`,
    access: partner,
    empty: true,
  },
  invitations: { method: 'GET', path: `${child}/invitations`, access: partner, paged: true },
  invite: { method: 'POST', path: `${child}/invitations`, access: partner },
  resendInvitation: {
    method: 'POST',
    path: `${child}/invitations/{id}/resend`,
    access: partner,
    capability: 'partner_admin',
  },
  revokeInvitation: {
    method: 'POST',
    path: `${child}/invitations/{id}/revoke`,
    access: partner,
    capability: 'partner_admin',
  },
  usage: { method: 'GET', path: '/admin/partner-console/usage', access: partner },
  childUsage: { method: 'GET', path: `${child}/usage`, access: partner },
  rollup: {
    method: 'GET',
    path: '/admin/partner-console/rollup',
    access: partner,
    capability: 'partner_admin',
    paged: true,
  },
  suspend: {
    method: 'POST',
    path: `${child}/suspend`,
    access: partner,
    capability: 'partner_admin',
  },
  resume: {
    method: 'POST',
    path: `${child}/resume`,
    access: partner,
    capability: 'partner_admin',
  },
  actAs: { method: 'POST', path: `${child}/act-as`, access: partner, capability: 'act_as' },
  endActAs: {
    method: 'DELETE',
    path: '/admin/act-as/{grant_id}',
    access: partner,
    capability: 'act_as',
    empty: true,
  },
  visits: {
    method: 'GET',
    path: '/admin/act-as',
    access: manageOrganization,
    capability: 'act_as',
    paged: true,
  },
} as const satisfies ResourceRoutes;
