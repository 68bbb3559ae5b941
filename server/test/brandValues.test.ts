// Values that want to leave their place in a page, through every field of a brand and both ways to write one.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileValues } from '../../src/theme/test-hostile.js';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

let test: TestApp;
let user: TestUser;
let org: string;
beforeAll(async () => {
  test = await createTestApp();
  user = await test.createUser();
  org = (await test.createOrganization({ plan: 'agency' })).id;
  await test.addMember(org, user.id);
});
afterAll(() => test.close());

const call = (method: string, path: string, body?: unknown) =>
  test.call(method, path, { token: user.token, org, ...(body !== undefined && { body }) });

const fields = [
  'primary_color',
  'accent_color',
  'background_color',
  'support_email',
  'support_url',
];
const writes = [
  ['PATCH', '/admin/branding'],
  ['PUT', '/admin/branding/draft'],
] as const;

it('are refused at the field, and nothing of them is kept', async () => {
  expect(new Set(hostileValues).size).toBeGreaterThanOrEqual(300);
  const before = (await call('GET', '/admin/branding')).body;
  for (const value of hostileValues) {
    for (const field of fields) {
      for (const [method, path] of writes) {
        const { status, body } = await call(method, path, { [field]: value });
        expect([status, Object.keys(body['fields'] ?? {})], `${method} ${field} ${value}`).toEqual([
          422,
          [field],
        ]);
      }
    }
  }
  expect((await call('GET', '/admin/branding')).body).toEqual(before);
});
