import type { Seed } from '../memory/seed.js';
import { demo } from './demo.js';

/** Somebody who belongs nowhere yet, with invitations to three organizations. */
export function invited(): Seed {
  const { users, organizations, ...rest } = demo();
  const email = 'robin@example.com';
  const inviters: Readonly<Record<string, string>> = {
    org_northwind: 'user_amara',
    org_koenji: 'user_tanaka',
    org_tidewater: 'user_dana',
  };
  return {
    ...rest,
    users: [...users, { id: 'user_new', email, first_name: 'Robin', last_name: 'Ferreira' }],
    organizations: organizations.map((row) => {
      const invited_by = inviters[row.id];
      if (invited_by === undefined) return row;
      const role = row.id === 'org_koenji' ? 'admin' : 'viewer';
      return { ...row, invitations: [...(row.invitations ?? []), { email, role, invited_by }] };
    }),
    user: 'user_new',
  };
}
