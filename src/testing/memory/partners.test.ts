import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  ChildDetails,
  ChildOrganization,
  PartnerUsage,
  Rollup,
  SubtreeMatch,
} from '../../contract/index.js';
import { createMemoryClient, type MemoryClientOptions } from '../createMemoryClient.js';
import { agency } from '../seeds/agency.js';

const above = { organizationId: 'org_northwind' };
const harbor = { organization_id: 'org_harbor' };
const bend = { organization_id: 'org_harbor_bend' };
const march = { from: '2026-03-01', to: '2026-03-18T09:00:00Z' };

const setUp = (options: MemoryClientOptions = {}) => createMemoryClient(options);

test('lists one level, in the order that was asked for', async () => {
  const { partners } = setUp();
  const page = await partners.children({ sort: 'name', limit: 2 }, above);
  expect(page.items.map(({ id }) => id)).toEqual(['org_brightline', 'org_harbor']);
  expect([page.total, page.items[1]?.has_children, page.items[1]?.is_member]).toEqual([
    5,
    true,
    true,
  ]);
  expect(z.array(ChildOrganization).safeParse(page.items).error).toBeUndefined();
  const cursor = page.nextCursor ?? undefined;
  const next = await partners.children({ sort: 'name', limit: 2, cursor }, above);
  expect(next.items.map(({ id }) => id)).toEqual(['org_kyiv', 'org_nakheel']);
  const below = await partners.children({ parent_id: 'org_harbor' }, above);
  expect(below.items.map(({ id }) => id)).toEqual(['org_harbor_eugene', 'org_harbor_bend']);
});

test('the core alone neither sorts nor searches a level', async () => {
  const { partners } = setUp({ capabilities: [] });
  await expect(partners.children({ sort: 'name' }, above)).rejects.toMatchObject({ status: 422 });
  const page = await partners.children({}, above);
  expect(page.items[0]).not.toHaveProperty('suspended');
});

test('searches the whole subtree by slug and id, the best first, never by name', async () => {
  const { partners } = setUp();
  const found = await partners.search({ q: 'HARBOR-dental' }, above);
  expect(found.map(({ organization }) => organization.slug)).toEqual([
    'harbor-dental-bend',
    'harbor-dental-eugene',
    'harbor-dental-group',
  ]);
  expect(found[0]?.breadcrumb.map(({ id }) => id)).toEqual([
    'org_northwind',
    'org_harbor',
    'org_harbor_bend',
  ]);
  expect(z.array(SubtreeMatch).safeParse(found).error).toBeUndefined();
  expect(await partners.search({ q: 'Тепло' }, above)).toEqual([]);
  expect(await partners.search({ q: '%_' }, above)).toEqual([]);
  expect(await partners.search({ q: 'org_northwind' }, above)).toEqual([]);
});

test('refuses what does not lie below, and what does not exist, in the same words', async () => {
  const { partners } = setUp();
  for (const organization_id of ['org_tidewater', 'org_that_never_was']) {
    await expect(partners.get({ organization_id }, above)).rejects.toMatchObject({
      status: 403,
      code: 'not_in_subtree',
    });
  }
  const child = setUp({ user: 'user_ines' }).partners;
  const call = { organizationId: 'org_harbor' };
  for (const organization_id of ['org_northwind', 'org_koenji']) {
    await expect(child.members({ organization_id }, call)).rejects.toMatchObject({
      code: 'not_in_subtree',
    });
  }
});

test('reads and changes people below without a membership', async () => {
  const client = setUp({ user: 'user_oleksandra' });
  const { partners } = client;
  const details = await partners.get(bend, above);
  expect(details).toMatchObject({ is_member: false, billing_email: expect.any(String) });
  expect(ChildDetails.safeParse(details).error).toBeUndefined();
  const people = await partners.members(bend, above);
  expect(people.items.map(({ user_id }) => user_id)).toEqual(['user_amara', 'user_ines']);

  const target = { ...bend, user_id: 'user_ines' };
  const changed = await partners.setMemberRoles({ ...target, roles: ['viewer'] }, above);
  // The last admin of a child may go: whoever is above can invite another.
  expect(changed.roles).toEqual(['viewer']);
  await partners.removeMember(target, above);
  expect((await partners.members(bend, above)).total).toBe(1);
  await expect(partners.removeMember(target, above)).rejects.toMatchObject({ status: 404 });
});

