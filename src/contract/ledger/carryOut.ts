import type { BillingEffect } from '../planRules.js';
import { isPaidPlan, type LedgerAccount, type LedgerLine } from './account.js';
import { periodFrom, type Seconds } from './calendar.js';
import { bill, sumOf, type LedgerChange, type Teller } from './collect.js';
import { feeLines, upgradeLines } from './lines.js';
import type { Fees } from './planCatalog.js';

/** What a change costs. */
export interface Quote {
  readonly due_now_cents: number;
  readonly lines: readonly LedgerLine[];
  /** Sum of the invoice at the end of the period; 0 when there will be none. */
  readonly next_invoice_cents: number;
  readonly effective_at: Seconds;
}

function feeAfter(account: LedgerAccount, effect: BillingEffect, fees: Fees): number {
  if (effect.effect === 'end') return 0;
  if ('plan' in effect) return fees[effect.plan];
  const plan = effect.effect === 'keep' ? account.plan : (account.pending_plan ?? account.plan);
  return isPaidPlan(plan) ? fees[plan] : 0;
}

function linesOf(
  { plan, period }: LedgerAccount,
  effect: BillingEffect,
  at: Seconds,
  fees: Fees,
): LedgerLine[] {
  if (effect.effect === 'start') return feeLines(effect.plan, periodFrom(at, at), fees, null);
  if (effect.effect !== 'upgrade' || period === null || !isPaidPlan(plan)) return [];
  return upgradeLines(plan, effect.plan, period, at, fees);
}

/** What an effect would cost at a time. */
export function quote(
  account: LedgerAccount,
  effect: BillingEffect,
  at: Seconds,
  fees: Fees,
): Quote {
  const lines = linesOf(account, effect, at, fees);
  const isLater = effect.effect === 'schedule' || effect.effect === 'end';
  return {
    due_now_cents: sumOf(lines),
    lines,
    next_invoice_cents: feeAfter(account, effect, fees),
    effective_at: isLater ? (account.period?.end ?? at) : at,
  };
}

/** How long a change costs what a preview showed, if nothing else has happened to the account. */
export const QUOTE_HOLDS_SECONDS = 3600;

/** How long a preview is remembered: a change that would cost another amount is refused for so long. */
export const QUOTE_KEPT_SECONDS = 7 * 86_400;

/** Text that is the same as long as the same effect would cost the same at the same time. */
export function quoteBasis(account: LedgerAccount): string {
  const { plan, ended, period, cancel_at_period_end, pending_plan } = account;
  return JSON.stringify([
    plan,
    ended,
    period?.start,
    period?.end,
    cancel_at_period_end,
    pending_plan,
  ]);
}

/** Carrying out came to nothing: the card was declined, and everything is as it was. */
export type Declined = { readonly refused: 'card_declined' };

/** When an effect happens, and with which fees. */
export interface Occasion {
  readonly now: Seconds;
  /** Second from which an upgrade is charged: that of the preview the person agreed to. @default `now` */
  readonly quotedAt?: Seconds;
  readonly fees: Fees;
  readonly teller: Teller;
}

function pay(
  before: LedgerAccount,
  after: LedgerAccount,
  effect: BillingEffect,
  { now, quotedAt = now, fees, teller }: Occasion,
): LedgerChange | Declined {
  const at = effect.effect === 'upgrade' ? quotedAt : now;
  const lines = linesOf(before, effect, at, fees);
  const period = effect.effect === 'upgrade' ? lines[0]?.period : after.period;
  const change = bill(after, { lines, period: period ?? { start: now, end: now } }, now, teller);
  if (change.account.open.length > after.open.length) return { refused: 'card_declined' };
  const moved = { at: now, kind: 'plan_changed', invoice: null } as const;
  return { ...change, notes: [moved, ...change.notes] };
}

/** Carries out what the rules have allowed. An upgrade or start whose charge is declined changes nothing. */
export function carryOut(
  account: LedgerAccount,
  effect: BillingEffect,
  occasion: Occasion,
): LedgerChange | Declined {
  const { now } = occasion;
  const quiet = (changes: Partial<LedgerAccount>): LedgerChange => ({
    account: { ...account, ...changes },
    invoices: [],
    notes: [],
  });
  switch (effect.effect) {
    case 'start':
    case 'upgrade': {
      const { plan } = effect;
      const taken = { plan, last_paid_plan: plan, pending_plan: null, cancel_at_period_end: false };
      const begun =
        effect.effect === 'start'
          ? { ended: false, trial_ends_at: null, anchor: now, period: periodFrom(now, now) }
          : {};
      return pay(account, { ...account, ...taken, ...begun }, effect, occasion);
    }
    case 'schedule':
      // Whoever chooses a plan for the next period does not mean to leave with this one.
      return quiet({ pending_plan: effect.plan, cancel_at_period_end: false });
    case 'keep':
      return quiet({ pending_plan: null });
    case 'end':
      return quiet({ cancel_at_period_end: true, pending_plan: null });
    case 'renew':
      return quiet({ cancel_at_period_end: false });
  }
}
