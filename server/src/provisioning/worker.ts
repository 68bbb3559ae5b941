import { outsideTransaction } from '../db/transaction.js';
import type { ProvisioningDeps } from './deps.js';
import type { Claim } from './documents.js';
import { claimDue } from './leases.js';
import { work } from './work.js';

const POLL_MS = 500;
const AT_ONCE = 16;
/** How long a call that is running may still answer when the process stops. */
const GRACE_MS = 3000;

/** Carries runs out in the background, those that other processes left behind included. */
export interface Worker {
  start(): void;
  /** Looks for due runs now instead of at the next round. */
  wake(): void;
  /** Takes no more runs, lets calls finish for a moment and hands the rest back. */
  stop(): Promise<void>;
}

/** Makes the worker of one process. */
export function createWorker(deps: ProvisioningDeps, owner: string): Worker {
  const running = new Set<Promise<void>>();
  const cut = new AbortController();
  let loop: Promise<void> | null = null;
  const stop = new AbortController();
  let wakeUp: () => void = () => {};

  function begin(claim: Claim): void {
    const task = work(deps, claim, { stopping: () => stop.signal.aborted, signal: cut.signal })
      // The lease ends by itself and the run is tried again.
      .catch((error: unknown) =>
        deps.log.error('provisioning stopped', { organization_id: claim.organizationId, error }),
      )
      .finally(() => {
        running.delete(task);
        wakeUp();
      });
    running.add(task);
  }

  async function rounds(): Promise<void> {
    while (!stop.signal.aborted) {
      const room = AT_ONCE - running.size;
      const claims = await (room > 0 ? claimDue(deps.db, deps.clock, owner, room) : []);
      for (const claim of claims) begin(claim);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  async function loopForEver(): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        await rounds();
      } catch (error) {
        deps.log.warn('provisioning cannot reach the database', { error });
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    }
  }

  return {
    start() {
      loop ??= outsideTransaction(loopForEver);
    },
    wake: () => wakeUp(),
    async stop() {
      stop.abort();
      wakeUp();
      await loop;
      const timer = setTimeout(() => cut.abort(), GRACE_MS);
      await Promise.allSettled(running);
      clearTimeout(timer);
    },
  };
}
