import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Provisioning } from '../../../src/contract/index.js';
import { openWorld, type ProvisioningWorld } from '../../test/provisioningWorld.js';
import { ProviderError } from '../providers/ProviderError.js';
import { ProvisioningFailed } from './index.js';

vi.setConfig({ testTimeout: 60_000 });

let world: ProvisioningWorld;
beforeAll(async () => {
  world = await openWorld('embedded', 'pglite');
});
afterAll(() => world.close());
// Whatever a test did: nothing may be missing, doubled or left over.
afterEach(() => world.expectSettled());

const statuses = (now: Provisioning | null): string | undefined =>
  now?.steps.map((step) => step.status).join(' ');

test('runs four steps within a request and tells what they made', async () => {
  const process = world.process();
  const id = await world.create(process);
  expect(statuses(await process.getProvisioning(id))).toBe('pending pending pending pending');
  const now = await process.runInline(id);
  expect(now.status).toBe('complete');
  expect(now.steps.map(({ step, attempt, error }) => ({ step, attempt, error }))).toEqual([
    { step: 'identity', attempt: 1, error: null },
    { step: 'billing', attempt: 1, error: null },
    { step: 'telephony', attempt: 1, error: null },
    { step: 'knowledge_base', attempt: 1, error: null },
  ]);
  expect(now.steps[2]).toMatchObject({ concurrency_limit: 10 });
  expect(now.steps[2]?.phone_number).toMatch(/^\+1555\d{7}$/);
  expect(now.steps[2]?.trunk_id).toEqual(expect.any(String));
  expect(now.steps[3]?.dataset_id).toEqual(expect.any(String));
  const numbers = await world.database.db
    .selectFrom('phone_numbers')
    .selectAll()
    .where('organization_id', '=', id)
    .execute();
  expect(numbers).toMatchObject([
    { phone_number: now.steps[2]?.phone_number, trunk_id: now.steps[2]?.trunk_id },
  ]);
});

test('answers after the first step and leaves the rest to the workers', async () => {
  const process = world.process();
  const id = await world.create(process);
  const now = await process.runInline(id, { through: 'identity' });
  expect(now.status).toBe('pending');
  expect(statuses(now)).toBe('done pending pending pending');
  process.worker.start();
  await vi.waitFor(async () => {
    expect((await process.getProvisioning(id))?.status).toBe('complete');
  }, 5000);
  await process.worker.stop();
});

test('a first step that fails for good takes the organization back at once, its slug included', async () => {
  const process = world.process();
  world.fail('organization', 'error_before', 4);
  const gone = await world.create(process);
  await expect(process.runInline(gone)).rejects.toThrow(ProvisioningFailed);
  expect(await process.getProvisioning(gone)).toBeNull();
  const row = await world.database.db
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', gone)
    .executeTakeFirst();
  expect(row).toBeUndefined();
  await expect(process.runInline(gone)).rejects.toThrow('The identity provider did not answer.');
});

test('a first step whose answer was lost is looked up, not taken back', async () => {
  const process = world.process();
  world.fail('organization', 'error_after');
  expect((await process.runInline(await world.create(process))).status).toBe('complete');
});

test('a later step that fails answers partial, and a retry runs it alone', async () => {
  const process = world.process();
  world.fail('customer', 'refused', 4);
  const id = await world.create(process);
  const now = await process.runInline(id);
  expect(now.status).toBe('partial');
  expect(statuses(now)).toBe('done failed done done');
  expect(now.steps[1]).toMatchObject({ attempt: 4, error: 'The payment provider did not answer.' });

  expect(await process.retryProvisioning(id)).toBe(true);
  expect(statuses(await process.getProvisioning(id))).toBe('done pending done done');
  const then = await process.runInline(id);
  expect(then.status).toBe('complete');
  expect(then.steps[1]).toMatchObject({ attempt: 5, error: null });
  expect(then.steps[2]).toEqual(now.steps[2]);
  expect(await process.retryProvisioning(id)).toBe(false);
});

test('a request that cannot be right is not repeated', async () => {
  const process = world.process();
  const { billing } = world.providers;
  const create = vi
    .spyOn(billing, 'createCustomer')
    .mockRejectedValueOnce(new ProviderError('rejected', 'no'));
  const id = await world.create(process);
  const now = await process.runInline(id);
  expect(now.steps[1]).toMatchObject({
    attempt: 1,
    error: 'The payment provider refused the request.',
  });
  create.mockRestore();
  await process.retryProvisioning(id);
  expect((await process.runInline(id)).status).toBe('complete');
});

test('two organizations that are offered the same two numbers get one each', async () => {
  const process = world.process();
  const { telephony } = world.providers;
  const offered = ['+15559990001', '+15559990002'];
  const search = vi.spyOn(telephony, 'searchNumbers').mockImplementation(async () => offered);
  const ids = [await world.create(process), await world.create(process)];
  const ends = await Promise.all(ids.map((id) => process.runInline(id)));
  expect(ends.map((end) => end.steps[2]?.phone_number).sort()).toEqual(offered);
  const third = await process.runInline(await world.create(process));
  expect(third.steps[2]).toMatchObject({ status: 'failed', error: 'No number was free.' });
  search.mockRestore();
});

test('a number that is taken meanwhile is given up for another', async () => {
  const process = world.process();
  const { telephony } = world.providers;
  const buy = vi
    .spyOn(telephony, 'buyNumber')
    .mockRejectedValueOnce(new ProviderError('taken', 'gone'));
  const id = await world.create(process);
  expect((await process.runInline(id)).status).toBe('complete');
  const [first, second] = buy.mock.calls.map(([input]) => input.phoneNumber);
  expect(first).not.toBe(second);
  const claims = await world.database.db
    .selectFrom('number_claims')
    .select('phone_number')
    .where('organization_id', '=', id)
    .execute();
  expect(claims).toEqual([{ phone_number: second }]);
  buy.mockRestore();
});

test('subscribers see every step, never backwards, and the end', async () => {
  const process = world.process();
  world.fail('subscription', 'error_before', 2);
  const id = await world.create(process);
  const running = process.runInline(id);
  const seen: Provisioning[] = [];
  for await (const now of process.subscribe(id, new AbortController().signal)) seen.push(now);
  await running;
  const rank = { pending: 0, running: 1, done: 2, failed: 2 };
  for (const [index, now] of seen.entries()) {
    const before = seen[index - 1];
    now.steps.forEach((step, at) => {
      const was = before?.steps[at]?.status ?? 'pending';
      expect(rank[step.status]).toBeGreaterThanOrEqual(rank[was]);
    });
  }
  expect(seen.at(-1)?.status).toBe('complete');
  expect(seen.length).toBeGreaterThan(3);
});

test('a subscriber in another process is told as well, and one that leaves is let go', async () => {
  const [here, there] = [world.process(), world.process()];
  const id = await world.create(here);
  const leaving = new AbortController();
  const left = (async () => {
    let count = 0;
    for await (const now of there.subscribe(id, leaving.signal)) count += now.steps.length;
    return count;
  })();
  leaving.abort();
  expect(await left).toBeLessThanOrEqual(4);
  const states = there.subscribe(id, new AbortController().signal);
  expect((await states.next()).value).toMatchObject({ status: 'pending' });
  await here.runInline(id);
  let last: Provisioning | null = null;
  for await (const now of states) last = now;
  expect(last).toMatchObject({ status: 'complete' });
});
