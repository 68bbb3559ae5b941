import { expect, test } from 'vitest';
import { createMemoryClient, type MemoryClient } from '../createMemoryClient.js';

const above = { organizationId: 'org_northwind' };
const inKyiv = { organizationId: 'org_kyiv' };
const wish = { organization_id: 'org_kyiv', reason: 'Ticket 4821', ttl_seconds: 600 };

const start = (client: MemoryClient, role = 'viewer') =>
  client.partners.actAs({ ...wish, role }, above);

test('acts inside without a membership, with what both roles contain', async () => {
  const client = createMemoryClient();
  await expect(client.members.list({}, inKyiv)).rejects.toMatchObject({ code: 'not_a_member' });
  const grant = await start(client);
  expect(grant).toMatchObject({ organization_id: 'org_kyiv', role: 'viewer' });
  const call = { ...inKyiv, actAs: grant.grant_id };
  expect((await client.members.list({}, call)).total).toBe(1);
  const invite = { email: 'a@kyiv.example', role: 'viewer' };
  await expect(client.invitations.create(invite, call)).rejects.toMatchObject({
    code: 'missing_scope',
  });
  const scopes = await client.members.myScopes({}, call);
  expect(scopes).toContain('members:read');
  expect(scopes).not.toContain('members:manage');
});

test('an admin inside is no more than the person is above', async () => {
  const seed = createMemoryClient();
  await seed.roles.create(
    {
      name: 'desk',
      label: 'Desk',
      scopes: ['child_organizations:manage', 'members:read'],
    },
    above,
  );
  await seed.members.setRoles({ user_id: 'user_sakura', roles: ['desk'] }, above);
  const client = seed.signedInAs('user_sakura');
  const { grant_id } = await start(client, 'admin');
  const scopes = await client.members.myScopes({}, { ...inKyiv, actAs: grant_id });
  expect([...scopes].sort()).toEqual(['child_organizations:manage', 'members:read']);
});

test('a visit ends when it is ended, when its time is over and when the right is lost', async () => {
  const client = createMemoryClient();
  const over = { status: 403, code: 'not_a_member' };
  const list = (actAs: string) => client.members.list({}, { ...inKyiv, actAs });

  const ended = await start(client);
  await client.partners.endActAs({ grant_id: ended.grant_id }, above);
  await expect(list(ended.grant_id)).rejects.toMatchObject(over);

  const late = await start(client);
  await client.control.advance(600_000);
  await expect(list(late.grant_id)).rejects.toMatchObject(over);

  const lost = await start(client);
  const other = client.signedInAs('user_oleksandra');
  await other.members.setRoles({ user_id: 'user_amara', roles: ['viewer'] }, above);
  await expect(list(lost.grant_id)).rejects.toMatchObject(over);
});

test('a grant is good for one person and one organization', async () => {
  const client = createMemoryClient();
  const { grant_id: actAs } = await start(client);
  const other = client.signedInAs('user_jonas');
  await expect(other.members.list({}, { ...inKyiv, actAs })).rejects.toMatchObject({ status: 403 });
  const elsewhere = client.members.list({}, { organizationId: 'org_harbor', actAs });
  await expect(elsewhere).rejects.toMatchObject({ code: 'not_a_member' });
  const beside = client.signedInAs('user_dana').partners;
  const theirs = beside.endActAs({ grant_id: actAs }, { organizationId: 'org_tidewater' });
  await expect(theirs).rejects.toMatchObject({ status: 404 });
});

test('admins of the child see who visited and why, and it holds in a suspended one', async () => {
  const client = createMemoryClient();
  await client.partners.suspend({ organization_id: 'org_kyiv' }, above);
  const { grant_id: actAs } = await start(client, 'admin');
  await expect(client.members.list({}, { ...inKyiv, actAs })).resolves.toMatchObject({ total: 1 });
  await client.partners.resume({ organization_id: 'org_kyiv' }, above);
  const visits = await client.signedInAs('user_oleksandra').partners.visits({}, inKyiv);
  expect(visits.items).toHaveLength(1);
  expect(visits.items[0]).toMatchObject({
    reason: 'Ticket 4821',
    actor: { email: 'amara@northwind.example', organization_id: 'org_northwind' },
    ended_at: null,
  });
});

test('refuses visits to oneself, beside and above, and roles that do not exist', async () => {
  const client = createMemoryClient();
  for (const organization_id of ['org_northwind', 'org_tidewater', 'org_nowhere']) {
    const call = client.partners.actAs({ ...wish, role: 'viewer', organization_id }, above);
    await expect(call).rejects.toMatchObject({ code: 'not_in_subtree' });
  }
  await expect(start(client, 'no-such-role')).rejects.toMatchObject({ status: 422 });
  await expect(
    client.partners.actAs({ ...wish, role: 'viewer', reason: '' }, above),
  ).rejects.toMatchObject({ fields: { reason: 'Give a reason' } });
});
