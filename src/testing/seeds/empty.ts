import type { Seed } from '../memory/seed.js';

/** Somebody who has just signed up and belongs nowhere yet. */
export function empty(): Seed {
  return {
    users: [
      { id: 'user_new', email: 'robin@example.com', first_name: 'Robin', last_name: 'Ferreira' },
    ],
    organizations: [],
    user: 'user_new',
  };
}
