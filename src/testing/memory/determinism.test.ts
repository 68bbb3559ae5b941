import { expect, test } from 'vitest';
import { createMemoryClient, type MemoryClient } from '../createMemoryClient.js';
import { seeds } from '../seeds/index.js';

/** The same things done in the same order. */
async function play(client: MemoryClient): Promise<unknown[]> {
  const call = { organizationId: 'org_northwind' };
  const answers: unknown[] = [
    await client.members.list({ sort: '-last_active_at', limit: 20 }, call),
    await client.invitations.list({ status: 'all' }, call),
    await client.organizations.create({ name: 'New', slug: 'brand-new' }, {}),
    await client.invitations.create({ email: 'new@example.com', role: 'viewer' }, call),
  ];
  await client.control.advance(60_000);
  answers.push(await client.organizations.list({}, {}));
  answers.push(await client.members.remove({ user_id: 'nobody' }, call).catch(String));
  return answers;
}

test('the same seed and clock give the same answers', async () => {
  const [one, two] = [await play(createMemoryClient()), await play(createMemoryClient())];
  expect(one).toEqual(two);
});

test('another random seed gives other ids', async () => {
  const make = async (randomSeed: number) =>
    createMemoryClient({ randomSeed }).organizations.create({ name: 'New', slug: 'new-one' }, {});
  expect((await make(1)).id).not.toBe((await make(2)).id);
});

test('another clock moves what is relative to the present', async () => {
  const read = async (now: string) =>
    createMemoryClient({ now }).invitations.list({}, { organizationId: 'org_northwind' });
  const [early, late] = [await read('2026-03-18T09:41:00Z'), await read('2027-01-01T00:00:00Z')];
  expect(late.items).toHaveLength(early.items.length);
  expect(late.items[0]?.expires_at).toMatch(/^2027-01/);
});

test('a scenario is new each time it is used', async () => {
  const call = { organizationId: 'org_harbor' };
  const first = createMemoryClient({ seed: seeds.demo() });
  await first.members.remove({ user_id: 'user_olu' }, call);
  const { items } = await createMemoryClient().members.list({}, call);
  expect(items.map(({ user_id }) => user_id)).toContain('user_olu');
});
