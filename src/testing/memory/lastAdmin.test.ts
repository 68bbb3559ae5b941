import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryServer } from './createMemoryServer.js';
import type { SeedMember } from './seed.js';

const USERS = ['user_a', 'user_b', 'user_c'] as const;
const someone = fc.constantFrom(...USERS);
const role = fc.constantFrom('admin', 'viewer');

const action = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), by: someone, on: someone, role }),
  fc.record({ kind: fc.constant('remove' as const), by: someone, on: someone }),
  fc.record({ kind: fc.constant('leave' as const), by: someone }),
  fc.record({ kind: fc.constant('bulk' as const), by: someone, role }),
);

function server(members: readonly SeedMember[], protectLastAdmin = true) {
  return createMemoryServer({
    protectLastAdmin,
    data: {
      users: USERS.map((id) => ({ id, email: `${id}@example.com` })),
      organizations: [{ id: 'org', name: 'Org', slug: 'org-one', members }],
      user: 'user_a',
    },
  });
}

const call = { organizationId: 'org' };

test('no order of changes leaves an organization without an admin', async () => {
  const admins = USERS.map((user_id) => ({ user_id, role: 'admin' }));
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 12 }), async (actions) => {
      const { clientFor } = server(admins);
      // All at once: each is carried out whole, in one order or another.
      await Promise.allSettled(
        actions.map((step) => {
          const { members } = clientFor(step.by);
          if (step.kind === 'leave') return members.leave({}, call);
          if (step.kind === 'remove') return members.remove({ user_id: step.on }, call);
          if (step.kind === 'set') {
            return members.setRoles({ user_id: step.on, roles: [step.role] }, call);
          }
          const selection = { user_ids: [...USERS] };
          return members.bulk({ selection, action: { set_role: step.role } }, call);
        }),
      );
      const left = await Promise.all(
        USERS.map((id) =>
          clientFor(id)
            .members.myScopes({}, call)
            .catch((): string[] => []),
        ),
      );
      expect(left.some((scopes) => scopes.includes('members:manage'))).toBe(true);
    }),
    { numRuns: 150, seed: 3 },
  );
});

test('a server that only warns lets the last admin go', async () => {
  const { clientFor } = server([{ user_id: 'user_a', role: 'admin' }], false);
  const { members } = clientFor('user_a');
  const set = members.setRoles({ user_id: 'user_a', roles: ['viewer'] }, call);
  await expect(set).resolves.toMatchObject({ roles: ['viewer'] });
});
