import type { Billing, BillingPreview, Invoice } from '../billing.js';
import { allowedActions, type BillingState } from '../planRules.js';
import { accountStatus, type LedgerAccount, type LedgerInvoice } from './account.js';
import { toInstant, type Seconds } from './calendar.js';
import type { Quote } from './carryOut.js';
import { CURRENCY } from './planCatalog.js';

/** What of an organization its billing shows beside the account. */
export interface Payer {
  readonly organization_id: string;
  readonly billing_email: string;
  readonly default_payment_method_id: string | null;
}

const instantOrNull = (seconds: Seconds | null): string | null =>
  seconds === null ? null : toInstant(seconds);

/** What the rules look at. */
export function billingState(
  account: LedgerAccount,
  now: Seconds,
  hasPaymentMethod: boolean,
): BillingState {
  const { plan, cancel_at_period_end, pending_plan, last_paid_plan } = account;
  const status = accountStatus(account, now);
  return {
    ...{ plan, status, cancel_at_period_end, pending_plan, last_paid_plan },
    has_payment_method: hasPaymentMethod,
  };
}

/** An account as the wire shows it. */
export function billingView(account: LedgerAccount, payer: Payer, now: Seconds): Billing {
  const hasMethod = payer.default_payment_method_id !== null;
  const { has_payment_method: _known, ...state } = billingState(account, now, hasMethod);
  return {
    ...payer,
    ...state,
    trial_ends_at: account.plan === 'free' ? instantOrNull(account.trial_ends_at) : null,
    current_period_start: instantOrNull(account.period?.start ?? null),
    current_period_end: instantOrNull(account.period?.end ?? null),
    allowed_actions: allowedActions({ ...state, has_payment_method: hasMethod }),
  };
}

/** What a change costs, as the wire shows it. */
export function previewView(quote: Quote, losses: readonly string[]): BillingPreview {
  return {
    due_now_cents: quote.due_now_cents,
    next_invoice_cents: quote.next_invoice_cents,
    currency: CURRENCY,
    lines: quote.lines.map(({ description, amount_cents, period }) => ({
      description,
      amount_cents,
      period_start: instantOrNull(period?.start ?? null),
      period_end: instantOrNull(period?.end ?? null),
    })),
    effective_at: toInstant(quote.effective_at),
    losses: [...losses],
  };
}

/** Number of an invoice on paper: a word of the organization's own, and a count. */
export function invoiceNumber(organizationId: string, sequence: number): string {
  const word = organizationId.replace(/^org_/, '').replaceAll(/[^0-9A-Za-z]/g, '');
  return `${word.slice(0, 12).toUpperCase()}-${String(sequence).padStart(4, '0')}`;
}

/** An invoice as the wire shows it. */
export function invoiceView(
  organizationId: string,
  invoice: LedgerInvoice,
  created_at: string,
): Invoice {
  const { id, status, amount_due_cents, currency, period, sequence } = invoice;
  return {
    ...{ id, status, amount_due_cents, currency, created_at },
    number: invoiceNumber(organizationId, sequence),
    period_start: toInstant(period.start),
    period_end: toInstant(period.end),
    hosted_url: null,
    pdf_url: null,
  };
}
