import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type CallOptions, type TestApp, type TestUser } from './helpers.js';

let test: TestApp;
let partner: TestUser;
let admin: TestUser;
let top: string;
let child: string;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  partner = await test.createUser();
  admin = await test.createUser();
  top = (await test.createOrganization({ plan: 'agency' })).id;
  child = (await test.createOrganization({ parent_id: top })).id;
  await test.addMember(top, partner.id);
  await test.addMember(child, admin.id);
});

const path = (rest: string) => `/admin/partner-console/children/${child}${rest}`;

function ask(method: string, where: string, options: CallOptions = {}) {
  return test.call(method, where, { token: partner.token, org: top, ...options });
}

async function eventsOf(organizationId: string) {
  const rows = await test.db
    .selectFrom('audit_events')
    .select(['action', 'actor_id', 'through', 'organization_id'])
    .where('organization_id', '=', organizationId)
    .orderBy('at')
    .execute();
  return rows.map(({ action, actor_id, through }) => ({ action, actor_id, through }));
}

async function enter(role = 'admin') {
  const body = { reason: 'Set up the numbers', role, ttl_seconds: 600 };
  const { body: grant } = await ask('POST', path('/act-as'), { body });
  return String(grant['grant_id']);
}

describe('the last admin of a child', () => {
  it('can be demoted or removed from above, with a warning', async () => {
    const body = { roles: ['viewer'] };
    const demoted = await ask('PUT', path(`/members/${admin.id}/roles`), { body });
    expect(demoted.status).toBe(200);
    expect(demoted.headers.get('x-anyreach-warning')).toBe('last_admin');

    // There is no admin to lose any more.
    const removed = await ask('DELETE', path(`/members/${admin.id}`));
    expect([removed.status, removed.headers.get('x-anyreach-warning')]).toEqual([204, null]);
  });

  it('is warned of only when it is the last one', async () => {
    const second = await test.createUser();
    await test.addMember(child, second.id);
    const first = await ask('DELETE', path(`/members/${second.id}`));
    expect([first.status, first.headers.get('x-anyreach-warning')]).toEqual([204, null]);
    const last = await ask('DELETE', path(`/members/${admin.id}`));
    expect([last.status, last.headers.get('x-anyreach-warning')]).toEqual([204, 'last_admin']);
  });

  it('stays protected in the own organization of the caller', async () => {
    const own = `/admin/partner-console/children/${top}/members/${partner.id}`;
    expect((await ask('DELETE', own)).body['code']).toBe('last_admin');
  });
});

describe('what is written down', () => {
  it('names both organizations, and who it was', async () => {
    const guest = await test.createUser();
    await test.addMember(child, guest.id, 'viewer');
    await ask('PUT', path(`/members/${guest.id}/roles`), { body: { roles: ['admin'] } });
    await ask('DELETE', path(`/members/${guest.id}`));
    const invitation = { email: 'first@example.com', role: 'admin' };
    const { body } = await ask('POST', path('/invitations'), { body: invitation });
    await ask('POST', path(`/invitations/${String(body['id'])}/resend`));
    await ask('POST', path(`/invitations/${String(body['id'])}/revoke`));
    await ask('POST', path('/suspend'));
    await ask('POST', path('/resume'));
    const through = { organization_id: top, grant_id: null, reason: null };
    expect(await eventsOf(child)).toEqual(
      [
        ...['member.role_changed', 'member.removed', 'invitation.created', 'invitation.resent'],
        ...['invitation.revoked', 'organization.suspended', 'organization.resumed'],
      ].map((action) => ({ action, actor_id: partner.id, through })),
    );
    expect(await eventsOf(top)).toEqual([]);
  });

  it('tells of a visit, its reason, and everything done on it', async () => {
    const grant_id = await enter();
    const visit = { org: child, headers: { 'X-Act-As': grant_id } };
    const named = await ask('PATCH', `/admin/organizations/${child}`, {
      ...visit,
      body: { name: 'Named on a visit' },
    });
    expect(named.status).toBe(200);
    const bulk = [{ email: 'second@example.com', role: 'viewer' }];
    const invited = await ask('POST', '/admin/invitations/bulk', {
      ...visit,
      body: { invitations: bulk },
    });
    expect(invited.status).toBe(200);
    await ask('DELETE', `/admin/act-as/${grant_id}`);
    const through = { organization_id: top, grant_id, reason: 'Set up the numbers' };
    const events = await eventsOf(child);
    expect(events).toEqual(events.map(({ action }) => ({ action, actor_id: partner.id, through })));
    expect(events.map(({ action }) => action)).toEqual([
      ...['act_as.started', 'organization.updated', 'invitation.created', 'act_as.ended'],
    ]);
  });

  it('says nothing twice: what changes nothing leaves no event', async () => {
    await ask('POST', path('/resume'));
    const grant_id = await enter();
    await ask('DELETE', `/admin/act-as/${grant_id}`);
    await ask('DELETE', `/admin/act-as/${grant_id}`);
    expect((await eventsOf(child)).map(({ action }) => action)).toEqual([
      ...['act_as.started', 'act_as.ended'],
    ]);
  });
});

