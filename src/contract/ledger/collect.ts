import type { LedgerAccount, LedgerInvoice, LedgerLine } from './account.js';
import type { Period, Seconds } from './calendar.js';
import { CURRENCY } from './planCatalog.js';

/** What carrying out needs from outside. */
export interface Teller {
  /** An id for a new invoice. */
  newId(): string;
  /** Charges the default card; false when it is declined or there is none. Asked for more than nothing only. */
  charge(cents: number): boolean;
}

/** Something that happened to an account by itself or on request. */
export interface LedgerNote {
  readonly at: Seconds;
  readonly kind:
    | 'period_started'
    | 'plan_changed'
    | 'subscription_ended'
    | 'payment_succeeded'
    | 'payment_failed';
  /** The invoice it is about; null when it is about none. */
  readonly invoice: string | null;
}

/** An account after something happened, with every invoice that was made or changed on the way. */
export interface LedgerChange {
  readonly account: LedgerAccount;
  readonly invoices: readonly LedgerInvoice[];
  readonly notes: readonly LedgerNote[];
}

const DAY = 86_400;

/** Days after an invoice was made on which a charge that failed is tried again. */
export const RETRY_DAYS = [3, 7, 14] as const;

/** No change at all. */
export function unchanged(account: LedgerAccount): LedgerChange {
  return { account, invoices: [], notes: [] };
}

/** The first change, then the second; an invoice that both touch is there once, as it ended up. */
export function andThen(
  first: LedgerChange,
  next: (account: LedgerAccount) => LedgerChange,
): LedgerChange {
  const second = next(first.account);
  const touched = new Set(second.invoices.map(({ id }) => id));
  return {
    account: second.account,
    invoices: [...first.invoices.filter(({ id }) => !touched.has(id)), ...second.invoices],
    notes: [...first.notes, ...second.notes],
  };
}

/** What of an invoice is known before it is made. */
export interface Bill {
  readonly lines: readonly LedgerLine[];
  readonly period: Period;
}

/** Sum of an invoice's lines. */
export function sumOf(lines: readonly LedgerLine[]): number {
  return lines.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
}

function nextAttempt({ created_at }: LedgerInvoice, attempts: number): Seconds | null {
  const days = RETRY_DAYS[attempts - 1];
  return days === undefined ? null : created_at + days * DAY;
}

/** Tries to charge an invoice and puts it among the open ones when that fails. */
export function collect(
  account: LedgerAccount,
  invoice: LedgerInvoice,
  at: Seconds,
  teller: Teller,
): LedgerChange {
  const isPaid = invoice.amount_due_cents <= 0 || teller.charge(invoice.amount_due_cents);
  const attempts = invoice.attempts + 1;
  const tried: LedgerInvoice = {
    ...invoice,
    attempts,
    status: isPaid ? 'paid' : 'open',
    next_attempt_at: isPaid ? null : nextAttempt(invoice, attempts),
  };
  const others = account.open.filter(({ id }) => id !== invoice.id);
  const open = isPaid
    ? others
    : [...others, tried].sort((a, b) => a.created_at - b.created_at || a.sequence - b.sequence);
  const kind = isPaid ? 'payment_succeeded' : 'payment_failed';
  return {
    account: { ...account, open },
    invoices: [tried],
    notes: [{ at, kind, invoice: invoice.id }],
  };
}

/** Makes an invoice and charges it. */
export function bill(
  account: LedgerAccount,
  { lines, period }: Bill,
  at: Seconds,
  teller: Teller,
): LedgerChange {
  const sequence = account.invoices_made + 1;
  const invoice: LedgerInvoice = {
    id: teller.newId(),
    sequence,
    status: 'open',
    amount_due_cents: sumOf(lines),
    currency: CURRENCY,
    period,
    lines,
    created_at: at,
    attempts: 0,
    next_attempt_at: null,
  };
  return collect({ ...account, invoices_made: sequence }, invoice, at, teller);
}

/** Tries every open invoice now, the oldest first: the card is another one. */
export function collectOpen(account: LedgerAccount, now: Seconds, teller: Teller): LedgerChange {
  return account.open.reduce<LedgerChange>(
    (change, invoice) => andThen(change, (next) => collect(next, invoice, now, teller)),
    unchanged(account),
  );
}
