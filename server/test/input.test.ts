import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

let test: TestApp;
let user: TestUser;
let org: string;

beforeAll(async () => {
  test = await createTestApp({
    register: (route) => {
      route('invitations', 'create', ({ body }) =>
        Promise.resolve(new Response(JSON.stringify(body))),
      );
      route('members', 'list', ({ query }) => Promise.resolve(new Response(JSON.stringify(query))));
      route('members', 'remove', ({ params }) =>
        Promise.resolve(new Response(JSON.stringify(params))),
      );
      route('invitations', 'resend', () => Promise.resolve(new Response('{}')));
    },
  });
  user = await test.createUser();
  org = (await test.createOrganization()).id;
  await test.addMember(org, user.id);
});
afterAll(() => test.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  test.call('POST', '/admin/invitations', { token: user.token, org, body, headers });

it('takes what the contract takes, in the form the contract gives it', async () => {
  const answer = await post(
    { email: ' Ada@Example.COM ', role: 'viewer' },
    { 'Content-Type': 'application/json; charset=UTF-8' },
  );
  expect(JSON.parse(answer.text)).toEqual({ email: 'ada@example.com', role: 'viewer' });
});

it('names every wrong field with its path', async () => {
  const answer = await post({ email: 'nobody', role: 'Owner!', organization_id: 'org_x' });
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({
    code: 'validation_error',
    status: 422,
    request_id: answer.headers.get('x-request-id'),
    fields: {
      email: 'Enter a valid email address',
      role: expect.any(String),
      organization_id: 'organization_id is not a field of this request',
    },
  });
  const errors = answer.body['errors'];
  expect(Array.isArray(errors) && errors.map(({ path }) => path).sort()).toEqual([
    'email',
    'organization_id',
    'role',
  ]);
});

it.each([
  ['cut short', '{"email":"a@b.co","ro', 400, 'invalid_request'],
  ['not JSON', 'email=a@b.co', 400, 'invalid_request'],
  ['broken UTF-8', new Blob([new Uint8Array([0x22, 0xff, 0x22])]), 400, 'invalid_request'],
  ['a list', '[]', 422, 'validation_error'],
  ['null', 'null', 422, 'validation_error'],
  ['a NUL', '{"email":"a@b.co","role":"vi\\u0000ewer"}', 422, 'validation_error'],
  ['a lone surrogate', '{"email":"a@b.co","role":"\\ud800"}', 422, 'validation_error'],
  [
    '__proto__',
    '{"email":"a@b.co","role":"viewer","__proto__":{"role":"admin"}}',
    422,
    'validation_error',
  ],
  [
    'too deep',
    `{"email":${'['.repeat(10_000)}${']'.repeat(10_000)},"role":"viewer"}`,
    422,
    'validation_error',
  ],
  ['2 MB', JSON.stringify({ email: 'a'.repeat(2_000_000), role: 'viewer' }), 413, 'body_too_large'],
  ['nothing', '', 422, 'validation_error'],
])('answers a body that is %s with its own status', async (_what, body, status, code) => {
  const answer = await post(body);
  expect([answer.status, answer.body['code']]).toEqual([status, code]);
});

it.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=latin1',
  'application/jsonp',
])('refuses the content type %s', async (type) => {
  const answer = await post('{"email":"a@b.co","role":"viewer"}', { 'Content-Type': type });
  expect([answer.status, answer.body['code']]).toEqual([415, 'unsupported_media_type']);
});

it('refuses a packed body and one that is longer than it says', async () => {
  expect(
    (await post('{"email":"a@b.co","role":"viewer"}', { 'Content-Encoding': 'gzip' })).status,
  ).toBe(415);
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  const response = await test.app.request(
    new Request('http://orgkit.test/admin/invitations', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${user.token}`,
        'X-Anyreach-Org': org,
        'Content-Type': 'application/json',
      },
      body: endless,
      ...{ duplex: 'half' },
    }),
  );
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(2_000_000);
});

it('refuses input where the contract has none', async () => {
  const resend = (body: unknown) =>
    test.call('POST', '/admin/invitations/inv_1/resend', { token: user.token, org, body });
  expect((await resend({ role: 'admin' })).body['fields']).toEqual({
    role: 'role is not a field of this request',
  });
  expect((await resend(undefined)).status).toBe(200);
  expect((await resend({})).status).toBe(200);
});

it.each([
  ['?limit=0', 'limit'],
  ['?limit=201', 'limit'],
  ['?limit=1e9', 'limit'],
  ['?limit=-1', 'limit'],
  ['?limit=2147483648', 'limit'],
  ['?limit=NaN', 'limit'],
  ['?limit=5&limit=6', 'limit'],
  ['?organization_id=org_x', 'organization_id'],
  ['?search=%00', 'search'],
  ['?sort=password', 'sort'],
])('refuses the query %s', async (query, field) => {
  const answer = await test.call('GET', `/admin/members${query}`, { token: user.token, org });
  expect(answer.status).toBe(422);
  expect(Object.keys(Object(answer.body['fields']))).toEqual([field]);
});

it.each(['a%2Fb', '..%2f', 'ACME%00', '%EF%BC%A1', `${'x'.repeat(129)}`, '%20', 'a b'])(
  'treats the id %j like one that does not exist',
  async (id) => {
    const answer = await test.call('DELETE', `/admin/members/${id}`, { token: user.token, org });
    expect([answer.status, answer.body['code']]).toEqual([404, 'not_found']);
  },
);

it('answers any JSON at all with 2xx or a 4xx that says where', async () => {
  const member = fc.oneof(fc.constantFrom('email', 'role', 'id', 'constructor', ''), fc.string());
  const shape = fc.oneof(
    fc.json(),
    fc.dictionary(member, fc.jsonValue()).map((value) => JSON.stringify(value)),
  );
  await fc.assert(
    fc.asyncProperty(shape, async (body) => {
      const answer = await post(body);
      if (answer.status === 200) return;
      expect(answer.status).toBe(422);
      expect(answer.body['errors']).not.toHaveLength(0);
    }),
    { numRuns: 400 },
  );
}, 60_000);

it('speaks bare and array errors when told to', async () => {
  const bare = await createTestApp({
    over: test,
    env: { EMIT_ERROR_CODE: 'off', VALIDATION_DETAIL_ARRAY: 'on' },
  });
  try {
    const person = await bare.createUser();
    expect((await bare.call('GET', '/admin/users/me')).body).toEqual({
      detail: 'Missing Bearer token',
    });
    const answer = await bare.call('PATCH', '/admin/users/me', {
      token: person.token,
      body: { first_name: '' },
    });
    expect(answer.body).toEqual({
      detail: [
        { loc: ['body', 'first_name'], msg: 'First name must not be empty', type: 'value_error' },
      ],
    });
  } finally {
    await bare.close();
  }
});
