import { afterEach, describe, expect, it, vi } from 'vitest';
import { createWire, json, type Reply } from '../testing/test-wire.js';
import { createClient, type ClientOptions } from './index.js';

const call = { organizationId: 'org_1' };
const invitation = { email: 'a@b.co', role: 'viewer' };

function setUp(options: ClientOptions, ...replies: Reply[]) {
  const wire = createWire(...replies);
  return { wire, client: createClient({ ...options, fetch: wire.fetch, clock: wire.clock }) };
}

function pauses(times: readonly number[]): number[] {
  return times.slice(1).map((time, i) => time - (times[i] ?? 0));
}

describe('retries', () => {
  it('succeed when the trouble passes', async () => {
    const { wire, client } = setUp({}, new TypeError('x'), json({}, 503), json([{ user_id: 'u' }]));
    const answer = await wire.outcome(client.members.list({}, call));
    expect(answer).toMatchObject({ items: [{ user_id: 'u' }] });
    expect(wire.sent).toHaveLength(3);
  });

  it.each([
    [0, [0, 0]],
    [0.5, [200, 400]],
    [0.999, [399.6, 799.2]],
  ])('wait a random part (%d) of a time that doubles', async (random, expected) => {
    const { wire, client } = setUp({ random: () => random }, new TypeError('x'));
    await wire.outcome(client.members.list({}, call));
    expect(pauses(wire.sent.map(({ at }) => at)).map((ms) => Math.round(ms * 10) / 10)).toEqual(
      expected,
    );
  });

  it('wait at least as long as the server asks, in seconds or until a date', async () => {
    const now = Date.UTC(2026, 0, 1);
    const date = new Date(now + 6000).toUTCString();
    const { wire, client } = setUp(
      { random: () => 0.5 },
      json({}, 429, { 'Retry-After': '4' }),
      json({}, 503, { 'Retry-After': date }),
      json([]),
    );
    await wire.outcome(client.members.list({}, call));
    expect(wire.sent.map(({ at }) => at - now)).toEqual([0, 4200, 6400]);
  });

  it('take a date that is past for now', async () => {
    const past = { 'Retry-After': 'Thu, 01 Jan 1970 00:00:00 GMT' };
    const { wire, client } = setUp({ random: () => 0 }, json({}, 503, past), json([]));
    await wire.outcome(client.members.list({}, call));
    expect(pauses(wire.sent.map(({ at }) => at))).toEqual([0]);
  });

  it('of a write repeat key and body of the caller', async () => {
    const { wire, client } = setUp({}, new TypeError('x'), json({}, 502), json({ id: 'i' }));
    const keyed = { ...call, idempotencyKey: 'invite-1' };
    await wire.outcome(client.invitations.create(invitation, keyed));
    expect(wire.sent.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(
      Array(3).fill('invite-1'),
    );
    expect(new Set(wire.sent.map(({ body }) => body)).size).toBe(1);
  });

  it('give each write a key of its own', async () => {
    const { wire, client } = setUp({}, json({ id: 'i' }));
    for (let i = 0; i < 3; i += 1) await wire.outcome(client.invitations.create(invitation, call));
    const keys = wire.sent.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(3);
  });

  it('can be switched off', async () => {
    const { wire, client } = setUp({ maxRetries: 0 }, new TypeError('x'));
    await wire.outcome(client.members.list({}, call));
    expect(wire.sent).toHaveLength(1);
  });

  it('never bring an address past five requests in ten seconds, whoever asks again', async () => {
    const { wire, client } = setUp({}, json({}, 503));
    const ask = (organizationId: string) =>
      wire.outcome(client.members.list({}, { organizationId }));
    const counts: number[] = [];
    for (const id of ['org_1', 'org_1', 'org_1', 'org_1', 'org_2']) {
      const before = wire.sent.length;
      await ask(id);
      counts.push(wire.sent.length - before);
    }
    expect(counts).toEqual([3, 2, 1, 1, 3]);
  });

  it('are allowed again when ten seconds have passed', async () => {
    const { wire, client } = setUp({}, json({}, 503));
    await wire.outcome(client.members.list({}, call));
    await wire.outcome(client.members.list({}, call));
    await wire.outcome(new Promise<void>((resolve) => wire.clock.after(10_001, resolve)));
    const before = wire.sent.length;
    await wire.outcome(client.members.list({}, call));
    expect(wire.sent.length - before).toBe(3);
  });
});

describe('a client with the defaults', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('uses the fetch and the clock of the moment, and leaves no timer behind', async () => {
    vi.useFakeTimers();
    const client = createClient();
    const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
    fetch.mockRejectedValueOnce(new TypeError('x')).mockResolvedValueOnce(json([]));
    vi.stubGlobal('fetch', fetch);
    const pending = client.members.list({}, call);
    await vi.advanceTimersByTimeAsync(400);
    await expect(pending).resolves.toMatchObject({ items: [] });
    expect(fetch.mock.calls[0]?.[0]).toBe('/admin/members');
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ cache: 'no-store' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives up after thirty seconds', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    const pending = createClient().members.list({}, call);
    const caught = pending.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await caught).toMatchObject({ code: 'timeout' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('makes keys where pages have no randomUUID', async () => {
    const { wire, client } = setUp({}, json({ id: 'i' }));
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    vi.stubGlobal('crypto', { getRandomValues });
    await wire.outcome(client.invitations.create(invitation, call));
    expect(wire.sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  });
});
