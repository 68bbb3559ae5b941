import * as z from 'zod/mini';
import type { Billing, BillingEffect, BillingRequest } from '../../../../src/contract/index.js';
import {
  billingState,
  billingView,
  type LedgerAccount,
} from '../../../../src/contract/ledger/index.js';
import type { ServerDeps } from '../../http/deps.js';
import { ProviderError } from '../../providers/ProviderError.js';
import type { RemoteBilling } from '../../providers/billing/index.js';
import { auditRequest, type DeskContext } from '../desk.js';
import { allowedEffect } from '../judge.js';
import { agreedSecond, dropQuotes } from '../quotes.js';
import { customerOf } from './customer.js';
import { mayStillHappen, toProblems } from './failures.js';
import { alone, sync, syncAlone, type Synced } from './sync.js';

const paid = z.enum(['smb', 'agency']);
/** What an attempt was about to do, for the one that takes over. */
const Begun = z.object({
  effect: z.union([
    z.object({ effect: z.enum(['start', 'upgrade', 'schedule']), plan: paid }),
    z.object({ effect: z.enum(['keep', 'end', 'renew']) }),
  ]),
  at: z.int(),
  /** Grows when the provider has kept a failure of its own under the key. */
  attempt: z.int(),
});
type Begun = z.infer<typeof Begun>;

/** Whether an account is as an effect leaves it. */
function isDone(account: LedgerAccount, effect: BillingEffect): boolean {
  switch (effect.effect) {
    case 'start':
    case 'upgrade':
      return account.plan === effect.plan && !account.ended;
    case 'schedule':
      return account.pending_plan === effect.plan;
    case 'keep':
      return account.pending_plan === null;
    case 'end':
      return account.cancel_at_period_end;
    case 'renew':
      return !account.cancel_at_period_end;
  }
}

/** Judges a request by what the provider has now, carries it out there and writes what came of it. */
export async function remoteChange(
  deps: ServerDeps,
  remote: RemoteBilling,
  context: DeskContext,
  request: BillingRequest,
): Promise<Billing> {
  const { config, log, billing } = deps;
  const { db } = deps.database;
  const { organizationId, write } = context;
  const customerId = await customerOf(db, organizationId);
  const of = { organizationId, customerId };

  async function begin({ account, payer, now, snapshot }: Synced): Promise<Begun> {
    const state = billingState(account, now, payer.default_payment_method_id !== null);
    const effect = allowedEffect(state, request);
    const dueNow = async () => (await remote.quote({ snapshot, effect, at: now })).due_now_cents;
    const at = config.capabilities.has('billing_preview')
      ? await agreedSecond(db, context, account, effect, now, dueNow)
      : now;
    // Whoever takes over must not judge again: by then it may have happened.
    const begun = { effect, at, attempt: 1 };
    await write(({ checkpoint }) => checkpoint(begun));
    return begun;
  }

  async function carryOut({ snapshot }: Synced, begun: Begun): Promise<void> {
    const { effect, at, attempt } = begun;
    const key = `${organizationId}:${context.principal}:${context.idempotencyKey}:${attempt}`;
    try {
      await remote.carryOut({ organizationId, snapshot, effect, at, key });
    } catch (error) {
      if (error instanceof ProviderError && error.keySpent) {
        await write(({ checkpoint }) => checkpoint({ ...begun, attempt: attempt + 1 }));
      }
      throw error;
    }
  }

  async function endTrial(): Promise<void> {
    try {
      for (const { id } of await billing.findFreeSubscriptions(customerId)) {
        await billing.cancelSubscription(id);
      }
    } catch (error) {
      // It costs nothing; what matters has happened.
      log.warn('a free subscription could not be ended', {
        organization_id: organizationId,
        error,
      });
    }
  }

  async function change(): Promise<Billing> {
    const before = await syncAlone(deps, remote, of, (_trx, synced) => Promise.resolve(synced));
    const resumed = z.safeParse(Begun, context.resume);
    const begun = resumed.success ? resumed.data : await begin(before);
    const { effect } = begun;
    if (!resumed.success || !isDone(before.account, effect)) await carryOut(before, begun);
    if (effect.effect === 'start') await endTrial();
    return sync(
      deps,
      remote,
      of,
      (work) =>
        write(async (unit) => {
          const after = await work(unit.trx);
          const shown = billingView(before.account, before.payer, before.now);
          await auditRequest(unit, organizationId, request, shown, after);
          return after;
        }),
      async (trx, { account, payer, now }) => {
        await dropQuotes(trx, context);
        return billingView(account, payer, now);
      },
    );
  }

  return toProblems(alone(deps, organizationId, change, mayStillHappen));
}
