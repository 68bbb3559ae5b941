import { createRandom } from '../memory/random.js';
import type { Seed, SeedOrganization } from '../memory/seed.js';

/** Where invented organizations are. */
export const PLACES: readonly [string, ...string[]] = [
  'Aspen',
  'Bayside',
  'Cedar',
  'Delta',
  'Eastgate',
  'Fairview',
  'Glen',
  'Harbor',
  'Island',
  'Juniper',
  'Kestrel',
  'Lakeside',
  'Meadow',
  'Northgate',
  'Orchard',
  'Pine',
  'Quarry',
  'Ridge',
  'Summit',
  'Tidewater',
  'Union',
  'Valley',
  'Willow',
  'Yarrow',
  '東京',
  'Київ',
  'São Paulo',
  'Zürich',
];

/** What invented organizations do. */
export const TRADES: readonly [string, ...string[]] = [
  'Accounting',
  'Bakery',
  'Clinic',
  'Dental',
  'Electric',
  'Ferries',
  'Gardens',
  'Hotels',
  'Insurance',
  'Jewelers',
  'Kitchens',
  'Legal',
  'Marine',
  'Network',
  'Optics',
  'Pharmacy',
  'Realty',
  'Solar',
  'Travel',
  'Utilities',
  'Veterinary',
  'Workshops',
];

/** How many organizations the scenario has. */
const COUNT = 10_000;

function organization(index: number, place: string, trade: string, plan: number): SeedOrganization {
  const number = String(index).padStart(5, '0');
  return {
    id: `org_many_${number}`,
    name: `${place} ${trade} ${number}`,
    slug: `${trade.toLowerCase()}-${number}`,
    plan: plan < 0.2 ? 'free' : plan < 0.9 ? 'smb' : 'agency',
    // Every tenth is the parent of the nine after it.
    parent_id:
      index % 10 === 0 ? null : `org_many_${String(index - (index % 10)).padStart(5, '0')}`,
    created_at: new Date(Date.UTC(2024, 0, 1) + index * 3_600_000).toISOString(),
    members: [{ user_id: 'user_many', role: index % 3 === 0 ? 'admin' : 'viewer' }],
  };
}

/** One person in ten thousand organizations. */
export function many(): Seed {
  const random = createRandom(3);
  return {
    users: [
      {
        id: 'user_many',
        email: 'casey@reseller.example',
        first_name: 'Casey',
        last_name: 'Moreau',
      },
    ],
    organizations: Array.from({ length: COUNT }, (_, index) =>
      organization(index, random.pick(PLACES), random.pick(TRADES), random.next()),
    ),
    user: 'user_many',
  };
}
