import { isPaidPlan, type LedgerAccount, type LedgerInvoice } from './account.js';
import { periodFrom, type Seconds } from './calendar.js';
import { andThen, bill, collect, unchanged, type LedgerChange, type Teller } from './collect.js';
import { feeLines } from './lines.js';
import type { Fees } from './planCatalog.js';

function nextRetry({ open }: LedgerAccount): LedgerInvoice | undefined {
  return open
    .filter(({ next_attempt_at }) => next_attempt_at !== null)
    .sort((a, b) => (a.next_attempt_at ?? 0) - (b.next_attempt_at ?? 0))[0];
}

/** When something is due next by itself; null when nothing is. */
export function nextDue(account: LedgerAccount): Seconds | null {
  if (account.ended || !isPaidPlan(account.plan) || account.period === null) return null;
  const retry = nextRetry(account)?.next_attempt_at ?? Infinity;
  return Math.min(retry, account.period.end);
}

/** Ends a subscription: nobody collects what is open any more. */
function end(account: LedgerAccount, at: Seconds): LedgerChange {
  return {
    account: { ...account, ended: true, cancel_at_period_end: false, pending_plan: null, open: [] },
    invoices: account.open.map((invoice) => ({
      ...invoice,
      status: 'uncollectible',
      next_attempt_at: null,
    })),
    notes: [{ at, kind: 'subscription_ended', invoice: null }],
  };
}

function beginPeriod(
  account: LedgerAccount,
  at: Seconds,
  fees: Fees,
  teller: Teller,
): LedgerChange {
  const plan = account.pending_plan ?? account.plan;
  if (!isPaidPlan(plan)) return unchanged(account);
  const period = periodFrom(at, account.anchor ?? at);
  const next = { ...account, plan, period, pending_plan: null, last_paid_plan: plan };
  const change = bill(
    next,
    { lines: feeLines(plan, period, fees, account.period), period },
    at,
    teller,
  );
  const invoice = change.invoices[0]?.id ?? null;
  const moved = plan === account.plan ? [] : [{ at, kind: 'plan_changed', invoice: null } as const];
  const started = { at, kind: 'period_started', invoice } as const;
  return { ...change, notes: [...moved, started, ...change.notes] };
}

function step(account: LedgerAccount, at: Seconds, fees: Fees, teller: Teller): LedgerChange {
  const retry = nextRetry(account);
  if (retry?.next_attempt_at === at) return collect(account, retry, at, teller);
  return account.cancel_at_period_end ? end(account, at) : beginPeriod(account, at, fees, teller);
}

/** Everything that has fallen due until now, in its order: ends of periods, fees, further tries of a charge. */
export function rollOver(
  account: LedgerAccount,
  now: Seconds,
  fees: Fees,
  teller: Teller,
): LedgerChange {
  let change = unchanged(account);
  for (let due = nextDue(account); due !== null && due <= now; due = nextDue(change.account)) {
    const at = due;
    change = andThen(change, (next) => step(next, at, fees, teller));
  }
  return change;
}
