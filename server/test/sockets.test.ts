import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen, type Listening } from '../src/listen.js';
import { closeServer } from '../src/stop.js';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

let test: TestApp;
let listening: Listening;
let user: TestUser;
let org: string;
let otherOrg: string;

beforeAll(async () => {
  test = await createTestApp({
    register: (route) => {
      route('users', 'me', ({ caller }) => Promise.resolve(caller.user));
      route('branding', 'get', () => Promise.resolve(new Response('{}')));
    },
  });
  user = await test.createUser();
  org = (await test.createOrganization()).id;
  otherOrg = (await test.createOrganization()).id;
  await test.addMember(org, user.id);
  await test.addMember(otherOrg, user.id, 'viewer');
  listening = await listen('127.0.0.1', 0);
  listening.use((request, env) => test.app.fetch(request, env));
});
afterAll(async () => {
  await closeServer(listening.server, 0);
  await test.close();
});

/** Sends bytes as they are and reads until the server closes. */
function send(lines: string[], body = ''): Promise<{ status: number; text: string }> {
  const { port } = new URL(listening.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let text = '';
    socket.on('data', (data) => (text += data.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () =>
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text }),
    );
    socket.write(Buffer.from([...lines, 'Connection: close', '', body].join('\r\n'), 'latin1'));
  });
}

const auth = () => `Authorization: Bearer ${user.token}`;
const get = (path: string, ...headers: string[]) =>
  send([`GET ${path} HTTP/1.1`, 'Host: orgkit.test', ...headers]);

it('answers the canonical spelling', async () => {
  expect((await get('/admin/users/me', auth())).status).toBe(200);
  expect((await get('/admin/branding', auth(), `X-Anyreach-Org: ${org}`)).status).toBe(200);
});

it('refuses headers that were sent twice or joined', async () => {
  const own = `X-Anyreach-Org: ${org}`;
  const other = `X-Anyreach-Org: ${otherOrg}`;
  const cases = [
    [auth(), auth(), own],
    [auth(), 'authorization: Bearer other', own],
    ['Authorization: Bearer other', auth(), own],
    [auth(), own, own],
    [auth(), own, other],
    [auth(), other, 'x-anyreach-org: '],
    [auth(), `X-Anyreach-Org: ${org}, ${otherOrg}`],
    [auth(), `X-Anyreach-Org: ${org},`],
    [`Authorization: Bearer ${user.token}, Bearer x`, own],
    [auth(), own, 'Idempotency-Key: a', 'Idempotency-Key: b'],
    [auth(), own, 'X-Act-As: a', 'X-Act-As: b'],
  ];
  for (const headers of cases) {
    const answer = await get('/admin/branding', ...headers);
    expect([answer.status, headers.slice(1)]).toEqual([400, headers.slice(1)]);
    expect(answer.text).toContain('"code":"invalid_header"');
  }
});

it('takes no organization from a header that is none', async () => {
  for (const value of [
    'org',
    'ORG_X',
    '\xff\xfe',
    'x'.repeat(4096),
    '../admin',
    org.toUpperCase(),
    `${org}%00`,
    '*',
  ]) {
    const answer = await get('/admin/branding', auth(), `X-Anyreach-Org: ${value}`);
    expect([answer.status, value.slice(0, 20)]).toEqual([403, value.slice(0, 20)]);
    expect(answer.text).toContain('not_a_member');
  }
  expect((await get('/admin/branding', auth(), 'X-Anyreach-Org:')).status).toBe(401);
});

it('accepts the scheme Bearer and a token without anything around it only', async () => {
  const { text: key } = await test.createKey(org);
  for (const value of [
    `bearer ${key}`,
    `BEARER ${key}`,
    `Bearer  ${key}`,
    `Bearer\t${key}`,
    `Bearer ${key} x`,
    `Token ${key}`,
    key,
    `Basic ${Buffer.from(key).toString('base64')}`,
    `Bearer "${key}"`,
    `Bearer ${key}.`,
    `Bearer ${encodeURIComponent(key).replace('.', '%2E')}`,
    `Bearer ${'x'.repeat(5000)}`,
  ]) {
    expect([
      (await get('/admin/branding', `Authorization: ${value}`)).status,
      value.slice(0, 12),
    ]).toEqual([401, value.slice(0, 12)]);
  }
  expect((await get('/admin/branding', `Authorization: Bearer ${key}`)).status).toBe(200);
  expect((await get(`/admin/branding?access_token=${key}`)).status).toBe(401);
  expect((await get('/admin/branding', `Cookie: orgkit.session_token=${user.token}`)).status).toBe(
    401,
  );
});

