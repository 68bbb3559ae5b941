import type Stripe from 'stripe';
import { addMonths, testCard } from '../../../src/contract/ledger/index.js';
import type { DoubleAnswer } from './httpDouble.js';
import { nested, type SubscriptionAnswer, type SubscriptionItem } from './stripeObjects.js';

/** What of a card the server reads. */
export interface MethodAnswer {
  id: string;
  object: 'payment_method';
  type: 'card';
  customer: string | null;
  created: number;
  card: { brand: string; last4: string; exp_month: number; exp_year: number };
}

/** What of an invoice the server reads. */
export interface InvoiceAnswer {
  id: string;
  object: 'invoice';
  customer: string;
  status: 'open' | 'paid' | 'uncollectible';
  number: string;
  amount_due: number;
  attempt_count: number;
  created: number;
  currency: string;
  period_start: number;
  period_end: number;
  hosted_invoice_url: string;
  invoice_pdf: string;
  lines: { object: 'list'; data: LineAnswer[] };
  parent: { type: 'subscription_details'; subscription_details: { subscription: string } };
}

/** One line of an invoice. */
export interface LineAnswer {
  description: string;
  amount: number;
  period: { start: number; end: number };
}

/** Something that happened, as it is sent to whoever listens. */
export interface StripeEvent {
  id: string;
  object: 'event';
  type: string;
  created: number;
  data: { object: object };
}

/** What the double has, and how it makes more. */
export interface StripeWorld {
  readonly customers: Map<string, Stripe.Customer>;
  readonly subscriptions: Map<string, SubscriptionAnswer>;
  readonly prices: Map<string, Stripe.Price>;
  readonly methods: Map<string, MethodAnswer>;
  readonly invoices: Map<string, InvoiceAnswer>;
  /** Whether charges of a card go through. */
  readonly charges: Map<string, boolean>;
  readonly events: StripeEvent[];
  /** Every charge that went through: customer and sum. */
  readonly charged: [customer: string, cents: number][];
  nextId(prefix: string): string;
  seconds(): number;
}

/** The answer to a charge that the bank refuses. */
export const cardDeclined: DoubleAnswer = {
  status: 402,
  body: {
    error: { type: 'card_error', code: 'card_declined', message: 'Your card was declined.' },
  },
};

/** The card behind a token, as another object each time it is kept. */
export function methodFrom(world: StripeWorld, token: string): MethodAnswer | 'declined' | null {
  const card = testCard(token);
  if (card === 'unknown') return world.methods.get(token) ?? null;
  if (card === 'declined') return card;
  const id = world.nextId('pm');
  world.charges.set(id, card.charges);
  const shown = { brand: card.brand, last4: card.last4, exp_month: 12, exp_year: 2031 };
  const made = { id, object: 'payment_method', type: 'card' } as const;
  return { ...made, customer: null, created: world.seconds(), card: shown };
}

/** Tells whoever listens. */
export function emit(world: StripeWorld, type: string, object: object): void {
  const [id, created] = [world.nextId('evt'), world.seconds()];
  world.events.push({ id, object: 'event', type, created, data: { object } });
}

/** Charges a customer's default card, or another one; false when it is declined or there is none. */
export function charge(
  world: StripeWorld,
  customerId: string,
  cents: number,
  id?: string,
): boolean {
  const known = world.customers.get(customerId)?.invoice_settings.default_payment_method;
  const method = id ?? (typeof known === 'string' ? known : '');
  if (cents > 0 && world.charges.get(method) !== true) return false;
  if (cents > 0) world.charged.push([customerId, cents]);
  return true;
}

/** Lines for a change of price within a period; each is rounded by itself, as the service does. */
export function prorationLines(
  { price, current_period_start: start, current_period_end: end }: SubscriptionItem,
  next: Stripe.Price,
  at: number,
): LineAnswer[] {
  const part = (cents: number): number => Math.round((cents * (end - at)) / (end - start));
  const period = { start: at, end };
  return [
    {
      description: `Unused time on ${price.lookup_key}`,
      amount: -part(price.unit_amount ?? 0),
      period,
    },
    {
      description: `Remaining time on ${next.lookup_key}`,
      amount: part(next.unit_amount ?? 0),
      period,
    },
  ];
}

/** Line for a whole period. */
export function feeLine(price: Stripe.Price, start: number, end: number): LineAnswer {
  const amount = price.unit_amount ?? 0;
  return { description: `1 × ${price.lookup_key}`, amount, period: { start, end } };
}

/** Makes an invoice that is paid or waits to be. */
export function invoice(
  world: StripeWorld,
  subscription: SubscriptionAnswer,
  lines: LineAnswer[],
  isPaid: boolean,
  created = world.seconds(),
): InvoiceAnswer {
  const id = world.nextId('in');
  const made: InvoiceAnswer = {
    ...{ id, object: 'invoice', customer: subscription.customer, created, currency: 'usd' },
    ...{ status: isPaid ? 'paid' : 'open', number: `D-${id}`, attempt_count: 1 },
    amount_due: lines.reduce((sum, { amount }) => sum + amount, 0),
    ...{ period_start: created, period_end: created },
    hosted_invoice_url: `https://invoice.stripe.com/i/${id}`,
    invoice_pdf: `https://pay.stripe.com/invoice/${id}/pdf`,
    lines: { object: 'list', data: lines },
    parent: {
      type: 'subscription_details',
      subscription_details: { subscription: subscription.id },
    },
  };
  world.invoices.set(id, made);
  emit(world, isPaid ? 'invoice.paid' : 'invoice.payment_failed', made);
  return made;
}

function endPeriod(world: StripeWorld, subscription: SubscriptionAnswer, item: SubscriptionItem) {
  const start = item.current_period_end;
  if (subscription.cancel_at_period_end) {
    Object.assign(subscription, { status: 'canceled', ended_at: start, canceled_at: start });
    emit(world, 'customer.subscription.deleted', { ...subscription });
    return;
  }
  const end = addMonths(start, 1);
  Object.assign(item, { current_period_start: start, current_period_end: end });
  const isPaid = charge(world, subscription.customer, item.price.unit_amount ?? 0);
  subscription.status = isPaid ? 'active' : 'past_due';
  invoice(world, subscription, [feeLine(item.price, start, end)], isPaid, start);
  emit(world, 'customer.subscription.updated', { ...subscription });
}

/** Ends periods whose time is over: the fee of the next one is charged, or the subscription ends. */
export function passTime(world: StripeWorld): void {
  const isDue = ({ ended_at }: SubscriptionAnswer, item: SubscriptionItem): boolean =>
    ended_at === null && item.current_period_end <= world.seconds();
  for (const subscription of world.subscriptions.values()) {
    for (const item of subscription.items.data) {
      while (isDue(subscription, item)) endPeriod(world, subscription, item);
    }
  }
}

/** Metadata after a request: an empty value removes a name. */
export function mergedMetadata(
  before: Readonly<Record<string, string>>,
  params: URLSearchParams,
): Record<string, string> {
  const merged = Object.entries({ ...before, ...nested(params, 'metadata') });
  return Object.fromEntries(merged.filter(([, value]) => value !== ''));
}
