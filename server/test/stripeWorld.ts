import { createProviders } from '../src/providers/index.js';
import { newId } from '../src/ids.js';
import { startStripe, type StripeDouble } from './doubles/stripe.js';
import { createTestApp, type Answer, type TestApp } from './helpers.js';

/** The secret with which the double signs its events. */
export const WEBHOOK_SECRET = 'whsec_double';

/** A payer: an organization with an admin and a customer at the double. */
export interface Payer {
  readonly org: string;
  readonly customer: string;
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

/** A server over the stand-in for Stripe. */
export interface StripeServer {
  readonly test: TestApp;
  readonly stripe: StripeDouble;
  payer(): Promise<Payer>;
  close(): Promise<void>;
}

/** Starts both; they share one clock. */
export async function startStripeServer(timeoutMs?: number): Promise<StripeServer> {
  let test: TestApp | undefined;
  const stripe = await startStripe(() => (test?.clock.now() ?? new Date()).getTime());
  test = await createTestApp({
    env: {
      ...{ STRIPE_SECRET_KEY: stripe.secretKey, STRIPE_API_BASE: stripe.url },
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    },
    providers: async (config, parts) => {
      const providers = await createProviders(config, parts);
      if (timeoutMs === undefined || !config.stripe) return providers;
      const { stripeBilling } = await import('../src/providers/billing/stripe.js');
      const billing = stripeBilling({ ...config.stripe, clock: parts.clock, timeoutMs });
      return { ...providers, billing };
    },
  });
  const app = test;
  return {
    ...{ test, stripe },
    async payer() {
      const user = await app.createUser();
      const slug = newId('o').replace('_', '-').toLowerCase();
      const made = await app.call('POST', '/admin/organizations', {
        token: user.token,
        body: { name: 'Acme', slug },
      });
      const org = String(made.body['id']);
      const found = [...stripe.customers.values()].find(
        ({ metadata }) => metadata['orgkit_organization_id'] === org,
      );
      return {
        ...{ org, customer: found?.id ?? '' },
        call: async (method, path, body, headers = {}) =>
          app.call(method, `/admin/billing${path}`, {
            ...{ token: await app.login(user.id), org, headers },
            ...(body !== undefined && { body }),
          }),
      };
    },
    async close() {
      await app.close();
      await stripe.close();
    },
  };
}
