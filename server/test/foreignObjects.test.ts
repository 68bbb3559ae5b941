import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

let test: TestApp;
let admin: TestUser;
let viewer: TestUser;
let org: string;
const foreign: Record<string, { member: string; invitation: string; role: string }> = {};

async function invite(organizationId: string, token: string): Promise<string> {
  const email = `guest-${Math.random().toString(36).slice(2)}@example.com`;
  const answer = await test.call('POST', '/admin/invitations', {
    token,
    org: organizationId,
    body: { email, role: 'viewer' },
  });
  return String(answer.body['id']);
}

async function populate(organizationId: string) {
  const [owner, member] = await Promise.all([test.createUser(), test.createUser()]);
  await test.addMember(organizationId, owner.id);
  await test.addMember(organizationId, member.id, 'viewer');
  const role = `role-${Math.random().toString(36).slice(2)}`;
  await test.db
    .insertInto('roles')
    .values({ organization_id: organizationId, name: role, label: 'Theirs', scopes: [] })
    .execute();
  return { member: member.id, invitation: await invite(organizationId, owner.token), role };
}

beforeAll(async () => {
  test = await createTestApp();
  [admin, viewer] = await Promise.all([test.createUser(), test.createUser()]);
  const parent = await test.createOrganization({ plan: 'agency' });
  const own = await test.createOrganization({ parent_id: parent.id, plan: 'agency' });
  org = own.id;
  await test.addMember(org, admin.id);
  await test.addMember(org, viewer.id, 'viewer');
  const places = {
    parent: parent.id,
    child: (await test.createOrganization({ parent_id: org })).id,
    sibling: (await test.createOrganization({ parent_id: parent.id })).id,
    deleted: (await test.createOrganization()).id,
  };
  for (const [name, id] of Object.entries(places)) foreign[name] = await populate(id);
  await test.db
    .updateTable('organizations')
    .set({ deleted_at: new Date() })
    .where('id', '=', places.deleted)
    .execute();
});
afterAll(() => test.close());

const operations = [
  { kind: 'member', method: 'GET', path: '/admin/members/{id}/scopes' },
  { kind: 'member', method: 'PUT', path: '/admin/members/{id}/roles', body: { roles: ['viewer'] } },
  { kind: 'member', method: 'DELETE', path: '/admin/members/{id}' },
  { kind: 'invitation', method: 'POST', path: '/admin/invitations/{id}/resend' },
  { kind: 'invitation', method: 'POST', path: '/admin/invitations/{id}/revoke' },
  { kind: 'invitation', method: 'POST', path: '/admin/invitations/{id}/link' },
  { kind: 'role', method: 'PATCH', path: '/admin/roles/{id}', body: { label: 'Mine' } },
  { kind: 'role', method: 'DELETE', path: '/admin/roles/{id}' },
  { kind: 'role', method: 'DELETE', path: '/admin/roles/{id}?reassign_to=viewer' },
  { kind: 'role', method: 'POST', path: '/admin/roles/{id}/impact', body: { scopes: [] } },
] as const;

// An id of another kind exists in no list of this kind. A role has a name, which an id cannot be.
const strangers = { member: 'invitation', invitation: 'member', role: 'role' } as const;
const none = { member: 'usr_none', invitation: 'inv_none', role: 'role-none' } as const;

/** Body and headers without what names the single request. */
function comparable(answer: Awaited<ReturnType<TestApp['call']>>) {
  const headers = Object.fromEntries(
    [...answer.headers].filter(([name]) => !['x-request-id', 'date'].includes(name)),
  );
  return { status: answer.status, headers, text: answer.text.replaceAll(/req_\w+/g, 'req') };
}

describe.each(operations)('$method $path', ({ kind, method, path, ...rest }) => {
  it('answers objects of others like objects that do not exist, to the byte', async () => {
    const call = async (id: string, token: string) =>
      comparable(await test.call(method, path.replace('{id}', id), { token, org, ...rest }));
    for (const { token } of [admin, viewer]) {
      const nothing = await call(none[kind], token);
      expect(nothing.status).toBe(token === admin.token || method === 'GET' ? 404 : 403);
      for (const place of Object.values(foreign)) {
        expect(await call(place[kind], token)).toEqual(nothing);
        expect(await call(place[strangers[kind]], token)).toEqual(nothing);
      }
      for (const strange of ['..', '%2e%2e', 'a%2Fb', '%00', 'x'.repeat(200), '%F0%9F%92%A5']) {
        const answer = await test.call(method, path.replace('{id}', strange), {
          token,
          org,
          ...rest,
        });
        expect([400, 403, 404, 405]).toContain(answer.status);
      }
    }
  });
});

describe('in bulk', () => {
  const places = () => Object.values(foreign);

  it('answers members of others like members that do not exist', async () => {
    for (const action of [{ remove: true }, { set_role: 'admin' }]) {
      const user_ids = ['usr_none', ...places().map(({ member }) => member)];
      const body = { selection: { user_ids }, action };
      const answer = await test.call('POST', '/admin/members/bulk', {
        ...{ token: admin.token, org, body },
      });
      expect(answer.body['results']).toEqual(
        user_ids.map((user_id) => ({ user_id, code: 'not_found' })),
      );
    }
  });

  it('gives nobody a role of another organization', async () => {
    const answers = await Promise.all(
      ['role-none', ...places().map(({ role }) => role)].flatMap((role) => [
        test.call('POST', '/admin/members/bulk', {
          ...{ token: admin.token, org },
          body: { selection: { filter: {} }, action: { set_role: role } },
        }),
        test.call('POST', '/admin/invitations/bulk', {
          ...{ token: admin.token, org },
          body: { invitations: [{ email: 'guest@example.com', role }] },
        }),
        test.call('PUT', `/admin/members/${viewer.id}/roles`, {
          ...{ token: admin.token, org },
          body: { roles: [role] },
        }),
      ]),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422));
  });

  it('finds members of others with no filter', async () => {
    const answer = await test.call('POST', '/admin/members/bulk', {
      ...{ token: admin.token, org },
      body: { selection: { filter: {} }, action: { remove: true }, dry_run: true },
    });
    expect(answer.body['results']).toEqual([
      { user_id: viewer.id, code: 'ok' },
      { user_id: admin.id, code: 'last_admin' },
    ]);
  });
});

it('left every foreign object as it was', async () => {
  const members = Object.values(foreign).map(({ member }) => member);
  const rows = await test.db
    .selectFrom('members')
    .select('role')
    .where('user_id', 'in', members)
    .execute();
  expect(rows.map(({ role }) => role)).toEqual(members.map(() => 'viewer'));
  const states = await test.db.selectFrom('invitations').select('state').execute();
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['pending']));
  const roles = await test.db
    .selectFrom('roles')
    .select(['label', 'version'])
    .where('system', '=', false)
    .execute();
  expect(roles).toEqual(members.map(() => ({ label: 'Theirs', version: 1 })));
});
