import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  errorCodes,
  isOrganizationScoped,
  routes,
  systemRoleScopes,
  type ErrorCode,
  type Route,
} from '../../src/contract/index.js';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

/** Every route of the contract, carried out by a handler that only says that it was reached. */
const all: [name: string, route: Route][] = Object.entries(routes).flatMap(
  ([resource, operations]) =>
    Object.entries(operations).map(([operation, route]): [string, Route] => [
      `${resource}.${operation}`,
      route,
    ]),
);

let test: TestApp;
let admin: TestUser;
let viewer: TestUser;
let stranger: TestUser;
let org: string;
let otherOrg: string;
const credentials: Record<string, string> = {};

beforeAll(async () => {
  test = await createTestApp({
    register: (route) => {
      const reached = () =>
        Promise.resolve(new Response('reached', { headers: { 'X-Reached': '1' } }));
      for (const [name] of all) Reflect.apply(route, undefined, [...name.split('.'), reached]);
    },
  });
  [admin, viewer, stranger] = await Promise.all([
    test.createUser(),
    test.createUser(),
    test.createUser(),
  ]);
  org = (await test.createOrganization()).id;
  otherOrg = (await test.createOrganization()).id;
  await test.addMember(org, admin.id, 'admin');
  await test.addMember(org, viewer.id, 'viewer');
  await test.addMember(otherOrg, stranger.id, 'admin');
  Object.assign(credentials, {
    none: undefined,
    admin: admin.token,
    viewer: viewer.token,
    stranger: stranger.token,
    pat: (await test.createToken(viewer.id)).text,
    key: (await test.createKey(org)).text,
    viewerKey: (await test.createKey(org, { created_by: viewer.id })).text,
    narrowKey: (await test.createKey(org, { created_by: admin.id, scopes: ['billing:manage'] }))
      .text,
    strangerKey: (await test.createKey(org, { created_by: stranger.id })).text,
    revoked: (await test.createKey(org, { revoked_at: new Date() })).text,
    expired: (await test.createToken(admin.id, { expires_at: new Date(Date.now() - 1000) })).text,
  });
});
afterAll(() => test.close());

const scopesOf: Record<string, readonly string[]> = {
  admin: systemRoleScopes.admin,
  viewer: systemRoleScopes.viewer,
  pat: systemRoleScopes.viewer,
  key: systemRoleScopes.admin,
  viewerKey: systemRoleScopes.viewer,
  narrowKey: ['billing:manage'],
};

/** The contract's order of checks, section 2.3, as one plain function. */
function expected(route: Route, who: string, header: string | undefined): ErrorCode | 'reached' {
  if (route.access === 'public') return 'reached';
  if (who === 'none') return 'missing_token';
  if (who === 'revoked' || who === 'expired') return 'invalid_token';
  const isKey = who.toLowerCase().endsWith('key');
  if (route.access === 'user' || route.access === 'login') {
    if (isKey || (route.access === 'login' && who === 'pat')) return 'user_credential_required';
  }
  if (!isOrganizationScoped(route)) return 'reached';
  if (isKey && header !== undefined && header !== org) return 'key_org_mismatch';
  if (!isKey && header === undefined) return 'missing_organization';
  const target = isKey ? org : header;
  if (route.path.startsWith('/admin/organizations/{organization_id}') && target !== org)
    return 'not_a_member';
  // A key belongs as long as whoever made it does.
  const belongs = isKey ? who !== 'strangerKey' : who !== 'stranger';
  const isMember = target === (belongs ? org : isKey ? null : otherOrg);
  if (!isMember) return 'not_a_member';
  const held = who === 'stranger' ? systemRoleScopes.admin : (scopesOf[who] ?? []);
  const accepted = typeof route.access === 'string' ? null : route.access;
  if (accepted === null || accepted.some((scope) => held.includes(scope))) return 'reached';
  return 'missing_scope';
}

const headers = {
  absent: () => undefined,
  own: () => org,
  foreign: () => otherOrg,
  unknown: () => 'org_none',
  slug: () => 'acme-slug',
  strange: () => 'A b/00d6',
};

