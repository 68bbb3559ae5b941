import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

let test: TestApp;
let owner: TestUser;
let org: string;

beforeAll(async () => {
  test = await createTestApp();
  owner = await test.createUser();
  org = (await test.createOrganization()).id;
  await test.addMember(org, owner.id);
});
afterAll(() => test.close());

function send(path: string, body: unknown, headers: Record<string, string> = {}) {
  return test.call('POST', path, { token: owner.token, org, body, headers });
}

async function effects(): Promise<{ events: number; mails: number; invitations: number }> {
  const count = async (table: 'audit_events' | 'mails' | 'invitations') =>
    (await test.db.selectFrom(table).select('id').execute()).length;
  return {
    events: await count('audit_events'),
    mails: await count('mails'),
    invitations: await count('invitations'),
  };
}

const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    email: `crowd-${index}@example.com`,
    role: 'viewer',
  }));

it('only looks in a dry run', async () => {
  const before = await effects();
  const invitations = crowd(3);
  const answer = await send('/admin/invitations/bulk', { invitations, dry_run: true });
  expect(answer.body).toEqual({
    dry_run: true,
    results: invitations.map(({ email }) => ({ email, code: 'ok' })),
  });
  const body = { selection: { filter: {} }, action: { set_role: 'viewer' }, dry_run: true };
  expect((await send('/admin/members/bulk', body)).body['results']).toEqual([
    { user_id: owner.id, code: 'last_admin' },
  ]);
  expect(await effects()).toEqual(before);
});

it('invites five hundred, each with a mail and an event, and again nobody', async () => {
  const before = await effects();
  const answer = await send('/admin/invitations/bulk', { invitations: crowd(500) });
  expect(answer.status).toBe(200);
  const after = { ...before };
  after.events += 500;
  after.mails += 500;
  after.invitations += 500;
  expect(await effects()).toEqual(after);
  const again = await send('/admin/invitations/bulk', { invitations: crowd(500) });
  expect(JSON.stringify(again.body).match(/"invitation_pending"/g)).toHaveLength(500);
  expect(await effects()).toEqual(after);
  expect((await send('/admin/invitations/bulk', { invitations: crowd(501) })).status).toBe(422);
});

it('lists what was invited together in its order, the last one first', async () => {
  const answer = await test.call('GET', '/admin/invitations?limit=2', { token: owner.token, org });
  const rows: unknown = JSON.parse(answer.text);
  expect(rows).toMatchObject([
    { email: 'crowd-499@example.com' },
    { email: 'crowd-498@example.com' },
  ]);
  const moments = await test.db
    .selectFrom('invitations')
    .select(['created_at', 'last_sent_at'])
    .where('email', 'like', 'crowd-%')
    .execute();
  expect(new Set(moments.map((row) => row.created_at)).size).toBe(500);
  expect(moments.filter((row) => row.created_at !== row.last_sent_at)).toEqual([]);
});

it('invites anew whose invitation is over, and repeats nothing for a repeated key', async () => {
  const invitations = [{ email: 'late@example.com', role: 'viewer' }];
  const once = { 'Idempotency-Key': 'bulk-once' };
  await send('/admin/invitations/bulk', { invitations }, once);
  const before = await effects();
  const repeated = await send('/admin/invitations/bulk', { invitations }, once);
  expect(repeated.headers.get('idempotent-replayed')).toBe('true');
  expect(await effects()).toEqual(before);
  test.clock.setOffset(8 * 86_400_000);
  // The sessions of this file ended with the week.
  const token = await test.login(owner.id);
  const answer = await test.call('POST', '/admin/invitations/bulk', {
    ...{ token, org, body: { invitations } },
  });
  expect(answer.body['results']).toMatchObject([{ email: 'late@example.com', code: 'ok' }]);
  test.clock.setOffset(0);
});

it('tells of each member that was changed, and of nobody who stayed as they were', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => test.createUser()));
  for (const [index, { id }] of people.entries())
    await test.addMember(org, id, index === 0 ? 'admin' : 'viewer');
  const user_ids = people.map(({ id }) => id);
  const body = { selection: { user_ids }, action: { set_role: 'admin' } };
  const answer = await send('/admin/members/bulk', body);
  expect(answer.body['results']).toEqual(user_ids.map((user_id) => ({ user_id, code: 'ok' })));
  const events = await test.db
    .selectFrom('audit_events')
    .select(['target_id', 'before', 'after', 'actor_id', 'request_id'])
    .where('action', '=', 'member.role_changed')
    .execute();
  expect(new Set(events.map(({ target_id }) => target_id))).toEqual(new Set(user_ids.slice(1)));
  for (const event of events) {
    expect(event).toMatchObject({
      ...{ before: { role: 'viewer' }, after: { role: 'admin' } },
      ...{ actor_id: owner.id, request_id: answer.headers.get('x-request-id') },
    });
  }
});

it('removes everybody but the last admin, and says who stays', async () => {
  const everybody = { selection: { filter: {} }, action: { remove: true } };
  const answer = await send('/admin/members/bulk', everybody);
  const results = JSON.stringify(answer.body['results']);
  expect(results.match(/"ok"/g)).toHaveLength(4);
  // The newest go first, so whoever was there first stays.
  expect(results).toContain(JSON.stringify({ user_id: owner.id, code: 'last_admin' }));
  const left = await test.db
    .selectFrom('members')
    .select('user_id')
    .where('organization_id', '=', org)
    .execute();
  expect(left).toEqual([{ user_id: owner.id }]);
});
