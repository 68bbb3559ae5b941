import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOrganizationScoped, routes, type Route } from '../../src/contract/index.js';
import { contents, type Ground } from './grantOracle.js';
import { createTestApp, type TestApp } from './helpers.js';

/** Roles such as organizations make, and some that nobody should. */
const roles: Record<string, readonly string[]> = {
  nothing: [],
  reader: ['members:read'],
  recruiter: ['members:manage'],
  clerk: ['billing:manage'],
  keeper: ['organizations:manage'],
  partner: ['child_organizations:manage', 'members:read'],
  meter: ['usage:write'],
  desk: ['conversations:manage', 'agents:read'],
  wires: ['phone_numbers:manage', 'trunks:manage', 'concurrency:manage'],
  writer: ['knowledge_bases:manage', 'workflows:manage'],
  owner: ['members:manage', 'organizations:manage', 'billing:manage', 'child_organizations:manage'],
  auditor: ['members:read', 'agents:read', 'conversations:read_sensitive', 'concurrency:read'],
};

const ground: Ground = { roles: new Map(Object.entries(roles)), members: new Map() };
const gated = Object.entries(routes).flatMap(([resource, operations]) =>
  Object.entries(operations)
    .filter(([, route]: [string, Route]) => isOrganizationScoped(route))
    .map(([operation, route]): [string, Route] => [`${resource}.${operation}`, route]),
);

let test: TestApp;
let org: string;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  test = await createTestApp({
    register: (route) => {
      const reached = () =>
        Promise.resolve(new Response('reached', { headers: { 'X-Reached': '1' } }));
      for (const [name] of gated) Reflect.apply(route, undefined, [...name.split('.'), reached]);
    },
  });
  org = (await test.createOrganization({ plan: 'agency' })).id;
  const rows = Object.entries(roles).map(([name, scopes]) => ({
    ...{ organization_id: org, name, label: name, scopes: [...scopes] },
  }));
  await test.db.insertInto('roles').values(rows).execute();
  for (const name of Object.keys(roles)) {
    const { id, token } = await test.createUser();
    await test.addMember(org, id, name);
    tokens[name] = token;
  }
});
afterAll(() => test.close());

/** Whether a role may use a route, by the contract's table alone. */
function mayUse(role: string, { access }: Route): boolean {
  if (typeof access === 'string') return true;
  const held = contents(ground, role);
  return access.some((scope) => held?.has(scope));
}

describe.each(Object.keys(roles))('somebody who is %s', (role) => {
  it(`reaches what the table opens to them, and nothing else of ${gated.length} routes`, async () => {
    const wrong: string[] = [];
    for (const [name, route] of gated) {
      const path = route.path
        .replace('/admin/organizations/{organization_id}', `/admin/organizations/${org}`)
        .replaceAll('{variant}', 'light')
        .replaceAll('{name}', 'admin')
        .replaceAll(/\{[^}]+\}/g, 'x1');
      const answer = await test.call(route.method, path, { token: tokens[role], org });
      const isRefused = answer.status === 403 && answer.body['code'] === 'missing_scope';
      // What is admitted with an empty body comes as far as the check of the input.
      const isAdmitted = answer.headers.has('x-reached') || answer.status === 422;
      const wanted = mayUse(role, route);
      if (isAdmitted !== wanted || isRefused === wanted) wrong.push(`${name}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });
});
