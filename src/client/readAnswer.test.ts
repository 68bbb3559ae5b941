import { describe, expect, it } from 'vitest';
import { createWire, json } from '../testing/test-wire.js';
import { createClient } from './index.js';
import { readError } from './readError.js';

const call = { organizationId: 'org_1' };

function answering(body: unknown) {
  const wire = createWire(json(body));
  return createClient({ fetch: wire.fetch, capabilities: ['usage_budgets', 'key_rotation'] });
}

describe('whole lists', () => {
  it.each([
    ['an array', ['agents:read']],
    ['a named array', { scopes: ['agents:read'] }],
    ['data', { data: ['agents:read'] }],
  ])('are read from %s', async (_, body) => {
    const client = answering(body);
    await expect(client.members.myScopes({}, call)).resolves.toEqual(['agents:read']);
    await expect(client.usage.budgets({}, call)).resolves.toEqual(['agents:read']);
  });

  it('are not looked for where an object is the answer', async () => {
    const usage = { hours: [{ hour: 'x', generation: 1, requests: 2 }] };
    await expect(answering(usage).apiKeys.usage({ key_id: 'ak_1' }, call)).resolves.toEqual(usage);
  });
});

describe('words', () => {
  it('have the letters of the contract, whatever the server writes', async () => {
    const client = answering({
      plan: 'SMB',
      status: 'Active',
      pending_plan: null,
      note: 'As It Was',
    });
    await expect(client.billing.get({}, call)).resolves.toEqual({
      plan: 'smb',
      status: 'active',
      pending_plan: null,
      note: 'As It Was',
    });
  });

  it.each(['PENDING', 'pending', 'Pending'])(
    'of invitations begin with a capital: %s',
    async (status) => {
      const invitation = { id: 'i', email: 'a@b.co', status, expires_at: 'x' };
      const page = await answering([invitation]).invitations.list({}, call);
      expect(page.items[0]?.status).toBe('Pending');
      const accepted = answering({ invitation, organization: { plan: 'Free' } });
      await expect(accepted.users.acceptInvitation({ id: 'i' }, {})).resolves.toMatchObject({
        invitation: { status: 'Pending' },
        organization: { plan: 'free' },
      });
    },
  );

  it('of provisioning and of DNS records are read too, their values are not', async () => {
    const created = answering({ provisioning: { status: 'Partial', steps: [{ status: 'Done' }] } });
    await expect(created.organizations.get({ organization_id: 'o' }, call)).resolves.toEqual({
      provisioning: { status: 'partial', steps: [{ status: 'done' }] },
    });
    const records = [{ type: 'CNAME', value: 'Domains.X', status: 'Verified' }];
    await expect(answering({ dns_records: records }).domains.get({}, call)).resolves.toEqual({
      dns_records: [{ type: 'CNAME', value: 'Domains.X', status: 'verified' }],
    });
  });
});

describe('errors', () => {
  const read = (body: unknown, headers: Record<string, string> = {}) =>
    readError(
      {
        ok: false,
        status: 400,
        statusText: 'Bad Request',
        headers: new Headers(headers),
        text: typeof body === 'string' ? body : JSON.stringify(body),
        stream: null,
      },
      0,
    );

  it.each([
    [{ detail: 'Conversation not found' }, 'Conversation not found'],
    [{ error: 'Missing Bearer token' }, 'Missing Bearer token'],
    [{ detail: '', error: 'said otherwise' }, 'said otherwise'],
    [{ detail: [{ msg: 'One' }, { msg: 'two' }] }, 'One. two'],
    [{ detail: 17 }, 'Bad Request'],
    [{}, 'Bad Request'],
    ['', 'Bad Request'],
    ['[1]', 'Bad Request'],
    ['<html>', 'Bad Request'],
  ])('speak: %j', (body, detail) => {
    expect(read(body)).toMatchObject({ detail, message: detail, status: 400 });
  });

  it('name fields by path, by name and by location; a name says it last', () => {
    const error = read({
      detail: [{ loc: ['body', 'invitations', 0], msg: 'bad row' }],
      errors: [
        { path: 'name', message: 'too long' },
        { path: 'slug', message: 'taken' },
        { path: 3, message: 'lost' },
      ],
      fields: { name: 'Name is too long', email: ['not', 'valid'], role: 7 },
    });
    expect(error.fields).toEqual({
      '0': 'bad row',
      name: 'Name is too long',
      slug: 'taken',
      email: 'not valid',
    });
  });

  it('take a field of any name for a field', () => {
    const { fields } = read(`{"detail":"x","fields":{"__proto__":"no","constructor":"bad"}}`);
    expect(fields.constructor).toBe('bad');
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });

  it('carry request id, code and all that came along', () => {
    const body = {
      detail: 'x',
      code: 'contrast',
      pairs: [['#000', '#111']],
      request_id: 'req_body',
    };
    expect(read(body)).toMatchObject({ code: 'contrast', requestId: 'req_body', problem: body });
    expect(read(body, { 'X-Request-Id': 'req_head' }).requestId).toBe('req_head');
    expect(read('<html>').problem).toBeNull();
  });
});
