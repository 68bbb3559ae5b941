import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/contract/index.js';
import { createRegistry, type RegisteredRoute } from '../src/http/registry.js';
import { registerResources } from '../src/resources.js';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

const CASES = 5000;

let test: TestApp;
let user: TestUser;
let org: string;
let routes: RegisteredRoute[];

beforeAll(async () => {
  test = await createTestApp();
  user = await test.createUser();
  org = (await test.createOrganization({ plan: 'agency' })).id;
  await test.addMember(org, user.id);
  // A second admin, so that nothing stops at the last-admin rule before it is tried.
  await test.addMember(org, (await test.createUser()).id);
  const registry = createRegistry();
  registerResources(registry.route, test.deps);
  routes = registry.entries();
});
afterAll(() => test.close());

// Ordinary hostile values: each of them breaks some parser, type or database.
const scalars: unknown[] = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\udc00x',
    '\u202e',
    "' or 1=1 --",
    '%',
    '_',
    '\\',
    '../..',
    '{{7*7}}',
  ],
  ...['NaN', 'Infinity', '-1', '0', '2147483648', '9223372036854775808', '1e309', '1.5', '0x10'],
  ...['300000-01-01T00:00:00Z', '2026-02-30T00:00:00Z', 'not-a-uuid', 'org_none', 'x'.repeat(5000)],
  ...['true', 'null', '[]', '{"a":1}', 'a,b', 'a@b', '＠', '💥', 'ﬀ', String.raw`\u0000`],
  ...[null, true, false, -1, 0, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308],
];
const scalar = fc.constantFrom(...scalars);
const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('name', 'slug', 'role', 'id', '__proto__', 'constructor'),
      tie('value'),
      {
        maxKeys: 3,
      },
    ),
  ),
})).value;
const names = [
  ...['name', 'slug', 'email', 'role', 'roles', 'billing_email', 'parent_id', 'hold_token', 'plan'],
  ...[
    'first_name',
    'last_name',
    'confirm_slug',
    'concurrency_limit',
    'organization_id',
    'owner_id',
    'extra',
  ],
  ...['label', 'description', 'scopes', 'selection', 'action', 'dry_run', 'invitations'],
];
const fields = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 5 });
// Near enough to what the routes want to come further than their first check.
const nearly = fc.record(
  {
    name: fc.oneof(fc.constantFrom('crew', 'x', 'admin'), value),
    label: fc.oneof(fc.constant('Crew'), value),
    scopes: fc.array(fc.oneof(fc.constantFrom('agents:read', 'agents:none'), value), {
      maxLength: 3,
    }),
    selection: fc.oneof(
      fc.record({ user_ids: fc.array(value, { maxLength: 3 }) }),
      fc.record({ filter: fc.record({ search: value, role: value }, { requiredKeys: [] }) }),
      value,
    ),
    action: fc.oneof(fc.record({ set_role: value }), fc.record({ remove: value }), value),
    invitations: fc.array(
      fc.record({ email: value, role: fc.oneof(fc.constant('viewer'), value) }),
      {
        maxLength: 3,
      },
    ),
    dry_run: value,
  },
  { requiredKeys: [] },
);
const body = fc.oneof(fields, nearly, value);
const query = fc.dictionary(
  fc.constantFrom(
    'limit',
    'cursor',
    'search',
    'sort',
    'status',
    'role',
    'slug',
    'name',
    'ids',
    'created_after',
    'x',
  ),
  scalar.map(String),
  { maxKeys: 3 },
);
const raw = fc.constantFrom(
  '{',
  '[1,',
  '"',
  'nul',
  '{"a":}',
  '\ufeff{}',
  '['.repeat(50),
  '{"a":1}{}',
);
const types = fc.constantFrom(
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  '',
);

function fill({ path }: Route, segment: string): string {
  // The organization in the path is the right one; everything else is not.
  return path
    .replace('{organization_id}', org)
    .replaceAll(/\{\w+\}/g, encodeURIComponent(segment.slice(0, 300)));
}

it(`answers ${CASES} malformed requests with a problem that says what is wrong, never with a failure`, async () => {
  const wrong: string[] = [];
  const request = fc.record({
    index: fc.nat(),
    segment: scalar.map(String).filter((text) => !/\p{Surrogate}/u.test(text)),
    query,
    body,
    raw: fc.option(raw, { freq: 8 }),
    type: fc.oneof(
      { weight: 6, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: types },
    ),
  });
  await fc.assert(
    fc.asyncProperty(request, async (input) => {
      const entry = routes[input.index % routes.length];
      if (!entry) throw new Error('No routes.');
      const search = new URLSearchParams(input.query).toString();
      const path = `${fill(entry.route, input.segment)}${search && `?${search}`}`;
      const hasBody = entry.route.method !== 'GET';
      const answer = await test.call(entry.route.method, path, {
        token: user.token,
        org,
        ...(hasBody && { body: input.raw ?? JSON.stringify(input.body) ?? 'undefined' }),
        headers: hasBody ? { 'Content-Type': input.type } : {},
      });
      const says = `${entry.name} ${answer.status} ${answer.text.slice(0, 300)}`;
      if (answer.status >= 500) wrong.push(says);
      if (answer.status < 400) return;
      if (answer.headers.get('content-type') !== 'application/problem+json') wrong.push(says);
      const { code, detail, errors } = answer.body;
      if (typeof code !== 'string' || typeof detail !== 'string' || detail === '') wrong.push(says);
      if (code === 'validation_error' && !(Array.isArray(errors) && errors.length > 0)) {
        wrong.push(`${says}: no path`);
      }
    }),
    { numRuns: CASES, endOnFailure: true },
  );
  expect(wrong).toEqual([]);
  // Nothing hostile got the caller out of the house.
  expect((await test.call('GET', '/admin/users/me', { token: user.token })).status).toBe(200);
}, 240_000);
