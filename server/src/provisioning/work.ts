import type { ProvisioningDeps } from './deps.js';
import type { Claim, StepRow } from './documents.js';
import { compensate, takeBack } from './compensate.js';
import { HandBack, Interrupted, LostLease } from './errors.js';
import { fenced, openJournal } from './journal.js';
import { holdLease, LEASE_SECONDS, releaseRun } from './leases.js';
import { readSteps, updateStep } from './queries.js';
import { sentenceFor } from './sentences.js';
import { SETTLE_SECONDS, lookOver } from './settle.js';
import { carrierTag, stepRunners } from './steps.js';
import { codeOfDatabaseError } from '../db/sqlstate.js';
import { ProviderError } from '../providers/ProviderError.js';

/** How far and how long to work on a run. */
export interface WorkOptions {
  /** Stops after the first step, leaving the rest to the workers. */
  readonly through?: 'identity' | undefined;
  /** True when the process wants to stop: the run is handed back before its next call. */
  stopping(): boolean;
  /** Gives up the call that is running and hands the run back. */
  readonly signal: AbortSignal;
}

/** Works on a claimed run until it ends, has to wait, or is handed back. Keeps the lease alive meanwhile. */
export async function work(
  deps: ProvisioningDeps,
  claim: Claim,
  options: WorkOptions,
): Promise<void> {
  const lost = new AbortController();
  const signal = AbortSignal.any([lost.signal, options.signal]);
  const heartbeat = setInterval(
    () => {
      holdLease(deps.db, deps.clock, claim)
        .then((held) => held || lost.abort())
        // A database that is away for a moment may be back before the lease ends.
        .catch(() => {});
    },
    (LEASE_SECONDS * 1000) / 3,
  );
  try {
    await workHeld(deps, claim, { ...options, signal });
  } catch (error) {
    if (error instanceof LostLease) return;
    if (error instanceof HandBack) return await handBack(deps, claim);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

async function workHeld(deps: ProvisioningDeps, claim: Claim, options: WorkOptions): Promise<void> {
  if (claim.status === 'compensating' || claim.status === 'compensated') {
    return compensate(deps, claim, options.signal);
  }
  const rows = await readSteps(deps.db, claim.organizationId);
  if (claim.status !== 'pending') return lookOver(deps, claim, rows, options.signal);

  let failed = rows.some((row) => row.status === 'failed');
  for (const row of rows) {
    if (row.status === 'done' || row.status === 'failed') continue;
    const outcome = await runStep(deps, claim, row, options);
    if (outcome === 'waiting' || outcome === 'taken_back') return;
    failed ||= outcome === 'failed';
    if (options.through === row.step) throw new HandBack();
  }
  await fenced(deps, claim, (trx) =>
    releaseRun(trx, deps.clock, claim, {
      status: failed ? 'partial' : 'complete',
      dueIn: claim.settle ? SETTLE_SECONDS : null,
    }),
  );
}

/** Runs one step once and writes down how it went. */
async function runStep(
  deps: ProvisioningDeps,
  claim: Claim,
  row: StepRow,
  options: WorkOptions,
): Promise<'done' | 'failed' | 'waiting' | 'taken_back'> {
  const key = { organizationId: claim.organizationId, step: row.step };
  const { run, part } = stepRunners[row.step];
  if (options.stopping()) throw new HandBack();
  await fenced(deps, claim, (trx) =>
    updateStep(trx, deps.clock, key, { status: 'running', begin: true, error: null }),
  );
  const journal = openJournal(deps, claim, row, options.stopping);
  const tag = carrierTag(claim.organizationId);
  try {
    await run({ deps, claim, journal, tag, options: { signal: options.signal } });
  } catch (error) {
    if (!isFailure(error)) throw error;
    claim.settle ||= !(error instanceof ProviderError) || error.mayHaveHappened;
    if (options.signal.aborted) throw new HandBack();
    const message = sentenceFor(error, part);
    deps.log.warn('provisioning step failed', {
      organization_id: claim.organizationId,
      step: row.step,
      attempt: row.attempt + 1,
      error,
    });
    const delay = deps.retryDelays[row.failures];
    const hopeless = error instanceof ProviderError && error.reason === 'rejected';
    if (delay !== undefined && !hopeless) {
      await fenced(deps, claim, async (trx) => {
        // Still "running" to whoever looks: it goes on by itself.
        await updateStep(trx, deps.clock, key, { failed: true });
        const { settle } = claim;
        await releaseRun(trx, deps.clock, claim, { status: 'pending', dueIn: delay, settle });
      });
      return 'waiting';
    }
    if (row.step === 'identity') {
      await takeBack(deps, claim, message);
      await compensate(deps, claim, options.signal);
      return 'taken_back';
    }
    await fenced(deps, claim, (trx) =>
      updateStep(trx, deps.clock, key, {
        status: 'failed',
        error: message,
        finish: true,
        failed: true,
      }),
    );
    return 'failed';
  }
  await fenced(deps, claim, (trx) =>
    updateStep(trx, deps.clock, key, { status: 'done', finish: true }),
  );
  return 'done';
}

/** Whether a step has failed, as opposed to being stopped or cut off from the database. */
function isFailure(error: unknown): boolean {
  if (error instanceof LostLease || error instanceof HandBack) return false;
  return !(error instanceof Interrupted) && codeOfDatabaseError(error) !== 'unavailable';
}

/** Gives the lease back, so that another process need not wait for its end. */
async function handBack(deps: ProvisioningDeps, claim: Claim): Promise<void> {
  const { settle } = claim;
  await fenced(deps, claim, (trx) =>
    releaseRun(trx, deps.clock, claim, { status: 'pending', dueIn: 0, settle }),
  ).catch((error: unknown) => {
    if (!(error instanceof LostLease)) throw error;
  });
}
