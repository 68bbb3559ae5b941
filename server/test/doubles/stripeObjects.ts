import type Stripe from 'stripe';
import { addMonths } from '../../../src/contract/ledger/index.js';
import { FREE_PRICE } from '../../src/providers/billing/index.js';

/** Values of `name[key]` parameters. */
export function nested(params: URLSearchParams, name: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, value] of params) {
    const inner = new RegExp(`^${name}\\[([^\\]]+)\\]$`).exec(key)?.[1];
    if (inner !== undefined) found[inner] = value;
  }
  return found;
}

/** A customer as the service answers it. */
export function customerOf(id: string, created: number, params: URLSearchParams): Stripe.Customer {
  return {
    id,
    object: 'customer',
    balance: 0,
    created,
    default_source: null,
    description: null,
    email: params.get('email'),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: nested(params, 'metadata'),
    name: params.get('name'),
    phone: null,
    shipping: null,
  };
}

/** A monthly price. */
export function monthlyPrice(
  id: string,
  created: number,
  lookup_key: string = FREE_PRICE,
  unit_amount = 0,
): Stripe.Price {
  return {
    id,
    object: 'price',
    active: true,
    billing_scheme: 'per_unit',
    created,
    currency: 'usd',
    custom_unit_amount: null,
    livemode: false,
    lookup_key,
    metadata: {},
    nickname: null,
    product: 'prod_free',
    recurring: {
      interval: 'month',
      interval_count: 1,
      meter: null,
      trial_period_days: null,
      usage_type: 'licensed',
    },
    tax_behavior: null,
    tiers_mode: null,
    transform_quantity: null,
    type: 'recurring',
    unit_amount,
    unit_amount_decimal: null,
  };
}

/** What is subscribed to, and the period that is paid. */
export interface SubscriptionItem {
  id: string;
  price: Stripe.Price;
  current_period_start: number;
  current_period_end: number;
}

/** What of a subscription the server reads; the service answers more. */
export type SubscriptionAnswer = Pick<
  Stripe.Subscription,
  | 'id'
  | 'object'
  | 'cancel_at_period_end'
  | 'canceled_at'
  | 'created'
  | 'currency'
  | 'ended_at'
  | 'livemode'
  | 'metadata'
  | 'start_date'
  | 'status'
  | 'trial_end'
  | 'trial_start'
> & { customer: string; items: { object: 'list'; data: SubscriptionItem[] } };

/** A subscription as the service answers it. */
export function subscriptionOf(
  id: string,
  created: number,
  params: URLSearchParams,
  price: Stripe.Price,
): SubscriptionAnswer {
  const trialEnd = params.has('trial_end') ? Number(params.get('trial_end')) : null;
  return {
    id,
    object: 'subscription',
    cancel_at_period_end: false,
    canceled_at: null,
    created,
    currency: price.currency,
    customer: params.get('customer') ?? '',
    ended_at: null,
    items: {
      object: 'list',
      data: [
        {
          id: `si_${id}`,
          price,
          current_period_start: created,
          current_period_end: trialEnd ?? addMonths(created, 1),
        },
      ],
    },
    livemode: false,
    metadata: nested(params, 'metadata'),
    start_date: created,
    status: trialEnd === null ? 'active' : 'trialing',
    trial_end: trialEnd,
    trial_start: trialEnd === null ? null : created,
  };
}