describe('a key of the parent', () => {
  it('reaches its own subtree by path, and nothing by header', async () => {
    const { text: token } = await test.createKey(top);
    const asKey = { token, org: undefined };
    expect((await ask('GET', path('/members'), asKey)).status).toBe(200);
    const listed = await ask('GET', '/admin/partner-console/children', asKey);
    expect(listed.body[0]).toMatchObject({ id: child, is_member: false });
    const climbing = await ask('GET', path('/members'), { token, org: child });
    expect(climbing.body['code']).toBe('key_org_mismatch');
  });

  it('makes no visits and uses none', async () => {
    const { text: token } = await test.createKey(top);
    const body = { reason: 'By machine', role: 'admin', ttl_seconds: 60 };
    const made = await ask('POST', path('/act-as'), { token, org: undefined, body });
    expect(made.body['code']).toBe('user_credential_required');
    const headers = { 'X-Act-As': await enter() };
    const used = await ask('GET', '/admin/members', { token, org: undefined, headers });
    expect(used.body['code']).toBe('user_credential_required');
    const both = await ask('GET', '/admin/members', { token, org: child, headers });
    expect(both.body['code']).toBe('key_org_mismatch');
  });

  it('of a child that is suspended stops working, except for billing', async () => {
    const { text: token } = await test.createKey(child);
    await ask('POST', path('/suspend'));
    const asKey = { token, org: undefined };
    expect((await ask('GET', '/admin/members', asKey)).body['code']).toBe('suspended');
    expect((await ask('GET', '/admin/billing', asKey)).status).toBe(200);
    await ask('POST', path('/resume'));
    expect((await ask('GET', '/admin/members', asKey)).status).toBe(200);
  });
});

