import type { Seed, SeedMember } from '../src/testing/index.js';

const created_at = '2026-03-01T09:00:00Z';

type Studio = 'user_robin' | 'user_guest';

/** A studio of one admin, and of one guest whose role shows nothing unless it is alone. */
export function studio(user: Studio, ...others: Studio[]): Seed {
  const admin = { user_id: 'user_robin', role: 'admin', created_at };
  const guest = { user_id: 'user_guest', role: 'guest', created_at };
  const withGuest = user === 'user_guest' || others.includes('user_guest');
  return {
    users: [
      {
        id: 'user_robin',
        email: 'robin@studio.example',
        first_name: 'Robin',
        last_name: 'Ferreira',
      },
      { id: 'user_guest', email: 'guest@studio.example', first_name: 'Noor', last_name: 'Haddad' },
    ],
    user,
    organizations: [
      {
        id: 'org_studio',
        name: 'Ferreira Studio',
        slug: 'ferreira-studio',
        created_at,
        members: withGuest ? [admin, guest] : [admin],
        roles: [{ name: 'guest', label: 'Guest', scopes: [] }],
      },
    ],
  };
}

const first = ['Ada', 'Björn', 'Chidi', 'Dagny', 'Emre', 'Fatou', 'Giulia', 'Hiro', 'Ines', 'Jan'];
const last = [
  'Abara',
  'Berg',
  'Costa',
  'Demir',
  'Eide',
  'Ferrari',
  'Goto',
  'Haddad',
  'Ito',
  'Jung',
];

/** An organization of as many people as wanted. */
export function crowd(count: number): Seed {
  const users = Array.from({ length: count }, (_, index) => ({
    id: `user_${index}`,
    email: `person${index}@crowd.example`,
    first_name: first[index % 10] ?? '',
    last_name: `${last[Math.floor(index / 10) % 10] ?? ''} ${index}`,
    created_at,
  }));
  const members = users.map(({ id }, index): SeedMember => ({
    user_id: id,
    role: index % 50 === 0 ? 'admin' : 'viewer',
    created_at: new Date(Date.UTC(2024, 0, 1) + index * 60_000).toISOString(),
    last_active_at: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
  }));
  return {
    users,
    user: 'user_0',
    organizations: [{ id: 'org_crowd', name: 'Crowd', slug: 'crowd', created_at, members }],
  };
}
