import { describe, expect, it } from 'vitest';
import { createWire, json } from '../testing/test-wire.js';
import { createClient, type ClientOptions } from './index.js';

const call = { organizationId: 'org_1' };

function setUp(options: ClientOptions = {}, ...replies: Parameters<typeof createWire>) {
  const wire = createWire(...(replies.length > 0 ? replies : [json({ id: 'x' })]));
  const client = createClient({
    baseUrl: 'https://api.example.com/',
    getToken: () => 'login',
    capabilities: [],
    ...options,
    fetch: wire.fetch,
    clock: wire.clock,
  });
  return { wire, client };
}

describe('a request', () => {
  it('names credential and organization, and is never answered from the browser store', async () => {
    const { client, wire } = setUp({}, json([]));
    await client.members.list({ limit: 20, search: 'a+b c' }, call);
    const [request] = wire.sent;
    expect(request?.method).toBe('GET');
    expect(request?.url).toBe('https://api.example.com/admin/members?limit=20&search=a%2Bb+c');
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: 'application/json',
      authorization: 'Bearer login',
      'x-anyreach-org': 'org_1',
    });
  });

  it.each([
    ['caller', 'capabilities.list'],
    ['user', 'organizations.list'],
    ['login', 'users.updateMe'],
  ])('for a %s names no organization, whatever the call carries (%s)', async (_, name) => {
    const { client, wire } = setUp({}, json({ capabilities: [] }));
    const carried = { organizationId: 'org_1', actAs: 'grant', ifMatch: 3, signal: undefined };
    if (name === 'capabilities.list') await client.capabilities.list({}, carried);
    if (name === 'organizations.list') await client.organizations.list({}, carried);
    if (name === 'users.updateMe') await client.users.updateMe({ first_name: 'A' }, carried);
    const headers = wire.sent[0]?.headers;
    expect(headers?.get('Authorization')).toBe('Bearer login');
    expect([...(headers?.keys() ?? [])]).not.toContain('x-anyreach-org');
    expect(headers?.has('X-Act-As')).toBe(false);
    expect(headers?.has('If-Match')).toBe(false);
  });

  it('to a public address carries no credential', async () => {
    const { client, wire } = setUp();
    await client.branding.public({ host: 'app.acme.com' }, {});
    expect(wire.sent[0]?.headers.has('Authorization')).toBe(false);
    expect(wire.sent[0]?.headers.has('X-Anyreach-Org')).toBe(false);
  });

  it('of a write carries its input as JSON without the names of the path', async () => {
    const { client, wire } = setUp({}, json({}));
    await client.members.setRoles({ user_id: 'u/1', roles: ['viewer'] }, call);
    expect(wire.sent[0]?.method).toBe('PUT');
    expect(wire.sent[0]?.url).toBe('https://api.example.com/admin/members/u%2F1/roles');
    expect(wire.sent[0]?.body).toBe('{"roles":["viewer"]}');
    expect(wire.sent[0]?.headers.get('Content-Type')).toBe('application/json');
    expect(wire.sent[0]?.headers.has('Idempotency-Key')).toBe(false);
  });

  it('carries the version read and the grant acted under', async () => {
    const { client, wire } = setUp({ capabilities: ['custom_roles'] });
    await client.roles.update({ name: 'ops', label: 'Ops' }, { ...call, ifMatch: 7, actAs: 'g_1' });
    expect(wire.sent[0]?.headers.get('If-Match')).toBe('"7"');
    expect(wire.sent[0]?.headers.get('X-Act-As')).toBe('g_1');
  });

  it('puts the input of a delete into the query or the body, as the route says', async () => {
    const { client, wire } = setUp({ capabilities: ['custom_roles'] }, json({}, 200));
    await client.roles.delete({ name: 'ops', reassign_to: 'viewer' }, call);
    await client.organizations.delete({ organization_id: 'org_1', confirm_slug: 'acme' }, call);
    await client.members.leave({}, call);
    const [role, organization, leave] = wire.sent;
    expect(role?.url).toMatch(/\/admin\/roles\/ops\?reassign_to=viewer$/);
    expect(role?.body).toBeNull();
    expect(organization?.body).toBe('{"confirm_slug":"acme"}');
    expect(leave?.body).toBeNull();
  });

  it('sends a raw body as it is and a file as a form', async () => {
    const { client, wire } = setUp({ capabilities: ['usage_budgets'] }, json([]), json({}));
    const budget = { metric: 'total_calls' as const, limit: 5, thresholds: [50], notify: [] };
    await client.usage.setBudgets({ body: [budget] }, call);
    await client.branding.setLogo({ variant: 'dark', file: new Blob(['png']) }, call);
    expect(wire.sent[0]?.body).toBe(JSON.stringify([budget]));
    const form = wire.sent[1]?.body;
    expect(form).toBeInstanceOf(FormData);
    expect(form instanceof FormData && form.get('file')).toBeInstanceOf(Blob);
    expect(wire.sent[1]?.headers.has('Content-Type')).toBe(false);
  });

  it('is fixed at the moment of the call', async () => {
    let give: (token: string) => void = () => undefined;
    const token = new Promise<string>((resolve) => {
      give = resolve;
    });
    const { client, wire } = setUp({ getToken: () => token });
    const input = { email: 'a@b.co', role: 'viewer' };
    const mine = { organizationId: 'org_1' };
    const pending = client.invitations.create(input, mine);
    input.email = 'other@b.co';
    mine.organizationId = 'org_2';
    give('login');
    await pending;
    expect(wire.sent[0]?.body).toBe('{"email":"a@b.co","role":"viewer"}');
    expect(wire.sent[0]?.headers.get('X-Anyreach-Org')).toBe('org_1');
  });

  it('is refused when it cannot be right', async () => {
    const { client, wire } = setUp();
    const refused = { code: 'invalid_input', status: 0 };
    await expect(client.members.list({}, { organizationId: '' })).rejects.toMatchObject(refused);
    await expect(
      client.members.list({}, { organizationId: 'org_1\r\nX-Evil: 1' }),
    ).rejects.toMatchObject(refused);
    await expect(client.members.remove({ user_id: '..' }, call)).rejects.toMatchObject(refused);
    expect(wire.sent).toEqual([]);
  });
});

