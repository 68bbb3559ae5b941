import {
  billingState,
  billingView,
  carryOut,
  EMBEDDED_KEY,
  monthlyFees,
  previewView,
  quote,
} from '../../../src/contract/ledger/index.js';
import type { ServerDeps } from '../http/deps.js';
import { problem } from '../http/problem.js';
import { randomText } from '../ids.js';
import { auditRequest, type BillingDesk } from './desk.js';
import { allowedEffect } from './judge.js';
import { currentAccount, holdAccount } from './ledger.js';
import { ledgerMethods } from './ledgerMethods.js';
import { organizationLosses } from './losses.js';
import { agreedSecond, dropQuotes, keepQuote } from './quotes.js';

/** The desk over our own ledger: every request is one transaction that holds the organization's account. */
export function ledgerDesk(deps: Pick<ServerDeps, 'database' | 'clock' | 'config'>): BillingDesk {
  const {
    clock,
    config,
    database: { db },
  } = deps;

  return {
    current: (organizationId) => currentAccount(db, clock, organizationId),

    preview: (context, plan) =>
      context.write(async ({ trx }) => {
        const { organizationId } = context;
        const { account, now } = await holdAccount(trx, clock, organizationId);
        // A card can be added on the way: what it will cost is shown before.
        const state = billingState(account, now, true);
        const effect = allowedEffect(state, { action: 'change', plan });
        const shown = quote(account, effect, now, monthlyFees);
        await keepQuote(trx, context, plan, account, shown, now);
        const losses = await organizationLosses(trx, organizationId, account.plan, plan);
        return previewView(shown, losses);
      }),

    change: (context, request) =>
      context.write(async (unit) => {
        const { organizationId } = context;
        const held = await holdAccount(unit.trx, clock, organizationId);
        const { account, payer, now, teller } = held;
        const state = billingState(account, now, payer.default_payment_method_id !== null);
        const effect = allowedEffect(state, request);
        const quotedAt = config.capabilities.has('billing_preview')
          ? await agreedSecond(
              unit.trx,
              context,
              account,
              effect,
              now,
              () => quote(account, effect, now, monthlyFees).due_now_cents,
            )
          : now;
        const done = carryOut(account, effect, { now, quotedAt, fees: monthlyFees, teller });
        if ('refused' in done) throw problem(done.refused);
        await held.write(done);
        await dropQuotes(unit.trx, context);
        const [before, after] = [account, done.account].map((each) =>
          billingView(each, payer, now),
        );
        if (!before || !after) throw problem('internal_error');
        await auditRequest(unit, organizationId, request, before, after);
        return after;
      }),

    setupIntent: () =>
      Promise.resolve({
        client_secret: `seti_${randomText(24)}_secret_${randomText(24)}`,
        publishable_key: EMBEDDED_KEY,
      }),

    ...ledgerMethods(deps),
  };
}
