import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type ProvisioningWorld } from '../../test/provisioningWorld.js';
import type { Point } from './index.js';
import { LEASE_SECONDS } from './leases.js';

vi.setConfig({ testTimeout: 60_000 });

let world: ProvisioningWorld;
beforeAll(async () => {
  world = await openWorld('embedded', 'pglite');
});
afterAll(() => world.close());
// Whatever a test did: nothing may be missing, doubled or left over.
afterEach(() => world.expectSettled());

test('a worker that slept through its lease writes nothing, and what it called late is removed', async () => {
  let wake: () => void = () => {};
  const asleep = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const reached = vi.fn<(point: Point) => void>();
  const sleeper = world.process(async (point) => {
    if (point.action !== 'trunk' || point.window !== 'before_call') return;
    reached(point);
    await asleep;
  });
  const other = world.process();
  const id = await world.create(sleeper);
  // Time passes for the database, while the heartbeat of the sleeping process cannot beat.
  const sleeping = sleeper.runInline(id).catch((error: unknown) => error);
  await vi.waitFor(() => expect(reached).toHaveBeenCalled());
  world.advance(LEASE_SECONDS + 1);
  const now = await other.runInline(id);
  expect(now.status).toBe('complete');
  wake();
  expect(await sleeping).toEqual(now);
  expect(await other.getProvisioning(id)).toEqual(now);
  expect(await world.differences()).toEqual([expect.stringContaining('has 2 of trunk')]);
});

test('stopping hands the lease back, so that another process need not wait for its end', async () => {
  const stopping = new AbortController();
  const first = world.process((point) => {
    if (point.action === 'customer' && point.window === 'after_record') stopping.abort();
  });
  const id = await world.create(first);
  await expect(first.runInline(id, { signal: stopping.signal })).rejects.toThrow('aborted');
  const now = await world.process().runInline(id);
  expect(now.status).toBe('complete');
  expect(now.steps[1]?.attempt).toBe(2);
});

test('a worker that stops lets nobody wait for its lease', async () => {
  let arrived = false;
  const first = world.process(async (point) => {
    if (point.action !== 'trunk' || point.window !== 'after_record') return;
    arrived = true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  const id = await world.create(first);
  await first.runInline(id, { through: 'identity' });
  first.worker.start();
  await vi.waitFor(() => expect(arrived).toBe(true), 5000);
  await first.worker.stop();
  expect((await first.getProvisioning(id))?.status).toBe('pending');
  expect((await world.process().runInline(id)).status).toBe('complete');
});

test('many processes over one database finish each run once', async () => {
  const processes = [world.process(), world.process(), world.process()];
  const ids: string[] = [];
  for (let index = 0; index < 12; index += 1) {
    const process = processes[index % 3];
    if (process) ids.push(await world.create(process));
  }
  world.advance(3);
  for (const process of processes) process.worker.start();
  await vi.waitFor(async () => {
    for (const id of ids) {
      expect((await processes[0]?.getProvisioning(id))?.status).toBe('complete');
    }
  }, 15_000);
  await Promise.all(processes.map((process) => process.worker.stop()));
  const { attempts } = await world.database.db
    .selectFrom('provisioning_steps')
    .select((e) => e.fn.max('attempt').as('attempts'))
    .where('organization_id', 'in', ids)
    .executeTakeFirstOrThrow();
  expect(attempts).toBe(1);
});
