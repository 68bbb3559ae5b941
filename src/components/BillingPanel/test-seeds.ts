import type { Seed, SeedOrganization } from '../../testing/index.js';

const organization = (
  id: string,
  name: string,
  rest: Partial<SeedOrganization>,
): SeedOrganization => ({
  id: `org_${id}`,
  slug: id.replaceAll('_', '-'),
  name,
  billing_email: `ops@${id.replaceAll('_', '-')}.example`,
  members: [
    { user_id: 'user_amara', role: 'admin' },
    { user_id: 'user_jonas', role: 'viewer' },
    { user_id: 'user_bea', role: 'billing-clerk' },
  ],
  roles: [{ name: 'billing-clerk', label: 'Billing clerk', scopes: ['billing:manage'] }],
  ...rest,
});

const since = '2025-03-04T09:12:00Z';

/** One organization in each state that a subscription can have, and people who may do more or less with it. */
export const billingSeed: Seed = {
  as_of: '2026-03-18T09:41:00Z',
  user: 'user_amara',
  users: [
    { id: 'user_amara', email: 'amara@example.com', first_name: 'Amara', last_name: 'Nwosu' },
    { id: 'user_jonas', email: 'jonas@example.com', first_name: 'Jonas' },
    { id: 'user_bea', email: 'bea@example.com', first_name: 'Bea' },
  ],
  organizations: [
    organization('trial', 'Trial Voice', { plan: 'free', trial_days_left: 3 }),
    organization('long_trial', 'Long Trial', { plan: 'free', trial_days_left: 13 }),
    organization('expired', 'Expired Voice', { plan: 'free', trial_days_left: -2 }),
    organization('smb', 'Small Voice', {
      plan: 'smb',
      billing: { since: '2026-01-31T10:00:00Z' },
    }),
    organization('agency', 'Northwind Voice', {
      plan: 'agency',
      logo_url: 'https://cdn.example.com/logo.png',
      billing: { since, cards: ['pm_card_visa', 'pm_card_mastercard'] },
    }),
    organization('client', 'Client of Northwind', { parent_id: 'org_agency' }),
    organization('past_due', 'Blue Heron', {
      plan: 'agency',
      billing: {
        since,
        cards: ['pm_card_chargeCustomerFail', 'pm_card_mastercard'],
        failing_since: '2026-02-10T00:00:00Z',
      },
    }),
    organization('ending', 'Ending Voice', {
      plan: 'agency',
      billing: { since, cancel_at_period_end: true },
    }),
    organization('moving', 'Moving Voice', {
      plan: 'agency',
      billing: { since, pending_plan: 'smb' },
    }),
    organization('ended', 'Ended Voice', { plan: 'agency', billing: { since, ended: true } }),
    organization('enterprise', 'Grand Voice', { plan: 'enterprise' }),
  ],
};
