import { isPaidPlan, newAccount, toInstant } from '../../../../src/contract/ledger/index.js';
import type { LedgerAccount, LedgerInvoice } from '../../../../src/contract/ledger/index.js';
import type { Clock } from '../../clock.js';
import type { Trx } from '../../db/transaction.js';
import type { RemoteInvoice, RemoteSnapshot } from '../../providers/billing/index.js';
import { writeAccount, type AccountRow } from '../accountQueries.js';

function invoiceOf(invoice: RemoteInvoice, index: number): LedgerInvoice {
  const { id, status, amount_due_cents, currency, period, created_at, attempts } = invoice;
  return {
    ...{ id, status, amount_due_cents, currency, period, created_at, attempts },
    ...{ sequence: index + 1, lines: [], next_attempt_at: null },
  };
}

/** An account in the ledger's words, from what the provider has. */
export function accountFrom(before: LedgerAccount, snapshot: RemoteSnapshot): LedgerAccount {
  const { subscription, invoices } = snapshot;
  const base = {
    ...newAccount(before.plan, before.trial_ends_at),
    last_paid_plan: before.last_paid_plan,
    invoices_made: invoices.length,
  };
  if (!subscription) {
    // Who pays nobody is on no paid plan; one that an operator gave is theirs to take.
    const plan = isPaidPlan(before.plan) && before.period !== null ? 'free' : before.plan;
    return { ...base, plan };
  }
  if (subscription.ended && !isPaidPlan(before.plan)) return base;
  const { plan, pendingPlan, period, cancelAtPeriodEnd, ended } = subscription;
  const open = invoices.map(invoiceOf).filter(({ status }) => status === 'open');
  return {
    ...base,
    ...{ plan, ended, period, anchor: period.start, trial_ends_at: null },
    cancel_at_period_end: cancelAtPeriodEnd && !ended,
    pending_plan: ended ? null : pendingPlan,
    last_paid_plan: plan,
    open: ended ? [] : open,
  };
}

async function writeRemoteInvoices(
  trx: Trx,
  organization_id: string,
  invoices: readonly RemoteInvoice[],
): Promise<void> {
  for (const [index, invoice] of invoices.entries()) {
    const { id, status, number, amount_due_cents, attempts, hosted_url, pdf_url } = invoice;
    const changing = { status, number, amount_due_cents, attempts, hosted_url, pdf_url };
    await trx
      .insertInto('invoices')
      .values({
        ...{ organization_id, id, sequence: index + 1, currency: invoice.currency, ...changing },
        period_start: toInstant(invoice.period.start),
        period_end: toInstant(invoice.period.end),
        created_at: toInstant(invoice.created_at),
      })
      .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doUpdateSet(changing))
      .execute();
  }
}

async function writeRemoteMethods(
  trx: Trx,
  organization_id: string,
  { methods }: RemoteSnapshot,
): Promise<void> {
  const ids = methods.map(({ id }) => id);
  await trx
    .deleteFrom('payment_methods')
    .where('organization_id', '=', organization_id)
    .where('id', 'not in', [...ids, ''])
    .execute();
  for (const { id, brand, last4, exp_month, exp_year, created_at } of methods) {
    const changing = { brand, last4, exp_month, exp_year };
    await trx
      .insertInto('payment_methods')
      .values({ organization_id, id, ...changing, created_at: toInstant(created_at) })
      .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doUpdateSet(changing))
      .execute();
  }
}

/** Writes what the provider has over what we knew. The caller holds the lock of the organization. */
export async function mirror(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  { account: before }: AccountRow,
  snapshot: RemoteSnapshot,
): Promise<LedgerAccount> {
  const after = accountFrom(before, snapshot);
  await writeRemoteInvoices(trx, organizationId, snapshot.invoices);
  await writeRemoteMethods(trx, organizationId, snapshot);
  await writeAccount(trx, clock, organizationId, before, after, true);
  await trx
    .updateTable('billing_accounts')
    .set({ default_payment_method_id: snapshot.defaultMethodId })
    .where('organization_id', '=', organizationId)
    .execute();
  return after;
}