describe.each(all)('%s', (_name, route) => {
  const path = () =>
    route.path
      .replace('/admin/organizations/{organization_id}', `/admin/organizations/${org}`)
      .replaceAll('{variant}', 'light')
      .replaceAll('{name}', 'admin')
      .replaceAll(/\{[^}]+\}/g, 'x1');

  it('checks in the order of the contract and answers as it says', async () => {
    const wrong: string[] = [];
    for (const who of [
      'none',
      'admin',
      'viewer',
      'stranger',
      'pat',
      'key',
      'viewerKey',
      'narrowKey',
      'strangerKey',
      'revoked',
      'expired',
    ]) {
      for (const [label, header] of Object.entries(headers)) {
        // A header cannot hold other than Latin-1 here; the raw-socket tests send worse.
        const value = header();
        const answer = await test.call(route.method, path(), {
          token: credentials[who],
          org: value,
        });
        const want = expected(route, who, value);
        const isAdmitted = answer.headers.has('x-reached') || [404, 422].includes(answer.status);
        const got = isAdmitted ? 'reached' : answer.body['code'];
        if (got !== want)
          wrong.push(`${who} with ${label} header: ${String(got)} instead of ${want}`);
        if (want === 'reached') continue;
        const { status } = errorCodes[want];
        if (answer.status !== status) wrong.push(`${want} answered ${answer.status}`);
        if (answer.headers.get('content-type') !== 'application/problem+json')
          wrong.push('no problem+json');
        if (answer.headers.get('cache-control') !== 'private, no-store')
          wrong.push('may be cached');
        if (answer.text.includes(otherOrg)) wrong.push('names a foreign organization');
      }
    }
    expect(wrong).toEqual([]);
  });
});

it('guards HEAD like GET', async () => {
  const head = (token: string | undefined) => test.call('HEAD', '/admin/billing', { token, org });
  expect((await head(undefined)).status).toBe(401);
  expect((await head(viewer.token)).status).toBe(403);
  const allowed = await head(admin.token);
  expect([allowed.status, allowed.text]).toEqual([200, '']);
});

it('names the organization that was resolved, on refusals for lack of a scope too', async () => {
  const allowed = await test.call('GET', '/admin/billing', { token: credentials['key'] });
  const refused = await test.call('GET', '/admin/billing', { token: viewer.token, org });
  expect(allowed.headers.get('x-anyreach-org')).toBe(org);
  expect(refused.headers.get('x-anyreach-org')).toBe(org);
  expect(refused.body['detail']).toBe('Missing required scope: billing:manage');
  expect(
    (await test.call('GET', '/admin/billing', { token: stranger.token, org })).headers.has(
      'x-anyreach-org',
    ),
  ).toBe(false);
});

it('answers a stranger and an organization that does not exist alike', async () => {
  const strip = (text: string) => text.replace(/req_\w+/, '');
  const foreign = await test.call('GET', '/admin/members', { token: admin.token, org: otherOrg });
  const unknown = await test.call('GET', '/admin/members', {
    token: admin.token,
    org: `${otherOrg.slice(0, -1)}_`,
  });
  expect(strip(foreign.text)).toBe(strip(unknown.text));
});

it('lets a role change, a removal and a deleted organization take effect at once', async () => {
  const { id } = await test.createOrganization();
  const user = await test.createUser();
  const key = (await test.createKey(id, { created_by: user.id })).text;
  await test.addMember(id, admin.id);
  await test.addMember(id, user.id);
  const status = async (token: string) =>
    (await test.call('GET', '/admin/billing', { token, org: id })).status;
  expect([await status(user.token), await status(key)]).toEqual([200, 200]);
  await test.db
    .updateTable('members')
    .set({ role: 'viewer' })
    .where('user_id', '=', user.id)
    .execute();
  expect([await status(user.token), await status(key)]).toEqual([403, 403]);
  await test.db.deleteFrom('members').where('user_id', '=', user.id).execute();
  expect([await status(user.token), await status(key)]).toEqual([403, 403]);
  await test.db
    .updateTable('organizations')
    .set({ deleted_at: new Date() })
    .where('id', '=', id)
    .execute();
  expect([await status(admin.token), await status(key)]).toEqual([403, 401]);
});

it('lets a credential expire by the clock', async () => {
  const expires_at = new Date(test.clock.now().getTime() + 60_000);
  const { text } = await test.createKey(org, { expires_at });
  expect((await test.call('GET', '/admin/billing', { token: text })).status).toBe(200);
  test.clock.setOffset(61_000);
  expect((await test.call('GET', '/admin/billing', { token: text })).status).toBe(401);
  test.clock.setOffset(0);
});
