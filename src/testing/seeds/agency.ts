import { createRandom } from '../memory/random.js';
import type { Seed, SeedOrganization } from '../memory/seed.js';
import { PLACES, TRADES } from './many.js';
import { inventPeople } from './people.js';

/** Organizations below each one that has any, apart from the agency itself. */
const BRANCH = 33;
/** Days of which organizations were created. */
const SPAN_DAYS = 700;

const owner = {
  user_id: 'user_agency',
  role: 'admin',
  created_at: '2023-05-02T09:00:00Z',
  last_active_at: '2026-03-18T09:30:00Z',
} as const;

/** A tree of clients, their clients and so on, below one agency. */
export function agency(descendants = 2_000): Seed {
  const random = createRandom(17);
  const people = inventPeople(400, 'clients.example', 23);
  const top = Math.min(1_000, Math.ceil(descendants / 10));
  const step = (SPAN_DAYS * 86_400_000) / descendants;
  const idOf = (index: number): string => `org_agency_${String(index).padStart(6, '0')}`;

  const client = (index: number): SeedOrganization => {
    const place = random.pick(PLACES);
    const trade = random.pick(TRADES);
    const number = String(index).padStart(6, '0');
    const plan = random.next();
    const created_at = new Date(Date.UTC(2024, 0, 8) + index * step).toISOString();
    const first = random.int(0, people.length - 4);
    return {
      id: idOf(index),
      name: `${place} ${trade} ${number}`,
      slug: `${trade.toLowerCase()}-${number}`,
      parent_id: index < top ? 'org_agency' : idOf(Math.floor((index - top) / BRANCH)),
      plan: plan < 0.1 ? 'free' : plan < 0.9 ? 'smb' : 'agency',
      created_at,
      suspended: index % 41 === 7,
      members: people.slice(first, first + 1 + (index % 3)).map(({ id }, rank) => ({
        user_id: id,
        role: rank === 0 ? 'admin' : 'viewer',
        created_at,
      })),
      ...(index < 40 && {
        usage: { calls: 8 + ((index * 7) % 60), chats: 4 + (index % 9), seed: index + 1 },
      }),
    };
  };

  return {
    as_of: '2026-03-18T09:41:00Z',
    users: [
      {
        id: 'user_agency',
        email: 'amara@agency.example',
        first_name: 'Amara',
        last_name: 'Okonkwo-Lindqvist',
      },
      ...people,
    ],
    organizations: [
      {
        id: 'org_agency',
        name: 'Northwind Voice',
        slug: 'northwind-agency',
        plan: 'agency',
        created_at: owner.created_at,
        members: [owner],
      },
      ...Array.from({ length: descendants }, (_, index) => client(index)),
    ],
    user: 'user_agency',
  };
}
