import { describe, expect, it } from 'vitest';
import { createWire, json, type Reply } from '../testing/test-wire.js';
import { ApiError, createClient } from './index.js';

const call = { organizationId: 'org_1' };
const page = (status: number) =>
  new Response('<!doctype html><h1>Bad gateway</h1>', {
    status,
    headers: { 'Content-Type': 'text/html' },
  });

function setUp(...replies: Reply[]) {
  const wire = createWire(...replies);
  const { fetch, clock } = wire;
  const client = createClient({ fetch, clock, getToken: () => 't', capabilities: [] });
  return { wire, client };
}

interface Fault {
  name: string;
  reply: Reply;
  expected: Partial<ApiError>;
  /** Requests that a read makes before it gives up. */
  reads?: number;
  /** The same of a write that carries a key. */
  posts?: number;
}

const faults: Fault[] = [
  {
    name: 'no connection',
    reply: new TypeError('Failed to fetch'),
    expected: { status: 0, code: 'network', detail: 'The server cannot be reached' },
    reads: 3,
    posts: 3,
  },
  {
    name: 'silence',
    reply: 'silence',
    expected: { status: 0, code: 'timeout' },
  },
  {
    name: 'a connection lost within the answer',
    reply: () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.error(new TypeError('terminated')),
        }),
      ),
    expected: { status: 0, code: 'network' },
    reads: 3,
    posts: 3,
  },
  {
    name: '401 without organization',
    reply: json({ detail: 'Token is missing organization claim.' }, 401),
    expected: { status: 401, detail: 'Token is missing organization claim.' },
  },
  {
    name: '403',
    reply: json({ detail: 'Missing required scope: members:manage', code: 'missing_scope' }, 403),
    expected: { status: 403, code: 'missing_scope' },
  },
  {
    name: '409 of a bare server',
    reply: json({ detail: 'This slug is already taken.' }, 409),
    expected: { status: 409, code: null, detail: 'This slug is already taken.' },
  },
  {
    name: '409 of a request that still runs',
    reply: json({ detail: 'Still running', code: 'idempotency_in_progress' }, 409),
    expected: { status: 409, code: 'idempotency_in_progress' },
    reads: 3,
    posts: 3,
  },
  {
    name: '412 with the stored object',
    reply: json({ detail: 'Changed', code: 'version_conflict', current: { version: 4 } }, 412),
    expected: { status: 412, code: 'version_conflict' },
  },
  {
    name: '422 with fields',
    reply: json(
      { detail: 'Name must not be empty', fields: { name: 'Name must not be empty' } },
      422,
    ),
    expected: { status: 422, fields: { name: 'Name must not be empty' } },
  },
  {
    name: '422 with locations',
    reply: json(
      {
        detail: [
          { loc: ['body', 'email'], msg: 'Enter a valid email address', type: 'value_error' },
          { loc: ['body', 'role'], msg: 'Role must be admin or viewer', type: 'enum' },
        ],
      },
      422,
    ),
    expected: {
      status: 422,
      detail: 'Enter a valid email address. Role must be admin or viewer',
      fields: { email: 'Enter a valid email address', role: 'Role must be admin or viewer' },
    },
  },
  {
    name: '429 with a wait in seconds',
    reply: json({ detail: 'Too many requests' }, 429, { 'Retry-After': '2' }),
    expected: { status: 429, retryAfter: 2000 },
    reads: 3,
    posts: 3,
  },
  {
    name: '429 with a wait until a date',
    reply: json({ detail: 'Too many requests' }, 429, {
      Date: 'Thu, 01 Jan 2026 10:00:00 GMT',
      'Retry-After': 'Thu, 01 Jan 2026 10:00:03 GMT',
    }),
    expected: { status: 429, retryAfter: 3000 },
    reads: 3,
    posts: 3,
  },
  {
    name: '429 with a wait that nobody would sit through',
    reply: json({ detail: 'Too many requests' }, 429, { 'Retry-After': '600' }),
    expected: { status: 429, retryAfter: 600_000 },
  },
  {
    name: '500 with a page of HTML',
    reply: page(500),
    expected: { status: 500, code: 'malformed_response' },
  },
  {
    name: '502 with a page of HTML',
    reply: page(502),
    expected: { status: 502, code: 'malformed_response' },
    reads: 3,
    posts: 3,
  },
  {
    name: '503 without a body',
    reply: new Response('', { status: 503, statusText: 'Service Unavailable' }),
    expected: { status: 503, code: null, detail: 'Service Unavailable' },
    reads: 3,
    posts: 3,
  },
  {
    name: 'success with a page of HTML',
    reply: page(200),
    expected: { status: 200, code: 'malformed_response' },
  },
  {
    name: 'JSON cut short',
    reply: new Response('{"id":"org_1","name":"Ac', { headers: { 'X-Request-Id': 'req_9' } }),
    expected: { status: 200, code: 'malformed_response', requestId: 'req_9' },
  },
  {
    name: 'JSON of another form',
    reply: json('ok'),
    expected: { status: 200, code: 'malformed_response' },
  },
  {
    name: 'an answer of another organization',
    reply: json({ id: 'u_9' }, 200, { 'X-Anyreach-Org': 'org_2' }),
    expected: { status: 200, code: 'organization_mismatch', problem: null },
  },
  {
    name: 'an error of another organization',
    reply: json({ detail: 'x', current: { secret: 1 } }, 412, { 'X-Anyreach-Org': 'org_2' }),
    expected: { status: 412, code: 'organization_mismatch', problem: null },
  },
];

