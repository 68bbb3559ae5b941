import { createRandom } from '../memory/random.js';
import type { SeedInvitation, SeedMember, SeedOrganization, SeedUser } from '../memory/seed.js';
import { northwindKeys } from './demoKeys.js';
import { inventPeople } from './people.js';

/** The people of the large organization whom no screen names: 1,204 members with those it does. */
export const northwindStaff: readonly SeedUser[] = inventPeople(1194, 'northwind.example', 7);

const named: readonly SeedMember[] = [
  {
    user_id: 'user_amara',
    role: 'admin',
    created_at: '2024-02-04T09:00:00Z',
    last_active_at: '2026-03-18T09:40:30Z',
  },
  {
    user_id: 'user_sakura',
    created_at: '2024-05-19T09:00:00Z',
    last_active_at: '2026-03-18T09:29:00Z',
  },
  {
    user_id: 'user_maximiliane',
    role: 'billing-clerk',
    created_at: '2024-06-02T09:00:00Z',
    last_active_at: '2026-03-18T06:41:00Z',
  },
  {
    user_id: 'user_oleksandra',
    role: 'admin',
    created_at: '2024-09-11T09:00:00Z',
    last_active_at: '2026-03-17T16:20:00Z',
  },
  {
    user_id: 'user_fatima',
    created_at: '2024-10-30T09:00:00Z',
    last_active_at: '2026-03-16T11:05:00Z',
  },
  {
    user_id: 'user_jonas',
    created_at: '2025-01-07T09:00:00Z',
    last_active_at: '2025-12-14T15:00:00Z',
  },
  {
    user_id: 'user_priya',
    role: 'support-lead',
    created_at: '2025-03-22T09:00:00Z',
    last_active_at: '2026-03-13T10:12:00Z',
  },
  {
    user_id: 'user_siobhan',
    created_at: '2025-08-14T09:00:00Z',
    last_active_at: '2026-03-11T13:45:00Z',
  },
  {
    user_id: 'user_tomas',
    created_at: '2025-10-02T09:00:00Z',
    last_active_at: '2026-03-02T08:00:00Z',
  },
  { user_id: 'user_ops', created_at: '2025-11-03T09:00:00Z', last_active_at: null },
];

function staffMembers(): SeedMember[] {
  const random = createRandom(11);
  const joinedFrom = Date.UTC(2024, 2, 1);
  const joinedTo = Date.UTC(2026, 2, 10);
  const now = Date.UTC(2026, 2, 18, 9);
  return northwindStaff.map(({ id }) => {
    const joined = random.int(joinedFrom, joinedTo);
    const kind = random.next();
    const last =
      kind < 0.03 ? null : random.int(kind < 0.06 ? joined : Math.max(joined, now - 5e9), now);
    return {
      user_id: id,
      role: random.next() < 0.02 ? 'admin' : random.next() < 0.04 ? 'support-lead' : 'viewer',
      created_at: new Date(joined).toISOString(),
      last_active_at: last === null ? null : new Date(last).toISOString(),
    };
  });
}

const invitations: readonly SeedInvitation[] = [
  { invited_by: 'user_amara', email: 'm.rossi@studio.example', status: 'Declined', days_ago: 17 },
  {
    invited_by: 'user_amara',
    email: 'old.partner@legacy.example',
    status: 'Expired',
    days_ago: 16,
  },
  { invited_by: 'user_amara', email: 'former@contractor.example', status: 'Revoked', days_ago: 12 },
  {
    invited_by: 'user_amara',
    email: 'siobhan@northwind.example',
    status: 'Accepted',
    days_ago: 216,
  },
  { invited_by: 'user_amara', email: 't.whitaker@blueheron.example', role: 'admin', days_ago: 4 },
  { invited_by: 'user_amara', email: 'olu.adeyemi@harbor.example', days_ago: 3 },
  { invited_by: 'user_amara', email: 'k.tanaka@koenji.example', role: 'admin', days_ago: 2 },
  { invited_by: 'user_amara', email: 'wei.chen@harbor.example', role: 'support-lead', days_ago: 1 },
  { invited_by: 'user_amara', email: 'support@harbor.example', days_ago: 1 },
  { invited_by: 'user_amara', email: 'ines.duarte@harbor.example', days_ago: 0.02 },
];

/** The agency of the demo: the organization with many of everything. */
export const northwind: SeedOrganization = {
  id: 'org_northwind',
  name: 'Northwind Voice',
  slug: 'northwind',
  plan: 'agency',
  billing_email: 'ops@northwind.example',
  billing: { since: '2025-03-04T09:12:00Z', cards: ['pm_card_visa', 'pm_card_mastercard'] },
  created_at: '2024-02-04T08:59:00Z',
  members: [...named, ...staffMembers()],
  invitations,
  keys: northwindKeys,
  roles: [
    {
      name: 'billing-clerk',
      label: 'Billing clerk',
      description: 'Pays the bills and reads usage',
      scopes: ['billing:manage', 'members:read'],
    },
    {
      name: 'support-lead',
      label: 'Support lead',
      description: 'Runs the daily desk and the people in it.',
      scopes: ['members:manage', 'agents:manage', 'conversations:manage', 'campaigns:read'],
    },
  ],
};
