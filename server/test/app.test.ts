import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from './helpers.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

it('answers who the caller is, with a request id and nothing to cache', async () => {
  const user = await test.createUser({ email: 'ada@example.com' });
  const answer = await test.call('GET', '/admin/users/me', { token: user.token });
  expect(answer.body).toEqual({
    id: user.id,
    email: 'ada@example.com',
    email_verified: true,
    first_name: 'Ada',
    last_name: 'Test',
    avatar_url: null,
    created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-request-id')).toMatch(/^req_/);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(answer.headers.get('vary')).toBe(
    'Authorization, Cookie, X-Anyreach-Org, X-Act-As, Origin',
  );
});

it('keeps the session of its own pages in a cookie that nothing else can read or use', async () => {
  const body = { email: 'ida@example.com', password: 'correct horse battery', name: 'Ida Rhodes' };
  const signedUp = await test.call('POST', '/api/auth/sign-up/email', { body });
  const cookie = signedUp.headers.get('set-cookie') ?? '';
  for (const attribute of [/HttpOnly/i, /SameSite=Lax/i, /Path=\/api\/auth/i]) {
    expect(cookie).toMatch(attribute);
  }
  const session = (name: string, value: string) =>
    test.call('GET', '/api/auth/get-session', {
      headers: { Cookie: cookie.split(';')[0] ?? '', [name]: value },
    });
  const own = await session('Sec-Fetch-Site', 'same-origin');
  const { token } = own.body['session'] as { token: string };
  expect((await test.call('GET', '/admin/users/me', { token })).status).toBe(200);
  for (const site of ['cross-site', 'same-site']) {
    expect((await session('Sec-Fetch-Site', site)).text).not.toContain('token');
  }
  expect((await session('Origin', 'https://elsewhere.example')).text).not.toContain('token');
  const withCookie = await test.call('GET', '/admin/users/me', { headers: { Cookie: cookie } });
  expect(withCookie.status).toBe(401);
});

it('signs up, out and in again, with bearer tokens only', async () => {
  const credentials = {
    email: 'Grace@Example.com',
    password: 'correct horse battery',
    name: 'Grace Brewster Hopper',
  };
  const signedUp = await test.call('POST', '/api/auth/sign-up/email', { body: credentials });
  expect(signedUp.status).toBe(200);
});

it('leads back from the link of a confirmation mail', async () => {
  const email = 'joan@example.com';
  const body = { email, password: 'correct horse battery', name: 'Joan Clarke' };
  const callbackURL = '/invitations';
  await test.call('POST', '/api/auth/sign-up/email', { body: { ...body, callbackURL } });
  const { text } = await test.db
    .selectFrom('mails')
    .select('text')
    .where('recipient', '=', email)
    .executeTakeFirstOrThrow();
  const link = new URL(/http\S+/.exec(text)?.[0] ?? '');
  expect(link.origin).toBe('http://orgkit.test');
  const answer = await test.call('GET', `${link.pathname}${link.search}`);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, callbackURL]);
});

it('words refusals of sign-in like all others', async () => {
  const answer = await test.call('POST', '/api/auth/sign-in/email', {
    body: { email: 'nobody@example.com', password: 'whatever it is' },
  });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({
    status: 401,
    code: 'invalid_email_or_password',
    detail: expect.any(String),
    request_id: answer.headers.get('x-request-id'),
  });
  expect((await test.call('GET', '/api/auth/nothing')).body).toMatchObject({ code: 'not_found' });
});

it('lists the organizations of a person by name with their role', async () => {
  const user = await test.createUser();
  const [beta, alpha, other] = await Promise.all([
    test.createOrganization({ name: 'beta' }),
    test.createOrganization({ name: 'Alpha' }),
    test.createOrganization(),
  ]);
  await test.addMember(beta.id, user.id, 'viewer');
  await test.addMember(alpha.id, user.id);
  const list = await test.call('GET', '/admin/organizations', { token: user.token });
  expect(list.body).toMatchObject([
    { id: alpha.id, roles: ['admin'] },
    { id: beta.id, roles: ['viewer'] },
  ]);
  expect(list.text).not.toContain(other.id);
});