describe.each(faults)('$name', ({ reply, expected, reads = 1, posts = 1 }) => {
  it('fails a read', async () => {
    const { wire, client } = setUp(reply);
    const error = await wire.outcome(client.billing.get({}, call));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject(expected);
    expect(wire.sent).toHaveLength(reads);
    expect(wire.timers()).toBe(0);
  });

  it('fails a list', async () => {
    const { wire, client } = setUp(reply);
    expect(await wire.outcome(client.members.list({}, call))).toMatchObject(expected);
    expect(wire.sent).toHaveLength(reads);
  });

  it('fails a write with a key, which stays the same', async () => {
    const { wire, client } = setUp(reply);
    const created = client.invitations.create({ email: 'a@b.co', role: 'viewer' }, call);
    expect(await wire.outcome(created)).toMatchObject(expected);
    expect(wire.sent).toHaveLength(posts);
    const keys = wire.sent.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\x21-\x7e]{16,255}$/);
  });

  it('fails a write without a key at once', async () => {
    const { wire, client } = setUp(reply);
    const changed = client.members.setRoles({ user_id: 'u', roles: ['viewer'] }, call);
    expect(await wire.outcome(changed)).toMatchObject(expected);
    expect(wire.sent).toHaveLength(1);
  });
});

describe('what is no fault', () => {
  it.each([200, 201, 202, 204])('%i without a body ends a write', async (status) => {
    const { wire, client } = setUp(new Response(null, { status }));
    expect(await wire.outcome(client.members.remove({ user_id: 'u' }, call))).toBeUndefined();
    expect(await wire.outcome(client.domains.verify({}, call))).toBeUndefined();
  });

  it('a page of HTML where nothing was expected', async () => {
    const { wire, client } = setUp(page(200));
    expect(await wire.outcome(client.members.leave({}, call))).toBeUndefined();
  });

  it('a read without a body is one', async () => {
    const { wire, client } = setUp(new Response(null, { status: 204 }));
    const error = await wire.outcome(client.billing.get({}, call));
    expect(error).toMatchObject({ status: 204, code: 'malformed_response' });
  });

  it('the own organization in the answer', async () => {
    const { wire, client } = setUp(json([], 200, { 'X-Anyreach-Org': 'org_1' }));
    expect(await wire.outcome(client.members.list({}, call))).toMatchObject({ items: [] });
  });

  it('answers that overtake one another', async () => {
    const waiting: (() => void)[] = [];
    const { wire, client } = setUp(
      ({ url }) =>
        new Promise((resolve) => {
          waiting.push(() => resolve(json([url])));
        }),
    );
    const calls = ['a', 'b', 'c'].map((search) => client.members.list({ search }, call));
    await wire.breathe();
    for (const answer of waiting.toReversed()) answer();
    const found = await Promise.all(calls);
    expect(found.map(({ items }) => items)).toEqual([
      ['/admin/members?search=a'],
      ['/admin/members?search=b'],
      ['/admin/members?search=c'],
    ]);
  });
});