describe('routes of a host', () => {
  it('replace paths, name the organization of the call and may leave names out', async () => {
    const { client, wire } = setUp(
      {
        organizationHeader: 'X-Tenant',
        routes: {
          members: { list: '/tenants/{organization_id}/people?kind=member' },
          organizations: { get: { path: '/tenant' } },
          roles: { list: { path: 'https://roles.example.com/v1', access: 'user' } },
        },
      },
      json([]),
      json({}),
      json([]),
    );
    await client.members.list({ limit: 5 }, call);
    await client.organizations.get({ organization_id: 'org_1' }, call);
    await client.roles.list({}, call);
    expect(wire.sent.map(({ url }) => url)).toEqual([
      'https://api.example.com/tenants/org_1/people?kind=member&limit=5',
      'https://api.example.com/tenant',
      'https://roles.example.com/v1',
    ]);
    expect(wire.sent.map(({ headers }) => headers.get('X-Tenant'))).toEqual([
      'org_1',
      'org_1',
      null,
    ]);
  });
});

describe('the capability gate', () => {
  it('refuses an operation that the server lacks before any request', async () => {
    const { client, wire } = setUp();
    await expect(client.audit.list({}, call)).rejects.toMatchObject({
      code: 'unsupported',
      status: 0,
    });
    expect(wire.sent).toEqual([]);
  });

  it('asks the server once, however many calls wait for the answer', async () => {
    const offers = json({ capabilities: ['audit_log'] });
    const { client, wire } = setUp({ capabilities: 'ask' }, offers, json([]));
    await Promise.all([1, 2, 3].map(() => client.audit.list({}, call)));
    const urls = wire.sent.map(({ url }) => new URL(url).pathname);
    expect(urls).toEqual(['/admin/capabilities', ...Array(3).fill('/admin/audit-events')]);
  });

  it('learns from an answer that somebody asked for', async () => {
    const offers = json({ capabilities: ['audit_log'] });
    const { client, wire } = setUp({ capabilities: 'ask' }, offers, json([]));
    await client.capabilities.list({}, {});
    await client.audit.list({}, call);
    expect(wire.sent).toHaveLength(2);
  });

  it('takes 404 for none, and asks again after a failure', async () => {
    const core = setUp({ capabilities: 'ask' }, json({ detail: 'Not Found' }, 404));
    await expect(core.client.audit.list({}, call)).rejects.toMatchObject({ code: 'unsupported' });
    await expect(core.client.audit.list({}, call)).rejects.toMatchObject({ code: 'unsupported' });
    expect(core.wire.sent).toHaveLength(1);

    const flaky = setUp(
      { capabilities: 'ask' },
      json({ detail: 'no' }, 500),
      json({ capabilities: ['audit_log'] }),
      json([]),
    );
    await expect(flaky.client.audit.list({}, call)).rejects.toMatchObject({ status: 500 });
    await expect(flaky.client.audit.list({}, call)).resolves.toMatchObject({ items: [] });
  });

  it('asks for deferred work only where the server defers it', async () => {
    const input = { name: 'Acme', slug: 'acme' };
    const defers = setUp({ capabilities: ['async_provisioning'] });
    await defers.client.organizations.create(input, {});
    expect(defers.wire.sent[0]?.headers.get('Prefer')).toBe('respond-async');
    const core = setUp({ capabilities: 'ask' }, json({ detail: 'no' }, 500), json({ id: 'x' }));
    await core.client.organizations.create(input, {});
    expect(core.wire.sent[1]?.headers.has('Prefer')).toBe(false);
  });
});
