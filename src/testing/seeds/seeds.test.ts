import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  checkSlug,
  Email,
  Invitation,
  invitationStatuses,
  Member,
  Organization,
} from '../../contract/index.js';
import { createMemoryClient } from '../createMemoryClient.js';
import { seeds, type SeedName } from './index.js';

const names: readonly SeedName[] = ['agency', 'demo', 'empty', 'invited', 'many'];

test.each(names)('%s keeps the rules of the contract', (name) => {
  const { users, organizations, user } = seeds[name]();
  const userIds = new Set(users.map(({ id }) => id));
  const organizationIds = new Set(organizations.map(({ id }) => id));
  expect(userIds.size).toBe(users.length);
  expect(new Set(users.map(({ email }) => email)).size).toBe(users.length);
  expect(new Set(organizations.map(({ slug }) => slug)).size).toBe(organizations.length);
  expect(userIds).toContain(user);
  expect(users.filter(({ email }) => Email.safeParse(email).data !== email)).toEqual([]);
  expect(organizations.filter(({ slug }) => checkSlug(slug) !== null)).toEqual([]);
  const parents = organizations.flatMap(({ parent_id }) => parent_id ?? []);
  expect(parents.filter((id) => !organizationIds.has(id))).toEqual([]);
  const members = organizations.flatMap((row) => row.members ?? []);
  expect(members.filter(({ user_id }) => !userIds.has(user_id))).toEqual([]);
});

test('every organization of the demo has an admin', () => {
  for (const { members = [], name } of seeds.demo().organizations) {
    expect(
      members.some(({ role }) => role === 'admin'),
      name,
    ).toBe(true);
  }
});

test('the demo answers in the form of the contract', async () => {
  const client = createMemoryClient();
  const call = { organizationId: 'org_northwind' };
  const members = await client.members.list({ limit: 200 }, call);
  expect(members.total).toBe(1204);
  expect(z.array(Member).safeParse(members.items).error).toBeUndefined();
  const invitations = await client.invitations.list({ status: 'all' }, call);
  expect(z.array(Invitation).safeParse(invitations.items).error).toBeUndefined();
  const statuses = new Set(invitations.items.map(({ status }) => status));
  expect([...statuses].sort()).toEqual([...invitationStatuses].sort());
  const organizations = await client.organizations.list({}, {});
  expect(z.array(Organization).safeParse(organizations.items).error).toBeUndefined();
  expect(await client.users.invitations({}, {})).toHaveLength(1);
});

test('somebody new starts with nothing, or with invitations', async () => {
  const [empty, invited] = [
    createMemoryClient({ seed: 'empty' }),
    createMemoryClient({ seed: 'invited' }),
  ];
  expect((await empty.organizations.list({}, {})).items).toEqual([]);
  const invitations = await invited.users.invitations({}, {});
  expect(invitations.map(({ organization }) => organization?.name).sort()).toEqual([
    'Northwind Voice',
    'Tidewater Credit Union',
    '高円寺ラーメン',
  ]);
});

test('ten thousand organizations are paged and searched', async () => {
  const client = createMemoryClient({ seed: 'many' });
  const page = await client.organizations.list({ limit: 50 }, {});
  expect([page.items.length, page.total]).toEqual([50, 10_000]);
  const found = await client.organizations.list({ limit: 50, search: 'zurich ferries' }, {});
  expect(found.items[0]?.name).toMatch(/^Zürich Ferries/);
});
