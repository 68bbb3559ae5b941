import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { problem } from '../src/http/problem.js';
import { reply } from '../src/http/reply.js';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

let test: TestApp;
let user: TestUser;
let org: string;
/** What the next call of the handler does, after it was counted. */
let act: (resume: Record<string, unknown> | null) => Promise<unknown> = () => Promise.resolve(null);
let calls = 0;

const plan = (body: object, key: string | null, token = user.token) =>
  test.call('POST', '/admin/billing/subscription/change', {
    token,
    org,
    body,
    headers: key === null ? {} : { 'Idempotency-Key': key },
  });

beforeAll(async () => {
  test = await createTestApp({
    register: (route) => {
      const handler = async ({ resume }: { resume: Record<string, unknown> | null }) => {
        calls += 1;
        return act(resume);
      };
      Reflect.apply(route, undefined, ['billing', 'change', handler]);
      Reflect.apply(route, undefined, ['apiKeys', 'create', handler]);
      route('users', 'updateMe', ({ write, caller }) => write(() => Promise.resolve(caller.user)));
      route('invitations', 'create', ({ write, organization }) =>
        write(async ({ trx, audit, checkpoint }) => {
          calls += 1;
          await trx
            .updateTable('organizations')
            .set({ name: `call ${calls}` })
            .where('id', '=', organization.id)
            .execute();
          await audit({ action: 'test', target: { kind: 'organization', id: organization.id } });
          await checkpoint({ at: calls });
          throw new Error('the process dies here');
        }),
      );
    },
  });
  user = await test.createUser();
  org = (await test.createOrganization()).id;
  await test.addMember(org, user.id);
});
afterAll(() => test.close());
afterEach(() => {
  calls = 0;
});

it('carries a keyed request out once and repeats the first answer', async () => {
  act = () =>
    Promise.resolve(
      reply({ n: calls }, { status: 202, headers: { 'X-Anyreach-Warning': 'seen' } }),
    );
  const first = await plan({ plan: 'smb' }, 'k1');
  const second = await plan({ plan: 'smb' }, 'k1');
  expect(calls).toBe(1);
  expect([first.status, second.status]).toEqual([202, 202]);
  expect(second.text).toBe(first.text);
  expect(first.headers.has('idempotent-replayed')).toBe(false);
  expect(second.headers.get('idempotent-replayed')).toBe('true');
  expect(second.headers.get('x-anyreach-warning')).toBe('seen');
  await plan({ plan: 'smb' }, null);
  await plan({ plan: 'smb' }, 'k2');
  expect(calls).toBe(3);
});

it('refuses the same key for another body, and keeps keys of others apart', async () => {
  act = () => Promise.resolve({ n: calls });
  await plan({ plan: 'smb' }, 'k3');
  expect((await plan({ plan: 'agency' }, 'k3')).body['code']).toBe('idempotency_mismatch');
  const other = await test.createUser();
  await test.addMember(org, other.id);
  expect((await plan({ plan: 'agency' }, 'k3', other.token)).status).toBe(200);
  // The same person with another credential is the same owner.
  const { text } = await test.createToken(user.id);
  expect((await plan({ plan: 'smb' }, 'k3', text)).headers.get('idempotent-replayed')).toBe('true');
});

it('lets only one of many simultaneous calls run', async () => {
  act = () => new Promise((resolve) => setTimeout(() => resolve({ n: calls }), 150));
  const answers = await Promise.all(Array.from({ length: 12 }, () => plan({ plan: 'smb' }, 'k4')));
  expect(calls).toBe(1);
  const codes = answers.map(({ status, body }) => body['code'] ?? status);
  expect(codes.filter((code) => code === 200)).toHaveLength(1);
  expect(codes.filter((code) => code === 'idempotency_in_progress')).toHaveLength(11);
  expect(answers.find(({ status }) => status === 409)?.headers.get('retry-after')).toBe('1');
});

it('repeats a refusal that concerns the request, and tries again after one that does not', async () => {
  act = () => Promise.reject(problem('plan_unchanged'));
  const refused = await plan({ plan: 'smb' }, 'k5');
  expect(refused.status).toBe(409);
  act = () => Promise.resolve({ fine: true });
  const again = await plan({ plan: 'smb' }, 'k5');
  expect([again.status, again.body['code'], again.headers.get('content-type')]).toEqual([
    409,
    'plan_unchanged',
    'application/problem+json',
  ]);

  act = () => Promise.reject(new Error('bug'));
  expect((await plan({ plan: 'smb' }, 'k6')).status).toBe(500);
  act = () => Promise.resolve({ fine: true });
  expect((await plan({ plan: 'smb' }, 'k6')).body).toEqual({ fine: true });
});

it('never stores a secret', async () => {
  act = () => Promise.resolve({ pat_key: 'ak_very.secret' });
  const create = () =>
    test.call('POST', '/admin/organization-pats', {
      token: user.token,
      org,
      body: { name: 'x' },
      headers: { 'Idempotency-Key': 'k7' },
    });
  expect((await create()).body['pat_key']).toBe('ak_very.secret');
  expect((await create()).body['code']).toBe('secret_already_shown');
  const rows = await test.db.selectFrom('idempotency_keys').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('very.secret');
});

it('hands a key to the next caller when its process has died, with what it had left', async () => {
  act = () => Promise.resolve({ n: 0 });
  await plan({ plan: 'smb' }, 'k8');
  const mine = test.db.updateTable('idempotency_keys').where('key', '=', 'k8');
  await mine
    .set({
      status: null,
      checkpoint: JSON.stringify({ organization_id: 'org_made' }),
      lease_until: new Date(Date.now() + 5000),
    })
    .execute();
  expect((await plan({ plan: 'smb' }, 'k8')).body['code']).toBe('idempotency_in_progress');
  test.clock.setOffset(6000);
  act = (resume) => Promise.resolve({ resume });
  expect((await plan({ plan: 'smb' }, 'k8')).body).toEqual({
    resume: { organization_id: 'org_made' },
  });
  test.clock.setOffset(0);
});

it('undoes everything of a transaction that failed, its audit event and its checkpoint too', async () => {
  const failed = await test.call('POST', '/admin/invitations', {
    token: user.token,
    org,
    body: { email: 'a@b.co', role: 'viewer' },
    headers: { 'Idempotency-Key': 'k9' },
  });
  expect(failed.status).toBe(500);
  expect(failed.text).not.toContain('dies');
  expect(await test.db.selectFrom('audit_events').selectAll().execute()).toEqual([]);
  const row = await test.db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('key', '=', 'k9')
    .executeTakeFirst();
  expect(row?.checkpoint).toBeNull();
});

it('forgets a key after a day', async () => {
  act = () => Promise.resolve({ n: calls });
  await plan({ plan: 'smb' }, 'k10');
  test.clock.setOffset(86_401_000);
  const login = await test.login(user.id);
  expect((await plan({ plan: 'agency' }, 'k10', login)).headers.has('idempotent-replayed')).toBe(
    false,
  );
  expect(calls).toBe(2);
  test.clock.setOffset(0);
});

it.each(['', 'a'.repeat(256), '\u0080'])('refuses the key %j', async (key) => {
  act = () => Promise.resolve({});
  const answer = await plan({ plan: 'smb' }, key);
  expect([answer.status, answer.body['code']]).toEqual([400, 'invalid_header']);
});
