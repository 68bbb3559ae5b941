import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../src/contract/index.js';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

let test: TestApp;
let admin: TestUser;
let top: string;
let child: string;

beforeAll(async () => {
  test = await createTestApp();
  admin = await test.createUser({ first_name: 'Ada', last_name: 'Agency' });
});
afterAll(() => test.close());
beforeEach(async () => {
  top = (await test.createOrganization({ plan: 'agency' })).id;
  child = (await test.createOrganization({ parent_id: top })).id;
  await test.addMember(top, admin.id);
});

async function read(org: string, query = '', token = admin.token) {
  const answer = await test.call('GET', `/admin/audit-events${query}`, { token, org });
  expect(answer.status, answer.text).toBe(200);
  return { events: answer.body as unknown as AuditEvent[], link: answer.headers.get('link') };
}

const rename = (org: string, name: string, headers: Record<string, string> = {}) =>
  test.call('PATCH', `/admin/organizations/${org}`, {
    ...{ token: admin.token, org, headers, body: { name } },
  });

async function visit(reason: string): Promise<string> {
  const path = `/admin/partner-console/children/${child}/act-as`;
  const body = { reason, role: 'admin', ttl_seconds: 600 };
  const answer = await test.call('POST', path, { token: admin.token, org: top, body });
  return String(answer.body['grant_id']);
}

const actions = (events: readonly AuditEvent[]) => events.map(({ action }) => action);

describe('what was done', () => {
  it('is read newest first, with who did it, what it was before and after, and when', async () => {
    await rename(top, 'First');
    await rename(top, 'Second');
    const { events } = await read(top);
    expect(events).toHaveLength(2);
    expect(events[0]).toEqual({
      id: expect.stringMatching(/^evt_/),
      at: expect.stringMatching(/Z$/),
      organization_id: top,
      actor: { kind: 'user', id: admin.id, label: 'Ada Agency' },
      through: null,
      action: 'organization.updated',
      target: { kind: 'organization', id: top },
      before: expect.objectContaining({ name: 'First' }),
      after: expect.objectContaining({ name: 'Second' }),
      request_id: expect.any(String),
    });
  });

  it('inside another organization is read from both sides, which it names', async () => {
    const grant_id = await visit('Ticket 4821');
    await rename(child, 'Named on a visit', { 'X-Act-As': grant_id });
    const owner = await test.createUser();
    await test.addMember(child, owner.id);
    const wanted = {
      ...{ organization_id: child, actor: { id: admin.id } },
      through: { organization_id: top, grant_id, reason: 'Ticket 4821' },
    };
    const below = (await read(child, '', owner.token)).events;
    expect(actions(below)).toEqual(['organization.updated', 'act_as.started']);
    expect(below).toMatchObject([wanted, wanted]);
    expect((await read(top)).events).toEqual(below);
  });

  it('elsewhere is not read: neither beside nor above', async () => {
    const beside = await test.createOrganization({ parent_id: top });
    await test.addMember(beside.id, admin.id);
    await rename(beside.id, 'Beside');
    await rename(top, 'Above');
    const owner = await test.createUser();
    await test.addMember(child, owner.id);
    expect((await read(child, '', owner.token)).events).toEqual([]);
  });
});

describe('a question', () => {
  it('narrows down by who, what, on which and when', async () => {
    await rename(top, 'First');
    await visit('Look around');
    const { events } = await read(top);
    const [started, renamed] = events;
    if (!started || !renamed) throw new Error('Two events were expected.');
    expect(actions(events)).toEqual(['act_as.started', 'organization.updated']);
    for (const [query, found] of [
      [`?action=act_as.started`, [started]],
      [`?target=${top}`, [renamed]],
      [`?actor=${admin.id}`, events],
      ['?actor=user_nobody', []],
      [`?from=${new Date(Date.parse(renamed.at) + 60_000).toISOString()}`, []],
      [`?to=${renamed.at.slice(0, 10)}`, []],
      ['?from=2020-01-01&to=2100-01-01', events],
    ] as const) {
      expect((await read(top, query)).events, query).toEqual(found);
    }
  });

  it('that cannot be read is refused by its field', async () => {
    for (const field of ['from', 'to', 'cursor']) {
      const path = `/admin/audit-events?${field}=yesterday`;
      const answer = await test.call('GET', path, { token: admin.token, org: top });
      expect([answer.status, Object.keys(answer.body['fields'] ?? {})]).toEqual([422, [field]]);
    }
  });

  it('is answered page by page over both sides, without gap or repetition', async () => {
    const grant_id = await visit('Rename it twice');
    for (const name of ['One', 'Two']) {
      await rename(top, name);
      await rename(child, name, { 'X-Act-As': grant_id });
    }
    const seen: AuditEvent[] = [];
    let query = '?limit=2';
    for (let pages = 0; pages < 3; pages += 1) {
      const { events, link } = await read(top, query);
      seen.push(...events);
      query = /\?[^>]+/.exec(link ?? '')?.[0] ?? '';
    }
    expect(query).toBe('');
    expect(seen).toEqual((await read(top)).events);
    expect(seen).toHaveLength(5);
  });
});
