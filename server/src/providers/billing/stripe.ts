import type Stripe from 'stripe';
import { ProviderError } from '../ProviderError.js';
import { FREE_PRICE, type BillingProvider } from './BillingProvider.js';
import { stripeCalls, type StripeOptions } from './stripeCalls.js';
import { isMissing } from './stripeFailure.js';
import { stripeRemote } from './stripeRemote.js';

const PURPOSE = 'free_plan';

function metadataOf(organizationId: string): Stripe.MetadataParam {
  return { orgkit_organization_id: organizationId, orgkit_purpose: PURPOSE };
}

/** Stripe as payment provider. */
export function stripeBilling(options: StripeOptions): BillingProvider {
  const calls = stripeCalls(options);
  const { stripe, call } = calls;

  /** An answer of status 200 may still be nonsense. */
  function made<T extends { id: string }>(object: T, kind: string): T {
    if (typeof object.id === 'string' && object.id !== '') return object;
    const message = `OrgKit: Stripe answered a ${kind} without id.`;
    throw new ProviderError('unavailable', message, { mayHaveHappened: true });
  }

  /** Whole list; lists show what was written a moment ago, searches do not. */
  async function collect<T extends { id: string; created: number; metadata: Stripe.Metadata }>(
    pages: AsyncIterable<T>,
    wanted: (object: T) => boolean,
  ): Promise<T[]> {
    const found: T[] = [];
    for await (const object of pages) if (wanted(object)) found.push(object);
    return found.sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
  }

  async function freePrice(): Promise<string> {
    const prices = await stripe.prices.list({ lookup_keys: [FREE_PRICE], active: true, limit: 1 });
    const price = prices.data[0];
    if (price) return price.id;
    throw new ProviderError('rejected', `OrgKit: Stripe has no price '${FREE_PRICE}'.`);
  }

  return {
    remote: stripeRemote(calls, options),
    findCustomers({ organizationId, email }, callOptions) {
      return call(callOptions, () =>
        collect(
          stripe.customers.list({ email, limit: 100 }),
          (customer) => customer.metadata['orgkit_organization_id'] === organizationId,
        ),
      );
    },
    createCustomer({ organizationId, name, email, key }, callOptions) {
      return call(callOptions, async () => {
        const metadata = metadataOf(organizationId);
        const customer = await stripe.customers.create(
          { name, email, metadata },
          { idempotencyKey: key },
        );
        return { id: made(customer, 'customer').id };
      });
    },
    findFreeSubscriptions(customerId, callOptions) {
      return call(callOptions, async () => {
        const found = await collect(
          stripe.subscriptions.list({ customer: customerId, limit: 100 }),
          ({ metadata }) => metadata['orgkit_purpose'] === PURPOSE,
        );
        return found.map(({ id }) => ({ id, customerId }));
      });
    },
    createFreeSubscription({ organizationId, customerId, trialEndsAt, key }, callOptions) {
      return call(callOptions, async () => {
        const ends = trialEndsAt === null ? Number.NaN : Date.parse(trialEndsAt);
        // An organization that waited for longer than its trial starts without one.
        const trial = ends > options.clock.now().getTime();
        const subscription = await stripe.subscriptions.create(
          {
            customer: customerId,
            items: [{ price: await freePrice() }],
            metadata: metadataOf(organizationId),
            ...(trial ? { trial_end: Math.floor(ends / 1000) } : {}),
          },
          { idempotencyKey: key },
        );
        return { id: made(subscription, 'subscription').id, customerId };
      });
    },
    async setBillingEmail({ customerId, email }, callOptions) {
      await call(callOptions, () => stripe.customers.update(customerId, { email }));
    },
    async cancelSubscription(id, callOptions) {
      await call(callOptions, () => ignoreMissing(stripe.subscriptions.cancel(id)));
    },
    async deleteCustomer(id, callOptions) {
      await call(callOptions, () => ignoreMissing(stripe.customers.del(id)));
    },
  };
}

async function ignoreMissing(request: Promise<unknown>): Promise<void> {
  await request.catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}
