import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPostgresDatabase } from '../../test/databases.js';
import type { HttpDouble } from '../../test/doubles/httpDouble.js';
import { startStripe, type StripeDouble } from '../../test/doubles/stripe.js';
import { startTwilio, type TwilioDouble } from '../../test/doubles/twilio.js';
import { doublesRemote, reconcile } from '../../test/oracle.js';
import { startProcesses, type ServerProcess } from '../../test/processes.js';
import { seededRandom } from '../../test/random.js';
import { realClock } from '../clock.js';
import { loadConfig } from '../config.js';
import { openPostgres, type Database } from '../db/pool.js';
import { withTransaction } from '../db/transaction.js';
import { newId } from '../ids.js';
import { createLog } from '../log.js';
import { createProviders } from '../providers/index.js';
import { createProvisioning, type ProvisioningService } from './index.js';

const log = createLog('silent', () => {});
const random = seededRandom();
const RESUME_MS = 10_000;

let stripe: StripeDouble;
let twilio: TwilioDouble;
let database: Database;
let drop: () => Promise<void>;
let maker: ProvisioningService;
let servers: ServerProcess[];

beforeAll(async () => {
  [stripe, twilio] = await Promise.all([startStripe(), startTwilio()]);
  const made = await createPostgresDatabase(log);
  drop = made.drop;
  database = openPostgres(made.url, log, 2);
  const parts = { db: database.db, clock: realClock() };
  const providers = await createProviders(loadConfig({}), parts);
  // Only writes intents down: the servers carry them out.
  maker = createProvisioning({ ...parts, log, providers });
  servers = await startProcesses(2, made.url, {
    STRIPE_SECRET_KEY: stripe.secretKey,
    STRIPE_API_BASE: stripe.url,
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_API_BASE: twilio.url,
  });
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill()));
  await database.close();
  await Promise.all([stripe.close(), twilio.close(), drop()]);
});

/** Repeats work on a machine so busy with killed servers that the database could not be reached in time. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function create(): Promise<string> {
  const id = newId('org');
  const slug = id.slice(4).toLowerCase();
  const billing_email = 'bill@example.com';
  const values = { id, name: slug, slug, billing_email, trial_ends_at: null };
  await patiently(() =>
    withTransaction(database.db, async (trx) => {
      await trx.insertInto('organizations').values(values).execute();
      await maker.startProvisioning(trx, { ...values, owner_id: 'usr_1' });
    }),
  );
  return id;
}

async function until(what: string, holds: () => Promise<boolean>, ms = 60_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await patiently(holds))) {
    if (Date.now() > end)
      throw new Error(`${what} took longer than ${ms} ms (SEED=${random.seed})`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ends every server, without a chance to clean up, at the next call of this kind. */
function killAt(
  double: HttpDouble,
  operation: string,
  phase: 'arrived' | 'committed',
): Promise<void> {
  return new Promise((resolve, reject) => {
    double.onPhase = async (called, at) => {
      if (called !== operation || at !== phase) return;
      double.onPhase = null;
      await Promise.all(servers.map((server) => server.kill())).then(() => resolve(), reject);
    };
  });
}

const callsOf = (): number => stripe.calls.length + twilio.calls.length;

test(
  `servers killed in the middle of a call resume within ten seconds (SEED=${random.seed})`,
  { timeout: 300_000 },
  async () => {
    const points = [
      { double: stripe, operation: 'customers.create' },
      { double: stripe, operation: 'subscriptions.create' },
      { double: twilio, operation: 'trunks.create' },
      { double: twilio, operation: 'numbers.create' },
    ].flatMap((point) => [
      { ...point, phase: 'arrived' as const },
      { ...point, phase: 'committed' as const },
    ]);
    const ids: string[] = [];
    const deaths = Number(process.env['KILLS'] ?? 4);
    for (const [turn, point] of random.sample(points, deaths).entries()) {
      const { double, operation, phase } = point;
      const killed = killAt(double, operation, phase);
      ids.push(...(await Promise.all([create(), create(), create()])));
      await killed;
      const before = callsOf();
      // The other one stays dead until its turn: somebody else resumes what it left.
      await servers[turn % servers.length]?.restart();
      await until(
        `resuming after ${operation} ${phase}`,
        async () => callsOf() > before,
        RESUME_MS,
      );
    }
    await until('finishing', async () => {
      const ends = await Promise.all(ids.map((id) => maker.getProvisioning(id)));
      return ends.every((end) => end?.status === 'complete');
    });

    await Promise.all(servers.map((server) => server.restart()));
    const move = { method: 'POST', body: '{"advance_ms":61000}' };
    const headers = { 'Content-Type': 'application/json' };
    for (const { url } of servers) {
      expect((await fetch(`${url}/dev/clock`, { ...move, headers })).status).toBe(200);
    }
    await until('looking over', async () => {
      const { count } = await database.db
        .selectFrom('provisioning_runs')
        .select((e) => e.fn.countAll<number>().as('count'))
        .where('due_at', 'is not', null)
        .executeTakeFirstOrThrow();
      return count === 0;
    });
    const remote = await patiently(() => doublesRemote(database.db, stripe, twilio));
    expect(await reconcile(database.db, remote), `SEED=${random.seed}`).toEqual([]);
    expect(remote.bought).toBe(ids.length);
  },
);

test(
  'servers that are asked to stop hand their runs back at once',
  { timeout: 180_000 },
  async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, create));
    const [stopping, other] = servers;
    if (!stopping || !other) throw new Error('Two servers were wanted.');
    await until('starting', async () => {
      const states = await Promise.all(ids.map((id) => maker.getProvisioning(id)));
      return states.some((state) => state?.steps[0]?.status !== 'pending');
    });
    expect(await stopping.stop()).toBe(0);
    await until('finishing', async () => {
      const ends = await Promise.all(ids.map((id) => maker.getProvisioning(id)));
      return ends.every((end) => end?.status === 'complete');
    });
    expect(await reconcile(database.db, await doublesRemote(database.db, stripe, twilio))).toEqual(
      [],
    );
  },
);
