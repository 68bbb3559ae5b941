import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCHEMA } from '../src/db/pool.js';
import { createTestApp, type TestApp } from './helpers.js';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/** Every row of every table, as text. */
async function dump(): Promise<{ table: string; text: string }[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = ${SCHEMA} and table_type = 'BASE TABLE'
  `.execute(test.db);
  return Promise.all(
    rows.map(async ({ name }) => {
      const found = await sql<{ text: string }>`
        select coalesce(string_agg(to_jsonb(t)::text, ' '), '') as text from ${sql.table(name)} t
      `.execute(test.db);
      return { table: name, text: found.rows[0]?.text ?? '' };
    }),
  );
}

it('keeps no secret in the database or the log once it was handed out', async () => {
  const password = 'correct-horse-battery';
  const signUp = await test.call('POST', '/api/auth/sign-up/email', {
    body: { email: 'canary@example.com', name: 'Canary', password },
    headers: { Origin: 'http://orgkit.test' },
  });
  expect(signUp.status).toBe(200);

  const admin = await test.createUser();
  const organization = await test.createOrganization();
  await test.addMember(organization.id, admin.id);
  const call = { token: admin.token, org: organization.id };
  const post = (path: string, body?: unknown) =>
    test.call('POST', path, {
      ...call,
      ...(body !== undefined && { body }),
      headers: { 'Idempotency-Key': `canary ${path}` },
    });

  const hold = await post('/admin/organizations/slug-holds', { slug: 'canary-slug' });
  const invitation = await post('/admin/invitations', {
    email: 'guest@example.com',
    role: 'viewer',
  });
  const link = await post(`/admin/invitations/${String(invitation.body['id'])}/link`);
  const again = await post(`/admin/invitations/${String(invitation.body['id'])}/link`);
  expect([again.status, again.body['code']]).toEqual([409, 'secret_already_shown']);
  expect(link.headers.get('cache-control')).toContain('no-store');

  const key = await post('/admin/organization-pats', { name: 'Canary' });
  const rotate = `/admin/organization-pats/${String(key.body['key_id'])}/rotate`;
  const rotated = await post(rotate, { grace_seconds: 3600 });
  const token = await post('/admin/user-pats', { name: 'Canary' });
  const texts = [key, rotated, token].map(({ body }) => String(body['pat_key']));
  const repeated = [
    await post('/admin/organization-pats', { name: 'Canary' }),
    await post(rotate, { grace_seconds: 3600 }),
    await post('/admin/user-pats', { name: 'Canary' }),
  ];
  expect(repeated.map(({ body }) => body['code'])).toEqual(
    repeated.map(() => 'secret_already_shown'),
  );
  const used = await Promise.all([
    ...texts.map((text) =>
      test.call('GET', '/admin/members', { token: text, org: organization.id }),
    ),
    // A typo is what people paste into logs, and into names.
    test.call('GET', '/admin/members', { token: `${texts[0]}x` }),
    test.call('GET', `/admin/members?search=${texts[0]}`, { ...call }),
    test.call('GET', `/admin/${texts[0]}`, { ...call }),
    post('/admin/organization-pats', { name: { text: texts[0] } }),
  ]);
  expect(used.map(({ status }) => status)).toEqual([200, 200, 200, 401, 200, 404, 422]);
  const listed = await Promise.all([
    test.call('GET', '/admin/organization-pats', call),
    test.call('GET', `${rotate.replace('/rotate', '/usage')}`, call),
    test.call('GET', '/admin/user-pats', call),
  ]);
  await test.deps.background.drain();

  const url = new URL(String(link.body['url']));
  const secrets = {
    password,
    'slug hold': String(hold.body['hold_token']),
    'invitation link': url.searchParams.get('token') ?? '',
    'API key': texts[0]?.split('.')[1] ?? '',
    'replaced API key': texts[1]?.split('.')[1] ?? '',
    'personal token': texts[2]?.split('.')[1] ?? '',
  };
  const tables = await dump();
  // What was made is found where it belongs: the search below looks at the real tables.
  for (const [name, text] of [
    ['api_keys', String(key.body['key_id'])],
    ['personal_tokens', String(token.body['key_id'])],
    ['users', 'canary@example.com'],
  ] as const) {
    expect(tables.find(({ table }) => table === name)?.text, name).toContain(text);
  }
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length, name).toBeGreaterThan(15);
    const hits = tables.filter(({ text }) => text.includes(secret)).map(({ table }) => table);
    // A hold is good for one person and five minutes, and a retry must get it again.
    expect(hits, name).toEqual(name === 'slug hold' ? ['idempotency_keys'] : []);
    expect(
      listed.filter(({ text }) => text.includes(secret)),
      name,
    ).toEqual([]);
    expect(
      test.logged.filter((line) => line.includes(secret)),
      name,
    ).toEqual([]);
  }
});
