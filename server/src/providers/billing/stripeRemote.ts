import type Stripe from 'stripe';
import type { PaidPlan } from '../../../../src/contract/index.js';
import { ProviderError } from '../ProviderError.js';
import { PLAN_PRICES, type RemoteBilling, type RemoteSnapshot } from './RemoteBilling.js';
import type { StripeCalls, StripeOptions } from './stripeCalls.js';
import { isMissing } from './stripeFailure.js';
import { PAID_PURPOSE, readSnapshot } from './stripeSnapshot.js';

/** Seconds for which a signature is good: an event that was recorded cannot be sent again later. */
const TOLERANCE_SECONDS = 300;

function running({ subscription }: RemoteSnapshot) {
  if (subscription && !subscription.ended) return subscription;
  throw new ProviderError('rejected', 'OrgKit: there is no subscription to change.');
}

/** Subscriptions at Stripe. */
export function stripeRemote(
  { stripe, call }: StripeCalls,
  { publishableKey, webhookSecret, clock }: StripeOptions,
): RemoteBilling {
  async function priceOf(plan: PaidPlan): Promise<string> {
    const lookup_keys = [PLAN_PRICES[plan]];
    const price = (await stripe.prices.list({ lookup_keys, active: true, limit: 1 })).data[0];
    if (price) return price.id;
    throw new ProviderError('rejected', `OrgKit: Stripe has no price '${PLAN_PRICES[plan]}'.`);
  }

  async function find(id: string): Promise<Stripe.PaymentMethod | null> {
    try {
      return await stripe.paymentMethods.retrieve(id);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  return {
    name: 'stripe',
    publishableKey: publishableKey ?? '',

    snapshot: (customerId, options) => call(options, () => readSnapshot(stripe, customerId)),

    quote: ({ snapshot, effect, at }, options) =>
      call(options, async () => {
        if (effect.effect !== 'start' && effect.effect !== 'upgrade') {
          return { due_now_cents: 0, lines: [] };
        }
        const price = await priceOf(effect.plan);
        const { plan } = effect;
        const isStart = effect.effect === 'start';
        const invoice = await stripe.invoices.createPreview(
          isStart
            ? { customer: snapshot.customerId, subscription_details: { items: [{ price }] } }
            : {
                customer: snapshot.customerId,
                subscription: running(snapshot).id,
                subscription_details: {
                  items: [{ id: running(snapshot).itemId, price }],
                  proration_behavior: 'always_invoice',
                  proration_date: at,
                },
              },
        );
        return {
          due_now_cents: invoice.amount_due,
          lines: invoice.lines.data.map((line) => ({
            description: line.description ?? '',
            amount_cents: line.amount,
            plan,
            period: line.period,
          })),
        };
      }),

    carryOut: ({ organizationId, snapshot, effect, at, key }, options) =>
      call(options, async () => {
        const idempotencyKey = key;
        const change = async (params: Stripe.SubscriptionUpdateParams): Promise<void> => {
          await stripe.subscriptions.update(running(snapshot).id, params, { idempotencyKey });
        };
        // An empty value removes a name.
        const alone = { orgkit_plan: '', orgkit_until: '' };
        switch (effect.effect) {
          case 'start': {
            await stripe.subscriptions.create(
              {
                customer: snapshot.customerId,
                items: [{ price: await priceOf(effect.plan) }],
                payment_behavior: 'error_if_incomplete',
                metadata: {
                  orgkit_organization_id: organizationId,
                  orgkit_purpose: PAID_PURPOSE,
                },
              },
              { idempotencyKey },
            );
            return;
          }
          case 'upgrade':
            return change({
              items: [{ id: running(snapshot).itemId, price: await priceOf(effect.plan) }],
              payment_behavior: 'error_if_incomplete',
              proration_behavior: 'always_invoice',
              proration_date: at,
              cancel_at_period_end: false,
              metadata: alone,
            });
          case 'schedule': {
            const { itemId, plan, period } = running(snapshot);
            return change({
              items: [{ id: itemId, price: await priceOf(effect.plan) }],
              proration_behavior: 'none',
              cancel_at_period_end: false,
              metadata: { orgkit_plan: plan, orgkit_until: String(period.end) },
            });
          }
          case 'keep': {
            const { itemId, plan } = running(snapshot);
            return change({
              items: [{ id: itemId, price: await priceOf(plan) }],
              proration_behavior: 'none',
              metadata: alone,
            });
          }
          case 'end': {
            const { itemId, plan } = running(snapshot);
            return change({
              items: [{ id: itemId, price: await priceOf(plan) }],
              proration_behavior: 'none',
              cancel_at_period_end: true,
              metadata: alone,
            });
          }
          case 'renew':
            return change({ cancel_at_period_end: false });
        }
      }),

    setupIntent: ({ customerId, key }, options) =>
      call(options, async () => {
        const intent = await stripe.setupIntents.create(
          { customer: customerId, usage: 'off_session' },
          { idempotencyKey: key },
        );
        return intent.client_secret ?? '';
      }),

    attach: ({ customerId, token, key }, options) =>
      call(options, async () => {
        // A card that was entered in Stripe's own form is the customer's already, and attaching it again is an error.
        const known = await find(token);
        if (known?.customer === customerId) return known.id;
        const of = { customer: customerId };
        return (await stripe.paymentMethods.attach(token, of, { idempotencyKey: key })).id;
      }),

    setDefault: ({ snapshot, id, key }, options) =>
      call(options, async () => {
        await stripe.customers.update(
          snapshot.customerId,
          { invoice_settings: { default_payment_method: id } },
          { idempotencyKey: key },
        );
        for (const invoice of snapshot.invoices.filter(({ status }) => status === 'open')) {
          const idempotencyKey = `${key}:${invoice.id}`;
          // One that is declined stays open, which the next look shows.
          await stripe.invoices
            .pay(invoice.id, { payment_method: id }, { idempotencyKey })
            .catch((error: unknown) => {
              if (!(error instanceof Error && 'type' in error && error.type === 'StripeCardError'))
                throw error;
            });
        }
      }),

    detach: (id, options) =>
      call(options, async () => {
        const known = await find(id);
        if (known && known.customer !== null) await stripe.paymentMethods.detach(id);
      }),

    readEvent(body, signature) {
      if (webhookSecret === null) return null;
      try {
        const now = Math.floor(clock.now().getTime() / 1000);
        const event = stripe.webhooks.constructEvent(
          body,
          signature,
          webhookSecret,
          TOLERANCE_SECONDS,
          undefined,
          now * 1000,
        );
        const object: object = event.data.object;
        const named = 'customer' in object ? object.customer : null;
        const own =
          'object' in object && object.object === 'customer' && 'id' in object && object.id;
        const customerId = typeof named === 'string' ? named : own;
        return { id: event.id, customerId: typeof customerId === 'string' ? customerId : null };
      } catch {
        return null;
      }
    },
  };
}
