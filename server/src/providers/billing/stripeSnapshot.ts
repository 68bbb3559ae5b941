import type Stripe from 'stripe';
import type { Invoice, PaidPlan } from '../../../../src/contract/index.js';
import { ProviderError } from '../ProviderError.js';
import {
  PLAN_PRICES,
  type RemoteInvoice,
  type RemoteSnapshot,
  type RemoteSubscription,
} from './RemoteBilling.js';

/** Mark of the subscriptions that are ours to bill; the free one has another. */
export const PAID_PURPOSE = 'paid_plan';

function planOfPrice({ lookup_key }: Pick<Stripe.Price, 'lookup_key'>): PaidPlan | null {
  return (['smb', 'agency'] as const).find((plan) => PLAN_PRICES[plan] === lookup_key) ?? null;
}

function idOf(object: string | { id: string } | null | undefined): string | null {
  return typeof object === 'string' ? object : (object?.id ?? null);
}

/**
 * A subscription in our words. Its price is that of the next period. A cheaper plan is put there at once, without
 * proration, and the metadata say until when the dearer one, which is paid, goes on.
 */
function subscriptionOf(subscription: Stripe.Subscription): RemoteSubscription {
  const item = subscription.items.data[0];
  const priced = item && planOfPrice(item.price);
  if (!item || !priced) {
    throw new ProviderError(
      'rejected',
      `OrgKit: Stripe's ${subscription.id} has no price of ours.`,
    );
  }
  const { orgkit_plan: served, orgkit_until: until } = subscription.metadata;
  const goesOn =
    until === String(item.current_period_end) && (served === 'smb' || served === 'agency');
  return {
    id: subscription.id,
    itemId: item.id,
    plan: goesOn ? served : priced,
    pendingPlan: goesOn && served !== priced ? priced : null,
    period: { start: item.current_period_start, end: item.current_period_end },
    cancelAtPeriodEnd: subscription.cancel_at_period_end,
    ended: subscription.ended_at !== null,
  };
}

const statuses: Readonly<Record<string, Invoice['status']>> = {
  open: 'open',
  paid: 'paid',
  void: 'void',
  uncollectible: 'uncollectible',
};

function invoiceOf(invoice: Stripe.Invoice): RemoteInvoice[] {
  const status = statuses[invoice.status ?? ''];
  // A draft is not yet an invoice to anybody.
  if (!status || !invoice.id) return [];
  const line = invoice.lines.data.at(-1);
  return [
    {
      ...{ id: invoice.id, status, number: invoice.number, currency: invoice.currency },
      amount_due_cents: invoice.amount_due,
      period: line?.period ?? { start: invoice.period_start, end: invoice.period_end },
      hosted_url: invoice.hosted_invoice_url ?? null,
      pdf_url: invoice.invoice_pdf ?? null,
      created_at: invoice.created,
      attempts: invoice.attempt_count,
    },
  ];
}

const byAge = (a: { created: number; id?: string }, b: { created: number; id?: string }): number =>
  a.created - b.created || ((a.id ?? '') < (b.id ?? '') ? -1 : 1);

async function all<T extends { created: number; id?: string }>(
  pages: AsyncIterable<T>,
): Promise<T[]> {
  const found: T[] = [];
  for await (const object of pages) found.push(object);
  return found.sort(byAge);
}

/** Reads everything of a customer. Lists show what was written a moment ago, searches do not. */
export async function readSnapshot(stripe: Stripe, customerId: string): Promise<RemoteSnapshot> {
  const customer = await stripe.customers.retrieve(customerId);
  if (customer.deleted) {
    throw new ProviderError('rejected', 'OrgKit: the customer was deleted at Stripe.');
  }
  const of = { customer: customerId, limit: 100 };
  const methods = await all(stripe.paymentMethods.list({ ...of, type: 'card' }));
  const subscriptions = (await all(stripe.subscriptions.list({ ...of, status: 'all' }))).filter(
    // One whose first charge failed never began.
    ({ metadata, status }) =>
      metadata['orgkit_purpose'] === PAID_PURPOSE && !status.startsWith('incomplete'),
  );
  const invoices = await all(stripe.invoices.list(of));
  const ours = new Set(subscriptions.map(({ id }) => id));
  const current =
    subscriptions.findLast(({ ended_at }) => ended_at === null) ?? subscriptions.at(-1);
  return {
    customerId,
    defaultMethodId: idOf(customer.invoice_settings.default_payment_method),
    methods: methods.flatMap(({ id, card, created }) =>
      card
        ? [
            {
              ...{ id, brand: card.brand, last4: card.last4, created_at: created },
              ...{ exp_month: card.exp_month, exp_year: card.exp_year },
            },
          ]
        : [],
    ),
    subscription: current ? subscriptionOf(current) : null,
    invoices: invoices
      .filter(({ parent }) => ours.has(idOf(parent?.subscription_details?.subscription) ?? ''))
      .flatMap(invoiceOf),
  };
}
