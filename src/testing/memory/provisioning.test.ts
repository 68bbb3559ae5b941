import { expect, test, vi, afterEach } from 'vitest';
import type { Provisioning } from '../../contract/index.js';
import { createMemoryClient, type MemoryClient } from '../createMemoryClient.js';

const STEP = 3000;

afterEach(() => {
  vi.useRealTimers();
});

async function create(client: MemoryClient) {
  const made = await client.organizations.create({ name: 'Acme', slug: 'acme-dental' }, {});
  const input = { organization_id: made.id };
  const call = { organizationId: made.id };
  const read = () => client.organizations.provisioning(input, call);
  const statuses = async () => (await read()).steps.map(({ status }) => status);
  return { made, input, call, read, statuses };
}

test('steps run one after the other as the clock moves', async () => {
  const client = createMemoryClient({ seed: 'empty' });
  const { statuses } = await create(client);
  expect(await statuses()).toEqual(['done', 'running', 'pending', 'pending']);
  await client.control.advance(STEP);
  expect(await statuses()).toEqual(['done', 'done', 'running', 'pending']);
  await client.control.advance(2 * STEP);
  expect(await statuses()).toEqual(['done', 'done', 'done', 'done']);
});

test('a step that fails once is tried again without going back', async () => {
  const client = createMemoryClient({
    seed: 'empty',
    faults: { 'provisioning.telephony': { error: 'timeout', detail: 'No number was free.' } },
  });
  const { read } = await create(client);
  await client.control.advance(2 * STEP);
  expect((await read()).steps[2]).toMatchObject({
    status: 'running',
    attempt: 1,
    error: 'No number was free.',
  });
  await client.control.advance(STEP);
  expect((await read()).steps[2]).toMatchObject({ status: 'running', attempt: 2 });
  await client.control.advance(STEP);
  expect((await read()).steps[2]).toMatchObject({ status: 'done', attempt: 2, error: null });
});

test('a step fails for good after three tries, and those after it still run', async () => {
  const client = createMemoryClient({
    seed: 'empty',
    faults: { 'provisioning.telephony': { error: 500, times: 3 } },
  });
  const { read, statuses, input, call } = await create(client);
  await client.control.advance(20 * STEP);
  expect(await statuses()).toEqual(['done', 'done', 'failed', 'done']);
  expect(await read()).toMatchObject({ status: 'partial', steps: { 2: { attempt: 3 } } });
  await client.organizations.retryProvisioning(input, call);
  await client.control.advance(STEP);
  expect(await read()).toMatchObject({ status: 'complete', steps: { 2: { attempt: 4 } } });
});

test('asking twice for a retry runs the step once', async () => {
  const client = createMemoryClient({
    seed: 'empty',
    faults: { 'provisioning.telephony': { error: 500, times: 3 } },
  });
  const { read, input, call } = await create(client);
  await client.control.advance(20 * STEP);
  await client.organizations.retryProvisioning(input, call);
  await client.organizations.retryProvisioning(input, call);
  await client.control.advance(20 * STEP);
  expect((await read()).steps[2]?.attempt).toBe(4);
});

test('a carrier that assigned a number and then failed assigns no second one', async () => {
  const client = createMemoryClient({
    seed: 'empty',
    faults: { 'provisioning.telephony': { error: 'dropped' } },
  });
  const { read, call } = await create(client);
  await client.control.advance(20 * STEP);
  const { items } = await client.resources.phoneNumbers({}, call);
  expect(items).toHaveLength(1);
  expect((await read()).steps[2]?.phone_number).toBe(items[0]?.phone_number);
});

test('an identity provider that fails leaves nothing behind', async () => {
  const client = createMemoryClient({
    seed: 'empty',
    faults: { 'provisioning.identity': { error: 500 } },
  });
  await expect(create(client)).rejects.toMatchObject({ status: 503 });
  expect((await client.organizations.list({}, {})).items).toEqual([]);
  await expect(create(client)).resolves.toHaveProperty('made');
});

test('a follower sees every state, and stops when it gives up', async () => {
  const client = createMemoryClient({ seed: 'empty' });
  const { made, call } = await create(client);
  const seen: number[] = [];
  const onProgress = ({ steps }: Provisioning) =>
    seen.push(steps.filter(({ status }) => status === 'done').length);
  const controller = new AbortController();
  const input = { organization_id: made.id, onProgress };
  const following = client.watch.provisioning(input, { ...call, signal: controller.signal });
  await client.control.advance(0);
  await client.control.advance(STEP);
  controller.abort();
  await expect(following).rejects.toMatchObject({ code: 'aborted' });
  await client.control.advance(STEP);
  expect(seen[0]).toBe(1);
  expect(seen.at(-1)).toBe(2);
});

test('a running clock sets up by itself', async () => {
  vi.useFakeTimers();
  const client = createMemoryClient({ seed: 'empty', clock: 'running', stepMs: 1000 });
  const { made, call } = await create(client);
  const input = { organization_id: made.id, onProgress: () => {} };
  const following = client.watch.provisioning(input, call);
  await vi.advanceTimersByTimeAsync(3100);
  await expect(following).resolves.toMatchObject({ status: 'complete' });
});
