import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memberSorts, type MemberSort } from '../../contract/index.js';
import { createMemoryServer } from './createMemoryServer.js';
import type { SeedMember, SeedUser } from './seed.js';

const NAMES = ['Ann', 'ann', 'Ánn', 'Bo', '田中', 'Олена', ''] as const;

const person = fc.record({
  first_name: fc.constantFrom(...NAMES),
  last_name: fc.constantFrom('A', 'B', null),
  role: fc.constantFrom('admin', 'viewer'),
});

interface Invented {
  first_name: string;
  last_name: string | null;
  role: string;
}

function serverWith(people: readonly Invented[], offered: boolean) {
  const users = people.map(({ first_name, last_name }, index): SeedUser => ({
    id: `user_${index}`,
    email: `p${index}@example.com`,
    first_name,
    last_name,
  }));
  const members = people.map(({ role }, index): SeedMember => ({ user_id: `user_${index}`, role }));
  const owner: SeedUser = { id: 'owner', email: 'owner@example.com' };
  return createMemoryServer({
    data: {
      users: [owner, ...users],
      organizations: [
        {
          id: 'org',
          name: 'Org',
          slug: 'org-one',
          members: [{ user_id: 'owner', role: 'admin' }, ...members],
        },
      ],
      user: 'owner',
    },
    ...(offered ? {} : { capabilities: [] }),
  });
}

/** What happens between two pages: somebody joins, or the member of an index is removed. */
const change = fc.oneof(fc.record({ join: person }), fc.record({ remove: fc.nat({ max: 30 }) }));

async function check(
  people: readonly Invented[],
  changes: readonly ({ join: Invented } | { remove: number })[],
  limit: number,
  sort: MemberSort | undefined,
): Promise<void> {
  const server = serverWith(people, sort !== undefined);
  const client = server.clientFor('owner');
  const call = { organizationId: 'org' };
  const gone = new Set<string>();
  const seen: string[] = [];
  const queue = [...changes];
  let cursor: string | undefined;
  do {
    const page = await client.members.list(
      { limit, ...(sort ? { sort } : {}), ...(cursor === undefined ? {} : { cursor }) },
      call,
    );
    seen.push(...page.items.map(({ user_id }) => user_id));
    cursor = page.nextCursor ?? undefined;
    const next = queue.shift();
    if (next && 'remove' in next) {
      const user_id = `user_${next.remove % Math.max(people.length, 1)}`;
      gone.add(user_id);
      await client.members.remove({ user_id }, call).catch(() => {});
    } else if (next) {
      const { first_name, role } = next.join;
      const email = `new${queue.length}@example.com`;
      const joining = server.signUp({ email, first_name });
      const { id } = await client.invitations.create({ email, role }, call);
      await joining.client.users.acceptInvitation({ id }, {});
    }
  } while (cursor !== undefined);
  const stayed = people.map((_, index) => `user_${index}`).filter((id) => !gone.has(id));
  const counts = new Map<string, number>();
  for (const id of seen) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const id of ['owner', ...stayed]) expect(counts.get(id), id).toBe(1);
  expect(Math.max(...counts.values())).toBe(1);
}

const inputs = [
  fc.array(person, { maxLength: 25 }),
  fc.array(change, { maxLength: 12 }),
  fc.integer({ min: 1, max: 7 }),
] as const;

test('no row that was there throughout is skipped or repeated, in any order', async () => {
  await fc.assert(fc.asyncProperty(...inputs, fc.constantFrom(...memberSorts), check), {
    numRuns: 300,
    seed: 1,
  });
});

test('nor with the plain cursor of a server without list_queries', async () => {
  await fc.assert(
    fc.asyncProperty(...inputs, (people, changes, limit) =>
      check(people, changes, limit, undefined),
    ),
    { numRuns: 100, seed: 2 },
  );
});
