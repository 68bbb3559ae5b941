import type { Seed, SeedMember, SeedOrganization } from '../memory/seed.js';
import { demoTokens } from './demoKeys.js';
import { northwind, northwindStaff } from './demoNorthwind.js';
import { demoPeople } from './demoPeople.js';
import { demoUsage } from './demoUsage.js';

const active = '2026-03-17T12:00:00Z';

function member(id: string, role: string, created_at: string): SeedMember {
  return { user_id: `user_${id}`, role, created_at, last_active_at: active };
}

/** Organizations below and beside the agency. */
const others: readonly SeedOrganization[] = [
  {
    id: 'org_harbor',
    name: 'Harbor Dental Group',
    slug: 'harbor-dental-group',
    parent_id: 'org_northwind',
    created_at: '2024-06-12T10:00:00Z',
    billing_email: 'ops@harbordental.example',
    billing: { since: '2024-06-20T10:00:00Z', cards: ['pm_card_amex'] },
    members: [
      member('amara', 'admin', '2024-06-12T10:00:01Z'),
      member('ines', 'admin', '2024-06-13T08:00:00Z'),
      member('olu', 'viewer', '2024-07-01T08:00:00Z'),
      member('chen', 'viewer', '2025-02-03T08:00:00Z'),
    ],
    invitations: [{ email: 'support@harbor.example', invited_by: 'user_ines' }],
  },
  {
    id: 'org_harbor_bend',
    name: 'Harbor Dental, Bend Clinic',
    slug: 'harbor-dental-bend',
    parent_id: 'org_harbor',
    created_at: '2024-09-01T10:00:00Z',
    members: [
      member('ines', 'admin', '2024-09-01T10:00:01Z'),
      member('amara', 'viewer', '2024-09-02T10:00:00Z'),
    ],
  },
  {
    id: 'org_harbor_eugene',
    name: 'Harbor Dental, Eugene',
    slug: 'harbor-dental-eugene',
    parent_id: 'org_harbor',
    created_at: '2025-01-15T10:00:00Z',
    members: [
      member('ines', 'admin', '2025-01-15T10:00:01Z'),
      member('amara', 'viewer', '2025-01-16T10:00:00Z'),
    ],
  },
  {
    id: 'org_brightline',
    name: 'Brightline Solar',
    slug: 'brightline-solar',
    parent_id: 'org_northwind',
    plan: 'free',
    trial_days_left: 3,
    created_at: '2026-03-07T10:00:00Z',
    members: [
      member('priya', 'admin', '2026-03-07T10:00:01Z'),
      member('amara', 'viewer', '2026-03-08T10:00:00Z'),
    ],
    failed_steps: { telephony: 'No number was free in area 503.' },
  },
  {
    id: 'org_koenji',
    name: '高円寺ラーメン',
    slug: 'koenji-ramen',
    parent_id: 'org_northwind',
    created_at: '2025-04-02T10:00:00Z',
    members: [
      member('tanaka', 'admin', '2025-04-02T10:00:01Z'),
      member('amara', 'admin', '2025-04-03T10:00:00Z'),
    ],
  },
  {
    id: 'org_blue_heron',
    name: 'Blue Heron Veterinary & Emergency Animal Hospital of Portland',
    slug: 'blue-heron',
    plan: 'agency',
    // Its last fee could not be charged.
    billing: {
      since: '2025-08-29T10:00:00Z',
      cards: ['pm_card_chargeCustomerFail'],
      failing_since: '2026-02-10T00:00:00Z',
    },
    created_at: '2024-11-11T10:00:00Z',
    members: [
      member('whitaker', 'admin', '2024-11-11T10:00:01Z'),
      member('amara', 'viewer', '2024-12-01T10:00:00Z'),
    ],
  },
  {
    id: 'org_kyiv',
    name: 'Київ Тепло',
    slug: 'kyiv-teplo',
    parent_id: 'org_northwind',
    created_at: '2025-06-20T10:00:00Z',
    members: [member('oleksandra', 'admin', '2025-06-20T10:00:01Z')],
  },
  {
    id: 'org_nakheel',
    name: 'مجموعة النخيل العقارية',
    slug: 'al-nakheel',
    parent_id: 'org_northwind',
    created_at: '2025-09-09T10:00:00Z',
    members: [
      member('fatima', 'admin', '2025-09-09T10:00:01Z'),
      member('amara', 'viewer', '2025-09-10T10:00:00Z'),
    ],
  },
  {
    id: 'org_tidewater',
    name: 'Tidewater Credit Union',
    slug: 'tidewater',
    plan: 'enterprise',
    created_at: '2023-12-01T10:00:00Z',
    members: [member('dana', 'admin', '2023-12-01T10:00:01Z')],
    invitations: [{ email: 'amara@northwind.example', invited_by: 'user_dana' }],
  },
];

/** An agency with clients of every kind, as the demo shows it. */
export function demo(): Seed {
  return {
    as_of: '2026-03-18T09:41:00Z',
    users: [...demoPeople, ...northwindStaff],
    organizations: [northwind, ...others].map((organization) => {
      const usage = demoUsage[organization.id];
      return usage ? { ...organization, usage } : organization;
    }),
    tokens: demoTokens,
    user: 'user_amara',
  };
}
