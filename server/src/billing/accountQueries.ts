import { sql } from 'kysely';
import {
  newAccount,
  nextDue,
  toInstant,
  toSeconds,
  type LedgerAccount,
  type LedgerInvoice,
  type Payer,
  type Seconds,
} from '../../../src/contract/ledger/index.js';
import type { Clock } from '../clock.js';
import { sqlNow, type Queryable, type Trx } from '../db/transaction.js';

/** An account with whom it belongs to. */
export interface AccountRow {
  readonly account: LedgerAccount;
  readonly payer: Payer;
  /** Whether the default card can be charged; null without one. */
  readonly charges: boolean | null;
  /** Whether a payment provider keeps it: nothing happens to it by itself here. */
  readonly remote: boolean;
  /** When the provider was last asked; null when it never was. */
  readonly synced_at: string | null;
}

const secondsOrNull = (instant: string | null): Seconds | null =>
  instant === null ? null : toSeconds(instant);
const instantOrNull = (seconds: Seconds | null): string | null =>
  seconds === null ? null : toInstant(seconds);

/** The present in whole seconds, as the ledger counts. */
export function nowSeconds(clock: Clock): Seconds {
  return Math.floor(clock.now().getTime() / 1000);
}

async function openInvoices(db: Queryable, organizationId: string): Promise<LedgerInvoice[]> {
  const rows = await db
    .selectFrom('invoices')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('status', '=', 'open')
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, sequence: row.sequence, status: row.status, currency: row.currency },
    amount_due_cents: row.amount_due_cents,
    period: { start: toSeconds(row.period_start), end: toSeconds(row.period_end) },
    // What was charged once is never computed again.
    lines: [],
    created_at: toSeconds(row.created_at),
    attempts: row.attempts,
    next_attempt_at: secondsOrNull(row.next_attempt_at),
  }));
}

/** Reads an account, also of an organization whose billing was never looked at; undefined without organization. */
export async function readAccount(
  db: Queryable,
  organizationId: string,
): Promise<AccountRow | undefined> {
  const row = await db
    .selectFrom('organizations as o')
    .leftJoin('billing_accounts as b', 'b.organization_id', 'o.id')
    .leftJoin('payment_methods as p', (join) =>
      join
        .onRef('p.organization_id', '=', 'b.organization_id')
        .onRef('p.id', '=', 'b.default_payment_method_id'),
    )
    .select([
      ...(['o.id', 'o.plan', 'o.billing_email', 'o.trial_ends_at', 'b.ended', 'b.anchor'] as const),
      ...(['b.period_start', 'b.period_end', 'b.cancel_at_period_end', 'b.pending_plan'] as const),
      ...(['b.last_paid_plan', 'b.invoices_made', 'p.id as method', 'p.charges'] as const),
      ...(['b.remote', 'b.synced_at'] as const),
    ])
    .where('o.id', '=', organizationId)
    .where('o.deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { period_start: start, period_end: end } = row;
  const account: LedgerAccount = {
    ...newAccount(row.plan, secondsOrNull(row.trial_ends_at)),
    ended: row.ended ?? false,
    anchor: secondsOrNull(row.anchor),
    period:
      start === null || end === null ? null : { start: toSeconds(start), end: toSeconds(end) },
    cancel_at_period_end: row.cancel_at_period_end ?? false,
    pending_plan: row.pending_plan,
    last_paid_plan: row.last_paid_plan,
    open: row.invoices_made === null ? [] : await openInvoices(db, organizationId),
    invoices_made: row.invoices_made ?? 0,
  };
  const { id, billing_email, method, charges, remote, synced_at } = row;
  const payer = { organization_id: id, billing_email, default_payment_method_id: method };
  return { account, payer, charges, remote: remote ?? false, synced_at };
}

/** Writes an account as it is now. The caller holds the lock of its organization. */
export async function writeAccount(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  before: LedgerAccount,
  after: LedgerAccount,
  isRemote = false,
): Promise<void> {
  const values = {
    ended: after.ended,
    anchor: instantOrNull(after.anchor),
    period_start: instantOrNull(after.period?.start ?? null),
    period_end: instantOrNull(after.period?.end ?? null),
    cancel_at_period_end: after.cancel_at_period_end,
    pending_plan: after.pending_plan,
    last_paid_plan: after.last_paid_plan,
    invoices_made: after.invoices_made,
    due_at: isRemote ? null : instantOrNull(nextDue(after)),
    remote: isRemote,
    ...(isRemote && { synced_at: sqlNow(clock) }),
    updated_at: sqlNow(clock),
  };
  await trx
    .insertInto('billing_accounts')
    .values({ organization_id: organizationId, ...values })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(values))
    .execute();
  if (before.plan === after.plan && before.trial_ends_at === after.trial_ends_at) return;
  await trx
    .updateTable('organizations')
    .set({
      plan: after.plan,
      trial_ends_at: after.trial_ends_at === null ? null : sql`trial_ends_at`,
      updated_at: sqlNow(clock),
      version: sql`version + 1`,
    })
    .where('id', '=', organizationId)
    .execute();
  // What the embedded provider holds for its subscription follows.
  await trx
    .updateTable('ledger_subscriptions')
    .set({ plan: after.plan })
    .where('organization_id', '=', organizationId)
    .where('ended_at', 'is', null)
    .execute();
}
