import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._-';

let test: TestApp;
let admin: TestUser;
let org: string;

beforeAll(async () => {
  test = await createTestApp({ env: { RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.1' } });
  admin = await test.createUser();
  org = (await test.createOrganization()).id;
  await test.addMember(org, admin.id);
});
afterAll(() => test.close());

const as = (token: string) => ({
  get: (path: string, headers?: Record<string, string>) =>
    test.call('GET', path, { token, ...(headers && { headers }) }),
  post: (path: string, body: unknown) => test.call('POST', path, { token, org, body }),
});

async function create(body: object): Promise<{ key_id: string; pat_key: string }> {
  const made = await as(admin.token).post('/admin/organization-pats', { name: 'Key', ...body });
  expect(made.status).toBe(200);
  return { key_id: String(made.body['key_id']), pat_key: String(made.body['pat_key']) };
}

async function rowOf(keyId: string) {
  await test.deps.background.drain();
  return test.db
    .selectFrom('api_keys')
    .selectAll()
    .where('id', '=', keyId)
    .executeTakeFirstOrThrow();
}

it('refuses every typo of one character without asking the database', async () => {
  const { pat_key } = await create({});
  const asked = vi.spyOn(pg.Pool.prototype, 'connect');
  try {
    expect((await as(pat_key).get('/admin/members')).status).toBe(200);
    await test.deps.background.drain();
    // The valid key shows that asking would be seen.
    expect(asked.mock.calls.length).toBeGreaterThan(0);
    asked.mockClear();
    const accepted: string[] = [];
    for (let at = 0; at < pat_key.length; at += 1) {
      const typos = [...LETTERS].filter((letter) => letter !== pat_key[at]);
      const tokens = typos.map((letter) => pat_key.slice(0, at) + letter + pat_key.slice(at + 1));
      // A typo before the underscore poses as no key: it is looked up as a login, by its signature.
      const answers = await Promise.all(tokens.map((token) => as(token).get('/admin/members')));
      accepted.push(...tokens.filter((_, i) => answers[i]?.status !== 401));
      if (at >= 'ak_'.length) expect(asked).not.toHaveBeenCalled();
      asked.mockClear();
    }
    expect(accepted).toEqual([]);
  } finally {
    asked.mockRestore();
  }
}, 120_000);

it('lets a key in from the addresses it names alone, as trusted proxies tell them', async () => {
  const { pat_key, key_id } = await create({ allowed_ips: ['203.0.113.0/24', '2001:db8::/32'] });
  const from = async (address: string) =>
    (await as(pat_key).get('/admin/members', { 'X-Forwarded-For': address })).body['code'] ??
    'allowed';
  expect(await from('203.0.113.18')).toBe('allowed');
  expect(await from('2001:db8:7::1')).toBe('allowed');
  expect(await from('::ffff:203.0.113.9')).toBe('allowed');
  for (const address of ['203.0.114.1', '2001:db9::1', '127.0.0.1', '203.0.113.18, 198.51.100.7']) {
    expect(await from(address), address).toBe('ip_not_allowed');
  }
  const untrusting = await createTestApp({ over: test });
  const forged = await untrusting.call('GET', '/admin/members', {
    token: pat_key,
    headers: { 'X-Forwarded-For': '203.0.113.18' },
  });
  expect(forged.body['code']).toBe('ip_not_allowed');
  await untrusting.close();
  // A caller who was turned away is not somebody who used the key.
  expect((await rowOf(key_id)).last_used_ip).toBe('203.0.113.9');
});

it('counts every request of both generations, and writes them together', async () => {
  const old = await create({});
  for (let i = 0; i < 30; i += 1) await as(old.pat_key).get('/admin/members');
  const rotated = await as(admin.token).post(`/admin/organization-pats/${old.key_id}/rotate`, {
    grace_seconds: 3600,
  });
  const fresh = String(rotated.body['pat_key']);
  await test.deps.background.drain();
  const asked = vi.spyOn(pg.Pool.prototype, 'connect');
  const paths = ['/admin/members', '/admin/nothing', '/admin/members?limit=0'];
  for (let i = 0; i < 20; i += 1) {
    await as(fresh).get(paths[i % 3] ?? '');
    await as(old.pat_key).get('/admin/members');
  }
  const before = asked.mock.calls.length;
  await test.deps.background.drain();
  expect(asked.mock.calls.length - before).toBeLessThanOrEqual(1);
  asked.mockRestore();
  const usage = await test.call('GET', `/admin/organization-pats/${old.key_id}/usage`, {
    token: admin.token,
    org,
  });
  const hours = usage.body['hours'] as { generation: number; requests: number }[];
  const total = (wanted: number) =>
    hours
      .filter(({ generation }) => generation === wanted)
      .reduce((sum, { requests }) => sum + requests, 0);
  // What is refused for its input counts; a path that does not exist asks for no credential.
  expect([total(1), total(2)]).toEqual([50, 13]);
});

it('brings no revoked key back by noting its last use', async () => {
  const { pat_key, key_id } = await create({});
  expect((await as(pat_key).get('/admin/members')).status).toBe(200);
  await test.call('DELETE', `/admin/organization-pats/${key_id}`, { token: admin.token, org });
  const { last_used_at, revoked_at, ...row } = await rowOf(key_id);
  expect([last_used_at, revoked_at]).toEqual([expect.any(String), expect.any(String)]);
  expect(row).toMatchObject({ name: 'Key', created_by: admin.id, expires_at: null });
  expect((await as(pat_key).get('/admin/members')).status).toBe(401);
});

it('keeps the uses that could not be written, and writes them later', async () => {
  const { pat_key, key_id } = await create({});
  const begin = vi.spyOn(test.db, 'transaction').mockImplementation(() => {
    throw new Error('The database is away');
  });
  await as(pat_key).get('/admin/members');
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(begin).toHaveBeenCalled();
  begin.mockRestore();
  await as(pat_key).get('/admin/members');
  await rowOf(key_id);
  const { requests } = await test.db
    .selectFrom('key_usage')
    .select('requests')
    .where('key_id', '=', key_id)
    .executeTakeFirstOrThrow();
  expect(requests).toBe(2);
});

it('follows what its creator holds at every single use', async () => {
  const maker = await test.createUser();
  await test.addMember(org, maker.id);
  const made = await test.call('POST', '/admin/organization-pats', {
    ...{ token: maker.token, org },
    body: { name: 'Key', scopes: ['organizations:manage', 'members:read'] },
  });
  const key = as(String(made.body['pat_key']));
  const see = async () => [
    (await key.get('/admin/organization-pats')).status,
    (await key.get('/admin/members')).status,
    (await key.get('/admin/roles')).status,
    // Never given to the key, whatever its creator holds.
    (await key.get('/admin/invitations')).status,
  ];
  expect(await see()).toEqual([200, 200, 200, 200]);
  const path = `/admin/members/${maker.id}`;
  const call = { token: admin.token, org };
  await test.call('PUT', `${path}/roles`, { ...call, body: { roles: ['viewer'] } });
  expect(await see()).toEqual([403, 200, 200, 200]);
  await test.call('DELETE', path, call);
  expect(await see()).toEqual([403, 403, 403, 403]);
});

it('lets neither keys nor tokens make personal tokens', async () => {
  const { pat_key } = await create({});
  const token = await test.createToken(admin.id);
  for (const credential of [pat_key, token.text]) {
    const made = await as(credential).post('/admin/user-pats', { name: 'More' });
    expect([made.status, made.body['code']]).toEqual([403, 'user_credential_required']);
  }
  expect((await test.call('GET', '/admin/user-pats', { token: token.text })).status).toBe(200);
  expect((await test.call('GET', '/admin/user-pats', { token: pat_key })).status).toBe(403);
});

it('lets a key make keys that may do no more than it does', async () => {
  const { pat_key } = await create({ scopes: ['organizations:manage', 'agents:read'] });
  const more = await as(pat_key).post('/admin/organization-pats', {
    name: 'More',
    scopes: ['billing:manage'],
  });
  expect([more.status, more.body['missing']]).toEqual([403, ['billing:manage']]);
  const same = await as(pat_key).post('/admin/organization-pats', { name: 'Same' });
  const row = await rowOf(String(same.body['key_id']));
  expect(row.created_by).toBe(admin.id);
  expect(row.scopes).toEqual(['organizations:manage', 'agents:read']);
});

it('lets no cache keep a secret, and tells the audit log everything but it', async () => {
  const made = await as(admin.token).post('/admin/organization-pats', { name: 'Secret' });
  const { key_id, pat_key } = made.body;
  const path = `/admin/organization-pats/${String(key_id)}`;
  const rotated = await as(admin.token).post(`${path}/rotate`, { grace_seconds: 60 });
  const token = await test.call('POST', '/admin/user-pats', {
    token: admin.token,
    body: { name: 'Laptop' },
  });
  for (const answer of [made, rotated, token]) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('no-store');
  }
  await test.call('PATCH', path, { token: admin.token, org, body: { name: 'Renamed' } });
  await test.call('DELETE', path, { token: admin.token, org });
  const events = await test.db
    .selectFrom('audit_events')
    .selectAll()
    .where('target_id', 'in', [key_id, rotated.body['key_id'], token.body['key_id']].map(String))
    .orderBy('at')
    .execute();
  expect(events.map(({ action }) => action)).toEqual([
    'api_key.created',
    'api_key.rotated',
    'token.created',
    'api_key.changed',
    'api_key.revoked',
  ]);
  const told = JSON.stringify(events);
  for (const text of [pat_key, rotated.body['pat_key'], token.body['pat_key']]) {
    expect(told).not.toContain(String(text).split('.')[1]);
  }
});