it('knows one spelling of each path', async () => {
  for (const path of [
    '//admin/users/me',
    '/admin//users/me',
    '/admin/users/me/',
    '/admin/users/me//',
    '/admin/./users/me',
    '/admin/x/../users/me',
    '/x/../admin/users/me',
    '/%61dmin/users/me',
    '/admin%2Fusers/me',
    '/admin/users%2fme',
    '/admin/users/%6De',
    '/ADMIN/users/me',
    '/admin/users/me%20',
    '/admin/users/me%00',
    '/admin/users/me;x=1',
    '/admin;/users/me',
    '/admin/users/me.json',
    '/admin/%2e%2e/admin/users/me',
  ]) {
    expect([(await get(path, auth())).status, path]).toEqual([404, path]);
  }
  for (const target of [
    '\\admin\\users\\me',
    '/admin\\users/me',
    'http://orgkit.test/admin/users/me',
    '*',
  ]) {
    expect([[400, 404].includes((await get(target, auth())).status), target]).toEqual([
      true,
      target,
    ]);
  }
});

it('lets no header change the method', async () => {
  for (const header of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']) {
    const answer = await send(
      [
        'POST /admin/users/me HTTP/1.1',
        'Host: orgkit.test',
        auth(),
        `${header}: GET`,
        'Content-Type: application/json',
        'Content-Length: 2',
      ],
      '{}',
    );
    expect([answer.status, header]).toEqual([405, header]);
    expect(answer.text).toContain('allow: GET');
  }
  expect((await get('/admin/users/me?_method=DELETE', auth())).status).toBe(422);
  expect((await send(['TRACE /admin/users/me HTTP/1.1', 'Host: orgkit.test', auth()])).status).toBe(
    405,
  );
});

it('answers a request that makes no sense with 4xx and stays up', async () => {
  for (const lines of [
    ['GET /admin/users/me HTTP/1.1'],
    ['GET /admin/users/me HTTP/1.1', 'Host: a b'],
    ['GET /admin/users/me HTTP/1.1', 'Host: x', 'Content-Length: 5', 'Transfer-Encoding: chunked'],
    ['GET  HTTP/1.1', 'Host: x'],
    ['GET /admin/users/me HTTP/1.1', 'Host: x', `X-Big: ${'x'.repeat(70_000)}`],
  ]) {
    const { status } = await send(lines);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  }
  expect((await get('/healthz')).status).toBe(200);
});

it('opens itself to configured origins only, and never with cookies', async () => {
  const shared = await createTestApp({
    over: test,
    env: { CORS_ORIGINS: 'https://app.example.com' },
  });
  try {
    const preflight = (origin: string) =>
      shared.call('OPTIONS', '/admin/users/me', {
        headers: { Origin: origin, 'Access-Control-Request-Method': 'PATCH' },
      });
    const allowed = await preflight('https://app.example.com');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    for (const name of [
      'Authorization',
      'X-Anyreach-Org',
      'Idempotency-Key',
      'If-Match',
      'Prefer',
      'X-Act-As',
    ]) {
      expect(allowed.headers.get('access-control-allow-headers')).toContain(name);
    }
    for (const origin of [
      'https://evil.example',
      'null',
      'https://app.example.com.evil.example',
      'http://app.example.com',
      'https://app.example.com:8443',
    ]) {
      expect((await preflight(origin)).headers.has('access-control-allow-origin')).toBe(false);
    }
    const error = await shared.call('GET', '/admin/users/me', {
      headers: { Origin: 'https://app.example.com' },
    });
    expect(error.status).toBe(401);
    expect(error.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    expect(error.headers.get('access-control-expose-headers')).toContain('X-Request-Id');
    expect(error.headers.has('access-control-allow-credentials')).toBe(false);
  } finally {
    await shared.close();
  }
});
