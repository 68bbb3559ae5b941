import { ProviderError } from '../providers/ProviderError.js';
import type { ProvisioningDeps } from './deps.js';
import type { Claim, Result, StepRow } from './documents.js';
import { fenced } from './journal.js';
import { releaseLookedOver } from './leases.js';
import { carrierTag } from './steps.js';

/**
 * Seconds after which a call whose answer was given up, or that a sleeping process sent late, has taken
 * effect if it ever will.
 */
export const SETTLE_SECONDS = 60;

/** Looks a finished run over once more and removes what a late call made beside the recorded objects. */
export async function lookOver(
  deps: ProvisioningDeps,
  claim: Claim,
  rows: readonly StepRow[],
  signal: AbortSignal,
): Promise<void> {
  const made = rows.reduce<Result>((all, row) => ({ ...all, ...row.result }), {});
  try {
    await removeStrays(deps, claim, made, signal);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    await fenced(deps, claim, (trx) =>
      releaseLookedOver(trx, deps.clock, claim, { dueIn: SETTLE_SECONDS, settle: true }),
    );
    return;
  }
  await fenced(deps, claim, (trx) =>
    releaseLookedOver(trx, deps.clock, claim, { dueIn: null, settle: false }),
  );
}

// An object of a step that has not recorded one is left: the step's retry finds and keeps it.
async function removeStrays(
  deps: ProvisioningDeps,
  { input }: Claim,
  made: Result,
  signal: AbortSignal,
): Promise<void> {
  const { billing, telephony } = deps.providers;
  const options = { signal };
  const tag = carrierTag(input.id);
  if (made.customer !== undefined) {
    const of = { organizationId: input.id, email: input.billing_email };
    for (const { id } of await billing.findCustomers(of, options)) {
      if (id !== made.customer) await billing.deleteCustomer(id, options);
    }
  }
  if (made.customer !== undefined && made.subscription !== undefined) {
    for (const { id } of await billing.findFreeSubscriptions(made.customer, options)) {
      if (id !== made.subscription) await billing.cancelSubscription(id, options);
    }
  }
  if (made.number !== undefined) {
    for (const { id } of await telephony.findNumbers(tag, options)) {
      if (id !== made.number) await telephony.releaseNumber(id, options);
    }
  }
  if (made.trunk !== undefined) {
    for (const { id } of await telephony.findTrunks(tag, options)) {
      if (id !== made.trunk) await telephony.deleteTrunk(id, options);
    }
  }
}
