import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryClient } from '../createMemoryClient.js';

const call = { organizationId: 'org_harbor' };

afterEach(() => {
  vi.useRealTimers();
});

/** Whether a promise has settled by now. */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  return (await Promise.race([promise, Promise.resolve(pending)])) === pending;
}

test('held answers come in the order in which they are let go', async () => {
  const client = createMemoryClient();
  const held = client.control.hold('organizations.slugAvailability');
  const seen: string[] = [];
  const ask = (slug: string) =>
    client.organizations.slugAvailability({ slug }, {}).then((answer) => seen.push(answer.slug));
  const all = Promise.all([ask('first-one'), ask('second-one'), ask('third-one')]);
  await vi.waitFor(() => expect(held.waiting).toBe(3));
  held.release(2);
  await vi.waitFor(() => expect(seen).toEqual(['third-one']));
  held.release();
  await vi.waitFor(() => expect(seen).toEqual(['third-one', 'first-one']));
  held.end();
  await all;
  expect(seen).toEqual(['third-one', 'first-one', 'second-one']);
});

test('a held answer shows the state as it was when the request arrived', async () => {
  const client = createMemoryClient();
  const held = client.control.hold('members.list');
  const early = client.members.list({}, call);
  await vi.waitFor(() => expect(held.waiting).toBe(1));
  await client.members.remove({ user_id: 'user_olu' }, call);
  held.end();
  expect((await early).total).toBe(4);
  expect((await client.members.list({}, call)).total).toBe(3);
});

test('a request held before the server finds the state as it is when it arrives', async () => {
  const client = createMemoryClient();
  const held = client.control.hold('members.list', 'request');
  const late = client.members.list({}, call);
  await vi.waitFor(() => expect(held.waiting).toBe(1));
  await client.members.remove({ user_id: 'user_olu' }, call);
  client.control.release('members.list');
  expect((await late).total).toBe(3);
});

test('giving up ends a held call at once and frees its place', async () => {
  const client = createMemoryClient();
  const held = client.control.hold('members.list');
  const controller = new AbortController();
  const given = client.members.list({}, { ...call, signal: controller.signal });
  await vi.waitFor(() => expect(held.waiting).toBe(1));
  controller.abort();
  await expect(given).rejects.toMatchObject({ code: 'aborted' });
  expect(held.waiting).toBe(0);
});

test('answers take as long as they are told', async () => {
  vi.useFakeTimers();
  const client = createMemoryClient({ latency: 200 });
  client.control.delay('users.me', 300);
  const [me, list] = [client.users.me({}, {}), client.organizations.list({}, {})];
  await vi.advanceTimersByTimeAsync(199);
  expect(await isPending(list)).toBe(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isPending(list)).toBe(false);
  await vi.advanceTimersByTimeAsync(299);
  expect(await isPending(me)).toBe(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isPending(me)).toBe(false);
});

test('delays drawn anew let later answers overtake earlier ones', async () => {
  vi.useFakeTimers();
  const client = createMemoryClient();
  const waits = [300, 100];
  client.control.delay('organizations.slugAvailability', () => waits.shift() ?? 0);
  const seen: string[] = [];
  for (const slug of ['slow-one', 'fast-one']) {
    void client.organizations.slugAvailability({ slug }, {}).then(() => seen.push(slug));
  }
  await vi.advanceTimersByTimeAsync(300);
  expect(seen).toEqual(['fast-one', 'slow-one']);
});

test('nothing reaches a server that is offline', async () => {
  const client = createMemoryClient();
  client.control.setOffline(true);
  await expect(client.members.remove({ user_id: 'user_olu' }, call)).rejects.toMatchObject({
    code: 'network',
  });
  client.control.setOffline(false);
  expect((await client.members.list({}, call)).total).toBe(4);
});

test('records what was asked, by whom and where', async () => {
  const client = createMemoryClient();
  await client.signedInAs('user_ines').members.list({ search: 'x' }, call);
  expect(client.control.calls('members.list')).toEqual([
    {
      operation: 'members.list',
      userId: 'user_ines',
      organizationId: 'org_harbor',
      input: { search: 'x' },
      idempotencyKey: null,
    },
  ]);
});
