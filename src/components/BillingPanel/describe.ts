import type { BillingPreview, Invoice, PaymentMethod, PlanDetails } from '../../contract/index.js';
import { dateFormat, formatDate } from '../../lib/formatDate.js';
import { formatMoney } from '../../lib/formatMoney.js';
import type { BillingContent, Part, Words } from './types.js';

/** A plan's name as the server gives it, its id if it is not on offer any more. */
export function planName(plans: readonly PlanDetails[], id: string): string {
  return plans.find((plan) => plan.id === id)?.name ?? id;
}

/** What a plan costs a month, with a word about usage; null where that is agreed on. */
export function priceText(plan: PlanDetails | undefined, { messages, ...words }: Words) {
  if (!plan || plan.monthly_price_cents === null) return null;
  const sum = formatMoney(plan.monthly_price_cents, plan.currency, words);
  return plan.metered ? messages.plusUsage(sum) : sum;
}

/** A day as people say it within a year, as in "1 Apr". */
export function dayText(instant: string, words: Words): string {
  return dateFormat(words, { day: 'numeric', month: 'short' }).format(new Date(instant));
}

/** The days of a period, as in "19 Mar – 1 Apr"; its time of the day is of no account. */
export function periodText(start: string, end: string, words: Words): string {
  return dateFormat(words, { day: 'numeric', month: 'short' }).formatRange(
    new Date(start),
    new Date(end),
  );
}

/** A day with its year; nothing for none. */
export function dateText(instant: string | null, words: Words): string {
  return instant === null ? '' : formatDate(instant, words);
}

const brands: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

/** A card by its brand and last digits, as in "Visa •••• 4242". */
export function methodText({ brand, last4 }: PaymentMethod, { messages }: Words): string {
  return messages.method(brands[brand] ?? brand, last4);
}

/** Whether a card's last month is over. */
export function isExpired({ exp_month, exp_year }: PaymentMethod, now: number): boolean {
  return now >= Date.UTC(exp_year, exp_month);
}

/** The last month of a card, as in "08/27". */
export function expiryText({ exp_month, exp_year }: PaymentMethod): string {
  return `${String(exp_month).padStart(2, '0')}/${String(exp_year % 100).padStart(2, '0')}`;
}

/** The card that pays, as far as it is known. */
export function defaultMethod({ methods }: Pick<BillingContent, 'methods'>): PaymentMethod | null {
  if (methods.status !== 'ready') return null;
  return methods.rows.find(({ is_default }) => is_default) ?? null;
}

/** Invoices that wait to be paid, of those that are known. */
export function openInvoices(invoices: Part<{ rows: readonly Invoice[] }>): readonly Invoice[] {
  return invoices.status === 'ready' ? invoices.rows.filter(({ status }) => status === 'open') : [];
}

/** Sum of open invoices; null when there are none, or their currencies differ. */
export function sumText(invoices: readonly Invoice[], words: Words): string | null {
  const [first] = invoices;
  if (!first || invoices.some(({ currency }) => currency !== first.currency)) return null;
  const sum = invoices.reduce((total, { amount_due_cents }) => total + amount_due_cents, 0);
  return formatMoney(sum, first.currency, words);
}

/** Number of an invoice, its id if it has none. */
export function invoiceName({ number, id }: Invoice): string {
  return number ?? id;
}

/** When the next invoice comes after a change, from the last line that ends later; null when unknown. */
export function nextDate(
  { lines, effective_at }: BillingPreview,
  periodEnd: string | null,
): string | null {
  const starts = Date.parse(effective_at);
  const ends = lines.map(({ period_end }) => period_end).filter((end) => end !== null);
  return ends.find((end) => Date.parse(end) > starts) ?? periodEnd;
}
