import { withTransaction, type Trx } from '../db/transaction.js';
import type { ProvisioningDeps, Point } from './deps.js';
import type { Claim, Intent, Result, StepRow } from './documents.js';
import { HandBack, Interrupted, LostLease } from './errors.js';
import { holdLease } from './leases.js';
import { updateStep } from './queries.js';

/** Runs `work` in one transaction as long as the run is still ours; throws LostLease otherwise. */
export async function fenced<T>(
  deps: ProvisioningDeps,
  claim: Claim,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  const result = await withTransaction(deps.db, async (trx) => {
    if (!(await holdLease(trx, deps.clock, claim, true))) throw new LostLease();
    return work(trx);
  });
  deps.changes.notify(claim.organizationId);
  return result;
}

/** What one step was about to do and has done; every write checks that the run is still ours. */
export interface Journal {
  readonly intent: Intent;
  readonly result: Result;
  /** Writes down what is about to be called; `decide` runs in the same transaction. */
  intend(decide: (trx: Trx) => Promise<Partial<Intent>>): Promise<void>;
  /** Writes down what was made. `also` runs in the same transaction. */
  record(patch: Partial<Result>, also?: (trx: Trx) => Promise<void>): Promise<void>;
  /** Checks that the run is still ours, right before a call that nothing was written for. */
  hold(): Promise<void>;
  /** Marks a moment at which the process may die. */
  point(action: Point['action'], window: Point['window']): Promise<void>;
}

/** Opens the journal of one step. */
export function openJournal(
  deps: ProvisioningDeps,
  claim: Claim,
  row: StepRow,
  stopping: () => boolean,
): Journal {
  const key = { organizationId: claim.organizationId, step: row.step };
  let { intent, result } = row;

  const mayGoOn = (): void => {
    if (stopping()) throw new HandBack();
  };

  return {
    get intent() {
      return intent;
    },
    get result() {
      return result;
    },
    async intend(decide) {
      mayGoOn();
      intent = await fenced(deps, claim, async (trx) => {
        const next = { ...intent, ...(await decide(trx)) };
        await updateStep(trx, deps.clock, key, { intent: next });
        return next;
      });
    },
    async record(patch, also) {
      const next = { ...result, ...patch };
      await fenced(deps, claim, async (trx) => {
        await updateStep(trx, deps.clock, key, { result: next });
        await also?.(trx);
      });
      result = next;
    },
    async hold() {
      mayGoOn();
      if (!(await holdLease(deps.db, deps.clock, claim))) throw new LostLease();
    },
    async point(action, window) {
      try {
        await deps.onPoint?.({ ...key, action, window });
      } catch (error) {
        throw new Interrupted(`stopped at ${action} ${window}`, { cause: error });
      }
    },
  };
}
