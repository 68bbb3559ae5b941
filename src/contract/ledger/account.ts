import type { BillingStatus, Invoice } from '../billing.js';
import type { Plan } from '../organizations.js';
import type { PaidPlan } from '../planRules.js';
import { periodFrom, type Period, type Seconds } from './calendar.js';

/** One line of an invoice. */
export interface LedgerLine {
  readonly description: string;
  /** Minor units; negative for a credit. */
  readonly amount_cents: number;
  /** The plan whose fee it is; null for usage. */
  readonly plan: PaidPlan | null;
  /** What it is for; null when it is for no time. */
  readonly period: Period | null;
}

/** One invoice. */
export interface LedgerInvoice {
  readonly id: string;
  /** Counts an organization's invoices, from 1. */
  readonly sequence: number;
  readonly status: Invoice['status'];
  readonly amount_due_cents: number;
  readonly currency: string;
  readonly period: Period;
  readonly lines: readonly LedgerLine[];
  readonly created_at: Seconds;
  /** How often charging the card was tried. */
  readonly attempts: number;
  /** When it is tried again by itself; null when it is not. */
  readonly next_attempt_at: Seconds | null;
}

/** Everything that decides what an organization pays. */
export interface LedgerAccount {
  readonly plan: Plan;
  readonly trial_ends_at: Seconds | null;
  /** Whether a paid subscription has ended. */
  readonly ended: boolean;
  /** When the first period began: later ones begin on the same day of the month. */
  readonly anchor: Seconds | null;
  readonly period: Period | null;
  readonly cancel_at_period_end: boolean;
  readonly pending_plan: PaidPlan | null;
  readonly last_paid_plan: PaidPlan | null;
  /** Invoices that wait to be paid, oldest first. */
  readonly open: readonly LedgerInvoice[];
  readonly invoices_made: number;
}

/** Whether a plan is one that is paid by itself. */
export function isPaidPlan(plan: Plan): plan is PaidPlan {
  return plan === 'smb' || plan === 'agency';
}

/** The account of an organization that never paid. */
export function newAccount(plan: Plan, trialEndsAt: Seconds | null): LedgerAccount {
  return {
    plan,
    trial_ends_at: trialEndsAt,
    ended: false,
    anchor: null,
    period: null,
    cancel_at_period_end: false,
    pending_plan: null,
    last_paid_plan: null,
    open: [],
    invoices_made: 0,
  };
}

/** Status of an account at a time. */
export function accountStatus(account: LedgerAccount, now: Seconds): BillingStatus {
  const { plan, trial_ends_at: end } = account;
  if (plan === 'enterprise') return 'active';
  if (plan === 'free') return end !== null && end > now ? 'trialing' : 'trial_expired';
  if (account.ended) return 'canceled';
  return account.open.length > 0 ? 'past_due' : 'active';
}

/** The plan whose features may be used: that of a subscription that has ended may not. */
export function entitledPlan(account: Pick<LedgerAccount, 'plan' | 'ended'>): Plan {
  return account.ended && isPaidPlan(account.plan) ? 'free' : account.plan;
}

/**
 * The account with what has to be true of its plan. An operator may put an organization on a plan without payment:
 * a paid one then has a period from now on, whose end brings the first invoice.
 */
export function settled(account: LedgerAccount, now: Seconds): LedgerAccount {
  if (!isPaidPlan(account.plan)) {
    if (account.period === null && !account.ended) return account;
    const { plan, trial_ends_at, last_paid_plan, open, invoices_made } = account;
    return { ...newAccount(plan, trial_ends_at), last_paid_plan, open, invoices_made };
  }
  // One that ended on another plan has been put on this one since.
  const isGiven = account.ended && account.plan !== account.last_paid_plan;
  if ((account.period !== null || account.ended) && !isGiven) return account;
  return {
    ...account,
    ended: false,
    trial_ends_at: null,
    anchor: now,
    period: periodFrom(now, now),
    last_paid_plan: account.plan,
  };
}