describe('a visit', () => {
  it('is refused by a server that knows none, instead of being taken for a membership', async () => {
    const core = await createTestApp({ over: test, env: { CAPABILITIES: 'none' } });
    const options = { token: admin.token, org: child, headers: { 'X-Act-As': 'act_any' } };
    const answer = await core.call('GET', '/admin/members', options);
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid_header']);
    await core.close();
  });

  it('does not count as activity of a member', async () => {
    await test.addMember(child, partner.id, 'viewer');
    const visit = { org: child, headers: { 'X-Act-As': await enter() } };
    expect((await ask('GET', '/admin/members', visit)).status).toBe(200);
    await test.deps.background.drain();
    const { last_active_at } = await test.db
      .selectFrom('members')
      .select('last_active_at')
      .where('organization_id', '=', child)
      .where('user_id', '=', partner.id)
      .executeTakeFirstOrThrow();
    expect(last_active_at).toBeNull();
  });

  it('keeps answers to repeated requests apart from those without it', async () => {
    await test.addMember(child, partner.id, 'admin');
    const headers = { 'Idempotency-Key': 'once' };
    const body = { email: 'third@example.com', role: 'viewer' };
    const own = { org: child, body, headers };
    expect((await ask('POST', '/admin/invitations', own)).status).toBe(200);
    const acting = { ...own, headers: { ...headers, 'X-Act-As': await enter() } };
    const again = await ask('POST', '/admin/invitations', acting);
    expect(again.body['code']).toBe('idempotency_mismatch');
  });

  it('ends with the organization it began in', async () => {
    const middle = await test.createOrganization({ parent_id: top });
    const leaf = await test.createOrganization({ parent_id: middle.id });
    await test.addMember(middle.id, admin.id);
    const body = { reason: 'Look', role: 'viewer', ttl_seconds: 60 };
    const from = { token: admin.token, org: middle.id, body };
    const place = `/admin/partner-console/children/${leaf.id}/act-as`;
    const grant = await test.call('POST', place, from);
    const headers = { 'X-Act-As': String(grant.body['grant_id']) };
    const look = () =>
      test.call('GET', '/admin/members', { token: admin.token, org: leaf.id, headers });
    expect((await look()).status).toBe(200);
    await ask('POST', `/admin/partner-console/children/${middle.id}/suspend`);
    expect((await look()).body['code']).toBe('not_in_subtree');
  });
});

describe('the tree in the database', () => {
  const constraint = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) =>
        error instanceof Error && 'constraint' in error ? error.constraint : String(error),
    );

  it('lets nothing be moved, renamed in links or brought back', async () => {
    const other = (await test.createOrganization()).id;
    const set = (values: ReturnType<typeof sql>) =>
      constraint(sql`update organizations set ${values} where id = ${child}`.execute(test.db));
    expect(await set(sql`parent_id = ${other}`)).toBe('organizations_fixed');
    expect(await set(sql`parent_id = null`)).toBe('organizations_fixed');
    expect(await set(sql`slug = 'another'`)).toBe('organizations_fixed');
    await sql`update organizations set deleted_at = now() where id = ${child}`.execute(test.db);
    expect(await set(sql`deleted_at = null`)).toBe('organizations_fixed');
  });

  it('has no circles, not even those made at once', async () => {
    const insert = (values: ReturnType<typeof sql>) =>
      constraint(
        sql`insert into organizations (id, name, slug, parent_id, billing_email) values ${values}`.execute(
          test.db,
        ),
      );
    expect(await insert(sql`('org_self', 'Self', 'self', 'org_self', 'a@b.co')`)).toBe(
      'organizations_parent_check',
    );
    const circle = await insert(
      sql`('org_a', 'A', 'circle-a', 'org_b', 'a@b.co'), ('org_b', 'B', 'circle-b', 'org_a', 'a@b.co')`,
    );
    expect(['organization_tree_pkey', 'organization_tree_depth_check']).toContain(circle);
  });

  it('is ten levels deep at most', async () => {
    let parent_id = child;
    for (let level = 3; level <= 10; level += 1) {
      parent_id = (await test.createOrganization({ parent_id })).id;
    }
    const eleventh = constraint(test.createOrganization({ parent_id }));
    expect(await eleventh).toBe('organization_tree_depth_check');
  });

  it('keeps what has children, and takes no children below what is gone', async () => {
    const gone = (id: string) =>
      constraint(
        sql`update organizations set deleted_at = now() where id = ${id}`.execute(test.db),
      );
    expect(await gone(top)).toBe('organizations_children_check');
    expect(await gone(child)).toBe('done');
    const below = constraint(test.createOrganization({ parent_id: child }));
    expect(await below).toBe('organizations_parent_live');
    expect((await ask('GET', path(''))).body['code']).toBe('not_in_subtree');
    expect(await gone(top)).toBe('done');
  });
});
