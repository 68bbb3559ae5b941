import { movableClock, type Clock } from '../src/clock.js';
import type { Database } from '../src/db/pool.js';
import { withTransaction } from '../src/db/transaction.js';
import { newId, randomText } from '../src/ids.js';
import { createLog, type Log } from '../src/log.js';
import { embeddedBilling } from '../src/providers/billing/index.js';
import { stripeBilling } from '../src/providers/billing/stripe.js';
import { embeddedIdentity } from '../src/providers/identity/index.js';
import { embeddedKnowledge } from '../src/providers/knowledge/index.js';
import { embeddedTelephony } from '../src/providers/telephony/index.js';
import { twilioTelephony } from '../src/providers/telephony/twilio.js';
import {
  createProvisioning,
  type Point,
  type Providers,
  type ProvisioningService,
} from '../src/provisioning/index.js';
import type { Action } from '../src/provisioning/documents.js';
import { cloneDatabase, type Backend } from './databases.js';
import type { Fault } from './doubles/faults.js';
import { faultyProviders } from './doubles/faulty.js';
import type { HttpDouble } from './doubles/httpDouble.js';
import { startStripe } from './doubles/stripe.js';
import { startTwilio } from './doubles/twilio.js';
import { doublesRemote, embeddedRemote, reconcile } from './oracle.js';

/** Which providers a test runs with. */
export type Kind = 'embedded' | 'Stripe and Twilio';

/** Thrown at a point where a process is to die. */
export class Kill extends Error {}

/** A database with providers that go wrong on demand; processes come and go over it. */
export interface ProvisioningWorld {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly logged: string[];
  readonly providers: Providers;
  /** Lets the coming calls of an action go wrong. */
  fail(action: Action | 'look up', fault: Fault, times?: number): void;
  /** Takes the service behind an action off the network for a moment; false for one without a network. */
  interrupt(action: Action): Promise<boolean>;
  /** Another process; `onPoint` may end it. */
  process(onPoint?: (point: Point) => void | Promise<void>): ProvisioningService;
  /** Inserts an organization and the intent to provision it. */
  create(process: ProvisioningService): Promise<string>;
  advance(seconds: number): void;
  /** Waits for calls that land late, then lets a worker look everything over. */
  settle(process: ProvisioningService): Promise<void>;
  /** Settles with a process of its own; throws when anything is missing, doubled or left over. */
  expectSettled(): Promise<void>;
  /** Differences between the providers and the database. */
  differences(): Promise<string[]>;
  close(): Promise<void>;
}

// Long enough for a busy machine, shorter than a slow call takes.
const TIMEOUT_MS = 1200;
const LATE_MS = 600;
const RETRY_DELAYS = [0.02, 0.05, 0.1];

const inProcess: Readonly<Record<Action, string>> = {
  organization: 'identity.createOrganization',
  membership: 'identity.addMembership',
  customer: 'billing.createCustomer',
  subscription: 'billing.createFreeSubscription',
  trunk: 'telephony.createTrunk',
  number: 'telephony.buyNumber',
  counter: 'nothing is called',
  dataset: 'knowledge.createDataset',
};
const lookUpsInProcess = ['billing.findCustomers', 'telephony.findTrunks', 'telephony.findNumber'];

interface Remote {
  readonly providers: Providers;
  readonly operations: Partial<Record<Action, [HttpDouble, string]>>;
  readonly lookUps: [HttpDouble, string][];
  /** Resolves when no call is under way any more. */
  quiet(): Promise<void>;
  differences(): Promise<string[]>;
  close(): Promise<void>;
}

async function doubles({ db }: Database, clock: Clock, base: Providers): Promise<Remote> {
  const now = (): number => clock.now().getTime();
  const [stripe, twilio] = await Promise.all([startStripe(now), startTwilio(now)]);
  const limits = { timeoutMs: TIMEOUT_MS };
  return {
    providers: {
      ...base,
      billing: stripeBilling({
        ...{ secretKey: stripe.secretKey, publishableKey: null, webhookSecret: null },
        apiBase: stripe.url,
        clock,
        ...limits,
      }),
      telephony: twilioTelephony({
        accountSid: twilio.accountSid,
        authToken: twilio.authToken,
        apiBase: twilio.url,
        ...limits,
      }),
    },
    operations: {
      customer: [stripe, 'customers.create'],
      subscription: [stripe, 'subscriptions.create'],
      trunk: [twilio, 'trunks.create'],
      number: [twilio, 'numbers.create'],
    },
    lookUps: [
      [stripe, 'customers.list'],
      [stripe, 'prices.list'],
      [twilio, 'trunks.list'],
      [twilio, 'numbers.list'],
      [twilio, 'available.list'],
    ],
    quiet: async () => {
      await Promise.all([stripe.quiet(), twilio.quiet()]);
    },
    differences: async () => reconcile(db, await doublesRemote(db, stripe, twilio)),
    close: async () => {
      await Promise.all([stripe.close(), twilio.close()]);
    },
  };
}

