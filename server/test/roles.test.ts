import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type Answer, type TestApp, type TestUser } from './helpers.js';

let test: TestApp;
let owner: TestUser;
let other: TestUser;
let org: string;

beforeAll(async () => {
  test = await createTestApp();
  [owner, other] = await Promise.all([test.createUser(), test.createUser()]);
  org = (await test.createOrganization()).id;
  await test.addMember(org, owner.id);
  await send('POST', '/admin/roles', {
    ...{ name: 'crew', label: 'Crew', scopes: ['agents:manage', 'members:manage'] },
  });
  await test.addMember(org, other.id, 'crew');
});
afterAll(() => test.close());

function send(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return test.call(method, path, { token: owner.token, org, body, headers });
}

async function role(name: string): Promise<unknown> {
  const rows: unknown = JSON.parse((await send('GET', '/admin/roles')).text);
  return Array.isArray(rows) ? rows.find((row: { name?: unknown }) => row.name === name) : null;
}

it('counts members and the working keys that they made', async () => {
  const expired = new Date(Date.now() - 1000);
  await test.createKey(org, { created_by: other.id });
  await test.createKey(org, { created_by: other.id, scopes: ['agents:manage'] });
  await test.createKey(org, { created_by: other.id, revoked_at: expired });
  await test.createKey(org, { created_by: other.id, expires_at: expired });
  await test.createKey(org, { created_by: owner.id });
  expect(await role('crew')).toMatchObject({ member_count: 1, key_count: 2, version: 1 });
  expect(await role('admin')).toMatchObject({ member_count: 1, key_count: 1, system: true });
});

it('tells which keys a change would reach: those that have the scope, implied or not', async () => {
  const answer = await send('POST', '/admin/roles/crew/impact', {
    scopes: ['billing:manage', 'members:manage'],
  });
  expect(answer.body).toEqual({
    scopes: [
      { scope: 'billing:manage', change: 'gained', members: 1, keys: 1, you: false },
      { scope: 'agents:read', change: 'lost', members: 1, keys: 2, you: false },
      { scope: 'agents:manage', change: 'lost', members: 1, keys: 2, you: false },
    ],
  });
  const mine = await test.call('POST', '/admin/roles/crew/impact', {
    ...{ token: other.token, org, body: { scopes: ['members:manage'] } },
  });
  expect(JSON.stringify(mine.body).match(/"you":true/g)).toHaveLength(2);
  expect((await send('POST', '/admin/roles/none/impact', { scopes: [] })).status).toBe(404);
});

it('takes a change for the version that was read, and no other', async () => {
  const patch = (tag: string) =>
    send('PATCH', '/admin/roles/crew', { label: 'Ship' }, { 'If-Match': tag });
  expect((await patch('"1"')).body).toMatchObject({ label: 'Ship', version: 2, member_count: 1 });
  const late = await patch('"1"');
  expect([late.status, late.body['code']]).toEqual([412, 'version_conflict']);
  expect(late.body['current']).toEqual(await role('crew'));
  expect((await patch('*')).status).toBe(200);
  for (const tag of ['W/"3"', '3', '"x"', '', '"3", "4"'])
    expect((await patch(tag)).status).toBe(400);
  const gone = await send('DELETE', '/admin/roles/crew', undefined, { 'If-Match': '"2"' });
  expect(gone.status).toBe(412);
});

it('refuses scopes that nobody knows, and the one that no role may have', async () => {
  const make = (...scopes: string[]) =>
    send('POST', '/admin/roles', { name: 'odd', label: 'Odd', scopes });
  const unknown = await make('agents:everything');
  expect([unknown.status, unknown.text.includes('agents:everything is not a known scope')]).toEqual(
    [...[422, true]],
  );
  const internal = await make('conversations:dial');
  expect(internal.body).toMatchObject({
    ...{ status: 403, code: 'scope_escalation', missing: ['conversations:dial'] },
  });
});

it('deletes a role with its holders moved, and tells of each of them', async () => {
  const invitation = await send('POST', '/admin/invitations', {
    ...{ email: 'guest@example.com', role: 'crew' },
  });
  expect((await send('DELETE', '/admin/roles/crew')).body['code']).toBe('role_in_use');
  expect((await send('DELETE', '/admin/roles/crew?reassign_to=crew')).status).toBe(422);
  expect((await send('DELETE', '/admin/roles/crew?reassign_to=none')).status).toBe(422);
  expect((await send('DELETE', '/admin/roles/crew?reassign_to=viewer')).status).toBe(204);
  const events = await test.db
    .selectFrom('audit_events')
    .select(['action', 'target_id'])
    .where('organization_id', '=', org)
    .where('action', 'in', ['member.role_changed', 'invitation.role_changed', 'role.deleted'])
    .execute();
  expect(events.map(({ action, target_id }) => `${action} ${target_id}`).sort()).toEqual([
    `invitation.role_changed ${String(invitation.body['id'])}`,
    `member.role_changed ${other.id}`,
    'role.deleted crew',
  ]);
  expect(await role('viewer')).toMatchObject({ member_count: 1, key_count: 2 });
});

it('does not keep a role for an invitation whose time is over', async () => {
  await send('POST', '/admin/roles', { name: 'brief', label: 'Brief', scopes: [] });
  await send('POST', '/admin/invitations', { email: 'slow@example.com', role: 'brief' });
  expect((await send('DELETE', '/admin/roles/brief')).status).toBe(409);
  test.clock.setOffset(8 * 86_400_000);
  const token = await test.login(owner.id);
  expect((await test.call('DELETE', '/admin/roles/brief', { token, org })).status).toBe(204);
  test.clock.setOffset(0);
});

it('knows two roles alone where the extension is switched off, also of people who have another', async () => {
  await send('POST', '/admin/roles', { name: 'kept', label: 'Kept', scopes: ['agents:read'] });
  const user = await test.createUser();
  await test.addMember(org, user.id, 'kept');
  const core = await createTestApp({ over: test, env: { CAPABILITIES: 'none' } });
  const ask = (method: string, path: string, token: string, body?: unknown) =>
    core.call(method, path, { token, org, body });
  const listed: unknown = JSON.parse((await ask('GET', '/admin/roles', owner.token)).text);
  expect(listed).toMatchObject([{ name: 'admin' }, { name: 'viewer' }]);
  const roles = { roles: ['kept'] };
  const refused = await ask('PUT', `/admin/members/${user.id}/roles`, owner.token, roles);
  expect(refused.body).toMatchObject({ status: 422, detail: 'Role must be admin or viewer' });
  const scopes = await ask('GET', '/admin/members/me/scopes', user.token);
  expect(scopes.text).toBe('["agents:read"]');
  expect((await ask('PATCH', '/admin/roles/kept', owner.token, { label: 'X' })).status).toBe(404);
  await core.close();
});
