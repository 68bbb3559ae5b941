import { ProviderError } from '../providers/ProviderError.js';
import type { ProvisioningDeps } from './deps.js';
import type { Claim } from './documents.js';
import { fenced } from './journal.js';
import { releaseRun } from './leases.js';
import { discardOrganization, updateStep } from './queries.js';
import { SETTLE_SECONDS } from './settle.js';

const LONGEST_PAUSE_SECONDS = 60;

/** Ends an organization whose first step failed: its row goes at once, what was made outside follows. */
export async function takeBack(
  deps: ProvisioningDeps,
  claim: Claim,
  message: string,
): Promise<void> {
  await fenced(deps, claim, async (trx) => {
    await updateStep(
      trx,
      deps.clock,
      { organizationId: claim.organizationId, step: 'identity' },
      { status: 'failed', error: message, finish: true, failed: true },
    );
    await trx
      .updateTable('provisioning_runs')
      .set({ status: 'compensating', settle: claim.settle })
      .where('organization_id', '=', claim.organizationId)
      .execute();
    await discardOrganization(trx, claim.organizationId);
  });
  claim.status = 'compensating';
}

/** Removes what the first step may have made; tried until the identity provider answers. */
export async function compensate(
  deps: ProvisioningDeps,
  claim: Claim,
  signal: AbortSignal,
): Promise<void> {
  const { identity } = deps.providers;
  try {
    const found = await identity.findOrganization(claim.organizationId, { signal });
    if (found) await identity.deleteOrganization(found.id, { signal });
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const dueIn = Math.min(LONGEST_PAUSE_SECONDS, 2 ** claim.failures);
    await fenced(deps, claim, (trx) =>
      releaseRun(trx, deps.clock, claim, {
        status: 'compensating',
        dueIn,
        failures: claim.failures + 1,
      }),
    );
    return;
  }
  await fenced(deps, claim, (trx) =>
    releaseRun(trx, deps.clock, claim, {
      status: 'compensated',
      dueIn: claim.settle ? SETTLE_SECONDS : null,
      settle: false,
      failures: 0,
    }),
  );
}