function embedded({ db }: Database, base: Providers): Remote {
  return {
    providers: base,
    operations: {},
    lookUps: [],
    quiet: async () => {},
    differences: async () => reconcile(db, await embeddedRemote(db)),
    close: async () => {},
  };
}

/** Opens a world over a database of its own. */
export async function openWorld(kind: Kind, backend: Backend): Promise<ProvisioningWorld> {
  const logged: string[] = [];
  const log = createLog('debug', (line) => logged.push(line));
  const database = await cloneDatabase(backend, log);
  const { db } = database;
  const clock = movableClock();
  const parts = { db, clock };
  const base: Providers = {
    identity: embeddedIdentity(parts),
    billing: embeddedBilling(parts),
    telephony: embeddedTelephony(parts),
    knowledge: embeddedKnowledge(parts),
  };
  const remote =
    kind === 'embedded' ? embedded(database, base) : await doubles(database, clock, base);
  const { providers, plan } = faultyProviders(remote.providers);
  const owner = newId('usr');
  await db.insertInto('users').values({ id: owner, email: 'owner@example.com' }).execute();

  const world: ProvisioningWorld = {
    database,
    clock,
    log,
    logged,
    providers,
    fail(action, fault, times = 1) {
      if (action === 'look up') {
        for (const [double, operation] of remote.lookUps)
          double.faults.fail(operation, fault, times);
        if (remote.lookUps.length === 0) {
          for (const operation of lookUpsInProcess) plan.fail(operation, fault, times);
        }
        return;
      }
      const outside = remote.operations[action];
      if (outside) outside[0].faults.fail(outside[1], fault, times);
      else plan.fail(inProcess[action], fault, times);
    },
    async interrupt(action) {
      const double = remote.operations[action]?.[0];
      if (!double) return false;
      await double.down();
      setTimeout(() => void double.up(), 60);
      return true;
    },
    process: (onPoint) =>
      createProvisioning({
        ...parts,
        log,
        providers,
        retryDelays: RETRY_DELAYS,
        ...(onPoint ? { onPoint } : {}),
      }),
    async create(process) {
      const id = newId('org');
      const slug = randomText(12).toLowerCase();
      const billing_email = 'bill@example.com';
      const trial_ends_at = new Date(clock.now().getTime() + 14 * 86_400_000).toISOString();
      await withTransaction(db, async (trx) => {
        await trx
          .insertInto('organizations')
          .values({ id, name: slug, slug, billing_email, trial_ends_at })
          .execute();
        await process.startProvisioning(trx, {
          id,
          name: slug,
          slug,
          billing_email,
          trial_ends_at,
          owner_id: owner,
        });
      });
      return id;
    },
    advance: (seconds) => clock.setOffset(clock.offsetMs() + seconds * 1000),
    async settle(process) {
      await remote.quiet();
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      for (let rounds = 0; rounds < 400; rounds += 1) {
        const { count } = await db
          .selectFrom('provisioning_runs')
          .select((e) => e.fn.countAll<number>().as('count'))
          .where('due_at', 'is not', null)
          .executeTakeFirstOrThrow();
        if (count === 0) return;
        if (rounds % 20 === 0) clock.setOffset(clock.offsetMs() + 61_000);
        process.worker.wake();
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error('Runs are still due after ten seconds.');
    },
    async expectSettled() {
      const cleaner = world.process();
      cleaner.worker.start();
      await world.settle(cleaner);
      await cleaner.worker.stop();
      const left = await remote.differences();
      if (left.length > 0) throw new Error(left.join('\n'));
    },
    differences: remote.differences,
    async close() {
      await remote.close();
      await database.close();
    },
  };
  return world;
}