test('keeps the rules of invitations', async () => {
  const { partners } = setUp();
  const invite = (email: string) => partners.invite({ ...harbor, email, role: 'viewer' }, above);
  await expect(invite('ines.duarte@harbor.example')).rejects.toMatchObject({
    code: 'already_member',
  });
  await expect(invite('support@harbor.example')).rejects.toMatchObject({
    code: 'invitation_pending',
  });
  const { id } = await invite('New@Harbor.example');
  const pending = await partners.invitations(harbor, above);
  expect(pending.items[0]).toMatchObject({ id, email: 'new@harbor.example', status: 'Pending' });
  await partners.resendInvitation({ ...harbor, id }, above);
  await partners.revokeInvitation({ ...harbor, id }, above);
  await expect(partners.revokeInvitation({ ...harbor, id }, above)).rejects.toMatchObject({
    code: 'invitation_not_pending',
  });
  const elsewhere = partners.resendInvitation({ ...bend, id }, above);
  await expect(elsewhere).rejects.toMatchObject({ status: 404 });
});

test('usage of all is the sum of what each used by itself', async () => {
  const client = setUp();
  const usage = await client.partners.usage(march, above);
  expect(PartnerUsage.safeParse(usage).error).toBeUndefined();
  const calls = usage.organizations.map(({ total_calls }) => total_calls);
  expect(calls.reduce((sum, count) => sum + count, 0)).toBe(usage.total_calls);
  expect(usage.organizations).toHaveLength(8);
  const own = await client.partners.childUsage({ ...harbor, ...march }, above);
  const row = usage.organizations.find(({ slug }) => slug === 'harbor-dental-group');
  expect(own.total_calls).toBe(row?.total_calls);
});

test('shows what each child has and used by itself this month', async () => {
  const { partners } = setUp();
  const { items } = await partners.rollup({}, above);
  expect(z.array(Rollup).safeParse(items).error).toBeUndefined();
  const figure = items.find(({ organization_id }) => organization_id === 'org_harbor');
  const own = await partners.childUsage(
    { ...harbor, from: '2026-03-01', to: '2026-03-18T09:41' },
    above,
  );
  expect(figure).toEqual({
    ...{ organization_id: 'org_harbor', members: 4, plan: 'smb', status: 'active' },
    voice_minutes: own.voice_minutes,
    chat_minutes: own.chat_minutes,
    as_of: '2026-03-18T09:41:00.000Z',
  });
});

test('a suspended organization is closed to all but those above and billing', async () => {
  const client = setUp();
  const child = await client.partners.suspend(harbor, above);
  expect(child.suspended).toBe(true);
  const { items } = await client.partners.rollup({}, above);
  expect(items.find(({ organization_id }) => organization_id === 'org_harbor')?.status).toBe(
    'suspended',
  );
  const inside = client.signedInAs('user_ines');
  const call = { organizationId: 'org_harbor' };
  await expect(inside.members.list({}, call)).rejects.toMatchObject({
    status: 403,
    code: 'suspended',
  });
  await expect(inside.billing.get({}, call)).resolves.toMatchObject({ plan: 'smb' });
  await expect(client.partners.members(harbor, above)).resolves.toMatchObject({ total: 4 });
  await client.partners.resume(harbor, above);
  await expect(inside.members.list({}, call)).resolves.toMatchObject({ total: 4 });
  const self = client.partners.suspend({ organization_id: 'org_northwind' }, above);
  await expect(self).rejects.toMatchObject({ code: 'not_in_subtree' });
});

test('holds a hundred thousand below, of which any is found with its way', async () => {
  const { organizations, ...rest } = agency(100_000);
  // A year of usage takes its time to invent.
  const seed = { ...rest, organizations: organizations.map(({ usage: _usage, ...row }) => row) };
  const client = setUp({ seed });
  const top = { organizationId: 'org_agency' };
  const level = await client.partners.children({ sort: 'name', limit: 100 }, top);
  expect(level).toMatchObject({ total: 1000, nextCursor: expect.any(String) });
  const last = seed.organizations.at(-1)?.slug ?? '';
  const [match] = await client.partners.search({ q: last }, top);
  expect(match?.breadcrumb.map(({ slug }) => slug)).toMatchObject({
    0: 'northwind-agency',
    3: last,
  });
});

test('without the extension nothing of it is asked', async () => {
  const client = setUp({ capabilities: [] });
  await expect(client.partners.rollup({}, above)).rejects.toMatchObject({ code: 'unsupported' });
  await expect(client.partners.suspend(harbor, above)).rejects.toMatchObject({
    code: 'unsupported',
  });
  expect(client.control.calls('partners.suspend')).toEqual([]);
});
