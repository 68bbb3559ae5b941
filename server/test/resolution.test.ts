// Which organization a request acts on: every route with every credential, header and second source.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  errorCodes,
  isOrganizationScoped,
  routes,
  systemRoleScopes,
  type ErrorCode,
  type Route,
} from '../../src/contract/index.js';
import { createTestApp, type Answer, type TestApp } from './helpers.js';

const all = Object.entries(routes).flatMap(([resource, operations]) =>
  Object.entries(operations).map(([operation, route]): [string, Route] => [
    `${resource}.${operation}`,
    route,
  ]),
);

const OWN_PATH = '/admin/organizations/{organization_id}';

let test: TestApp;
/** Organizations by their relation to the caller, who is admin of `own` and viewer of `other`. */
const orgs: Record<string, string> = {};
let slug: string;
const credentials: Record<string, string | undefined> = {};

beforeAll(async () => {
  test = await createTestApp({
    register: (route) => {
      const reached = ({ organization }: { organization: { id: string } | null }) =>
        Promise.resolve(Response.json({ reached: organization?.id ?? null }));
      for (const [name] of all) Reflect.apply(route, undefined, [...name.split('.'), reached]);
    },
  });
  const [user, stranger] = await Promise.all([test.createUser(), test.createUser()]);
  const parent = await test.createOrganization({ plan: 'agency' });
  const own = await test.createOrganization({ plan: 'agency', parent_id: parent.id });
  const [child, other, foreign, deleted] = await Promise.all([
    test.createOrganization({ parent_id: own.id }),
    ...[1, 2, 3].map(() => test.createOrganization({ plan: 'agency' })),
  ]);
  if (!child || !other || !foreign || !deleted) throw new Error('Organizations are missing.');
  slug = own.slug;
  await test.addMember(own.id, user.id);
  await test.addMember(other.id, user.id, 'viewer');
  await test.addMember(deleted.id, user.id);
  await test.addMember(foreign.id, stranger.id);
  await test.db
    .updateTable('organizations')
    .set({ deleted_at: new Date() })
    .where('id', '=', deleted.id)
    .execute();
  Object.assign(orgs, {
    ...{ own: own.id, other: other.id, foreign: foreign.id, deleted: deleted.id },
    ...{ parent: parent.id, child: child.id, unknown: `${own.id.slice(0, -1)}_` },
  });
  const ended = { expires_at: new Date(Date.now() - 1000) };
  Object.assign(credentials, {
    none: undefined,
    expired: (await test.createToken(user.id, ended)).text,
    login: user.token,
    pat: (await test.createToken(user.id)).text,
    key: (await test.createKey(own.id, { created_by: user.id })).text,
    stranger: stranger.token,
  });
});
afterAll(() => test.close());

const headers: Record<string, () => string | undefined> = {
  absent: () => undefined,
  empty: () => '',
  own: () => orgs['own'],
  other: () => orgs['other'],
  foreign: () => orgs['foreign'],
  unknown: () => orgs['unknown'],
  deleted: () => orgs['deleted'],
  parent: () => orgs['parent'],
  child: () => orgs['child'],
  slug: () => slug,
  'wrong case': () => orgs['own']?.toUpperCase(),
  duplicated: () => `${orgs['own']}, ${orgs['own']}`,
  '4 KB': () => `${orgs['own']}${'x'.repeat(4096)}`,
  'not ASCII': () => `${orgs['own']}\u00e9`,
};

/** What else names an organization: the path where it has a place for one, else a query, which decides nothing. */
const inPath = ['own', 'other', 'foreign', 'unknown'];
const inQuery = ['', 'foreign'];

/** The rule of the contract (2.2 and 2.3) as one plain function: the organization, or why there is none. */
function expected(
  route: Route,
  who: string,
  header: string | undefined,
  second: string | undefined,
): { code: ErrorCode | 'reached'; organization: string | null } {
  const refused = (code: ErrorCode) => ({ code, organization: null });
  if (header?.includes(',')) return refused('invalid_header');
  if (route.access === 'public') return { code: 'reached', organization: null };
  if (who === 'none') return refused('missing_token');
  if (who === 'expired') return refused('invalid_token');
  const isKey = who === 'key';
  if (isKey && (route.access === 'user' || route.access === 'login'))
    return refused('user_credential_required');
  if (who === 'pat' && route.access === 'login') return refused('user_credential_required');
  if (!isOrganizationScoped(route)) return { code: 'reached', organization: null };
  if (isKey && header && header !== orgs['own']) return refused('key_org_mismatch');
  const organization = isKey ? orgs['own'] : header;
  if (!organization) return refused('missing_organization');
  if (second !== undefined && second !== organization) return refused('not_a_member');
  const role = {
    [`${orgs['own']}`]: who === 'stranger' ? undefined : 'admin',
    [`${orgs['other']}`]: who === 'stranger' ? undefined : 'viewer',
    [`${orgs['foreign']}`]: who === 'stranger' ? 'admin' : undefined,
  }[organization];
  if (role !== 'admin' && role !== 'viewer') return refused('not_a_member');
  const held: readonly string[] = systemRoleScopes[role];
  const isOpen = typeof route.access === 'string' || route.access.some((s) => held.includes(s));
  return { code: isOpen ? 'reached' : 'missing_scope', organization };
}

/** What became of a request, in the words of `expected`. */
function outcome({ status, headers: sent, body }: Answer) {
  // Input is checked after everything that is decided here.
  const isReached = status === 200 || status === 404 || status === 422;
  return {
    code: isReached ? 'reached' : body['code'],
    organization: sent.get('x-anyreach-org'),
    ...(status === 200 && { reached: body['reached'] }),
  };
}

describe.each(all)('%s', (_name, route) => {
  const isInPath = route.path.startsWith(OWN_PATH);
  const address = (second: string) => {
    const path = route.path
      .replace(OWN_PATH, `/admin/organizations/${second}`)
      .replaceAll('{variant}', 'light')
      .replaceAll('{name}', 'admin')
      .replaceAll(/\{[^}]+\}/g, 'x1');
    return isInPath || second === '' ? path : `${path}?organization_id=${second}`;
  };

  it('resolves to the one organization that all sources name, or refuses', async () => {
    const wrong: string[] = [];
    for (const who of Object.keys(credentials)) {
      for (const [label, header] of Object.entries(headers)) {
        for (const name of isInPath ? inPath : inQuery) {
          const second = orgs[name] ?? '';
          const org = header();
          const answer = await test.call(route.method, address(second), {
            token: credentials[who],
            org,
          });
          const want = expected(route, who, org, isInPath ? second : undefined);
          const got = outcome(answer);
          const isRight =
            got.code === want.code &&
            got.organization === want.organization &&
            (got.reached === undefined || got.reached === want.organization) &&
            (want.code === 'reached' || answer.status === errorCodes[want.code].status);
          if (!isRight)
            wrong.push(
              `${who}, ${label} header, ${name} beside it: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`,
            );
          if (who !== 'stranger' && answer.text.includes(orgs['foreign'] ?? '?'))
            wrong.push(`${who}, ${label} header: names a foreign organization`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
