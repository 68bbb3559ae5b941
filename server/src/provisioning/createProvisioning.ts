import type { Provisioning } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { Db } from '../db/pool.js';
import { withTransaction, type Queryable, type Trx } from '../db/transaction.js';
import { newId } from '../ids.js';
import type { Log } from '../log.js';
import { createChanges } from './changes.js';
import type { ProvisioningDeps, Providers } from './deps.js';
import type { RunInput } from './documents.js';
import { claimRun } from './leases.js';
import { insertRun, readRun, readSteps, resetFailedSteps } from './queries.js';
import { ProvisioningFailed } from './errors.js';
import { provisioningOf } from './view.js';
import { work } from './work.js';
import { createWorker, type Worker } from './worker.js';

const RETRY_DELAYS = [0.25, 1, 4];
// Long enough for the request that made the organization to take the run itself.
const GRACE_SECONDS = 2;
const POLL_MS = 1000;
const INLINE_POLL_MS = 100;

/** Provisions organizations: durable, one run each, carried out by whichever process is alive. */
export interface ProvisioningService {
  /** Records the intent, in the transaction that inserts the organization. Calls nobody. */
  startProvisioning(trx: Trx, organization: RunInput): Promise<void>;
  /**
   * Runs the steps within a request and answers how they stand at the end; with `through: 'identity'` after
   * the first one, the workers do the rest. On abort the workers go on. Throws ProvisioningFailed when the
   * first step failed: the organization is gone then.
   */
  runInline(
    organizationId: string,
    options?: { through?: 'identity'; signal?: AbortSignal },
  ): Promise<Provisioning>;
  /** The steps as they stand; null when there is no such organization. */
  getProvisioning(organizationId: string, db?: Queryable): Promise<Provisioning | null>;
  /** Sets failed steps back and lets the workers run them; false when none had failed. */
  retryProvisioning(organizationId: string): Promise<boolean>;
  /** The steps now and after each change, until the run has ended or `signal` aborts. */
  subscribe(organizationId: string, signal: AbortSignal): AsyncGenerator<Provisioning, void>;
  /** Carries runs out in the background; start it with the process. */
  readonly worker: Worker;
}

/** Makes the provisioning of one process. */
export function createProvisioning(parts: {
  db: Db;
  clock: Clock;
  log: Log;
  providers: Providers;
  /** Seconds before each automatic retry of a step. @default [0.25, 1, 4] */
  retryDelays?: readonly number[];
  /** Called at each durable point; when it throws, the run stops there as if the process had died. */
  onPoint?: ProvisioningDeps['onPoint'];
}): ProvisioningService {
  const deps: ProvisioningDeps = { retryDelays: RETRY_DELAYS, ...parts, changes: createChanges() };
  const { db, clock } = deps;
  const owner = newId('proc');
  const worker = createWorker(deps, owner);

  async function getProvisioning(
    organizationId: string,
    queryable: Queryable = db,
  ): Promise<Provisioning | null> {
    const run = await readRun(queryable, clock, organizationId);
    if (!run || run.status === 'compensating' || run.status === 'compensated') return null;
    return provisioningOf(run.status, await readSteps(queryable, organizationId));
  }

  async function failure(organizationId: string): Promise<ProvisioningFailed> {
    const first = (await readSteps(db, organizationId))[0];
    return new ProvisioningFailed(first?.error ?? 'The organization could not be made.');
  }

  return {
    startProvisioning: (trx, organization) => insertRun(trx, clock, organization, GRACE_SECONDS),

    async runInline(organizationId, { through, signal = new AbortController().signal } = {}) {
      for (;;) {
        signal.throwIfAborted();
        const run = await readRun(db, clock, organizationId);
        if (!run || run.status === 'compensating' || run.status === 'compensated') {
          throw await failure(organizationId);
        }
        const now = provisioningOf(run.status, await readSteps(db, organizationId));
        if (now.status !== 'pending') return now;
        if (through === 'identity' && now.steps[0]?.status === 'done') {
          worker.wake();
          return now;
        }
        const claim = await claimRun(db, clock, owner, organizationId);
        if (claim) {
          await work(deps, claim, { through, signal, stopping: () => signal.aborted });
        } else {
          const wait = Math.max(1, Math.min(INLINE_POLL_MS, run.dueInMs ?? INLINE_POLL_MS));
          await deps.changes.next(organizationId, wait, signal);
        }
      }
    },

    getProvisioning,

    async retryProvisioning(organizationId) {
      const reset = await withTransaction(db, (trx) =>
        resetFailedSteps(trx, clock, organizationId),
      );
      if (reset) {
        deps.changes.notify(organizationId);
        worker.wake();
      }
      return reset;
    },

    async *subscribe(organizationId, signal) {
      let seen = -1;
      while (!signal.aborted) {
        const run = await readRun(db, clock, organizationId);
        if (!run) return;
        if (run.version !== seen) {
          seen = run.version;
          const now = await getProvisioning(organizationId);
          if (!now) return;
          yield now;
          if (now.status !== 'pending') return;
        }
        await deps.changes.next(organizationId, POLL_MS, signal);
      }
    },

    worker,
  };
}
