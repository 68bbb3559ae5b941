import { afterAll, beforeAll, expect, test } from 'vitest';
import { actions } from '../src/provisioning/documents.js';
import type { Point, ProvisioningService } from '../src/provisioning/index.js';
import { LEASE_SECONDS } from '../src/provisioning/leases.js';
import type { Backend } from './databases.js';
import { faults, type Fault } from './doubles/faults.js';
import { Kill, openWorld, type Kind, type ProvisioningWorld } from './provisioningWorld.js';
import { seededRandom } from './random.js';

type Scenario = Pick<Point, 'action' | 'window'> & { fault: Fault };

const windows = ['before_call', 'after_call', 'after_record'] as const;
const scenarios: readonly Scenario[] = actions.flatMap((action) =>
  windows.flatMap((window) => faults.map((fault) => ({ action, window, fault }))),
);
// What is promised after the last fault; it includes the faults themselves here.
const LONGEST_MS = 60_000;

/** Runs a request until it ends or its process dies. */
async function request(process: ProvisioningService, organizationId: string): Promise<void> {
  await process.runInline(organizationId).catch((error: unknown) => {
    if (
      error instanceof Error &&
      (error.name === 'Interrupted' || error.name === 'ProvisioningFailed')
    )
      return;
    throw error;
  });
}

/** Lets a worker go on until the organization is complete or gone; what failed is retried by hand. */
async function finish(process: ProvisioningService, organizationId: string): Promise<string> {
  const until = Date.now() + LONGEST_MS;
  for (;;) {
    const now = await process.getProvisioning(organizationId);
    if (now === null) return 'gone';
    if (now.status === 'complete') return 'complete';
    if (now.status === 'partial') await process.retryProvisioning(organizationId);
    if (Date.now() > until) throw new Error(`Still ${JSON.stringify(now)}`);
    process.worker.wake();
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Dies once at a point. */
function dyingAt(world: ProvisioningWorld, { action, window, fault }: Scenario) {
  let alive = true;
  let reachable = true;
  return async (point: Point): Promise<void> => {
    if (point.action !== action) return;
    if (fault === 'refused' && reachable && point.window === 'before_call') {
      reachable = false;
      await world.interrupt(action);
    }
    if (alive && point.window === window) {
      alive = false;
      throw new Kill();
    }
  };
}

/** How many crashes are drawn of the 216, and how many runs with many faults; more of both at night. */
export const crashCounts = {
  sampled: Number(process.env['CRASH_SAMPLES'] ?? 54),
  random: Number(process.env['CRASH_RUNS'] ?? 12),
};

/** Kills processes at every step and lets others resume; afterwards nothing may be missing or doubled. */
export function crashCases(
  kind: Kind,
  backend: Backend,
  counts: { sampled: number; random: number },
): void {
  const random = seededRandom();
  const label = `(SEED=${random.seed})`;
  let world: ProvisioningWorld;
  let survivor: ProvisioningService;
  beforeAll(async () => {
    world = await openWorld(kind, backend);
    survivor = world.process();
    survivor.worker.start();
  });
  afterAll(async () => {
    await survivor.worker.stop();
    await world.close();
  });

  test(
    `a crash at any step leaves no orphan and no duplicate ${label}`,
    { timeout: 600_000 },
    async () => {
      const late = new Set<string>();
      for (const scenario of random.sample(scenarios, counts.sampled)) {
        const { action, window, fault } = scenario;
        world.fail(action, fault);
        const dying = world.process(dyingAt(world, scenario));
        const organizationId = await world.create(dying);
        await request(dying, organizationId);
        world.advance(LEASE_SECONDS + 1);
        const end = await finish(survivor, organizationId);
        const where = `${action} ${window} ${fault} ${label}`;
        expect(end, where).toBe('complete');
        // A call that lands late may leave something until the run is looked over; nothing else may.
        const left = await world.differences();
        if (fault === 'slow') late.add(organizationId);
        expect(
          left.filter((each) => ![...late].some((id) => each.includes(id))),
          where,
        ).toEqual([]);
      }
      await world.settle(survivor);
      expect(await world.differences(), label).toEqual([]);
    },
  );

  test(`many faults and deaths in one run ${label}`, { timeout: 600_000 }, async () => {
    for (let run = 0; run < counts.random; run += 1) {
      for (let fault = random.below(6); fault >= 0; fault -= 1) {
        world.fail(random.pick([...actions, 'look up']), random.pick(faults), 1 + random.below(3));
      }
      const points = random.sample(scenarios, 1 + random.below(3));
      let organizationId: string | null = null;
      for (const point of points) {
        const dying = world.process(dyingAt(world, { ...point, fault: random.pick(faults) }));
        organizationId ??= await world.create(dying);
        await request(dying, organizationId);
        world.advance(LEASE_SECONDS + 1);
      }
      if (organizationId !== null) await finish(survivor, organizationId);
    }
    await world.settle(survivor);
    expect(await world.differences(), label).toEqual([]);
    expect(
      world.logged.filter((line) => line.includes('"level":"error"')),
      label,
    ).toEqual([]);
  });
}
