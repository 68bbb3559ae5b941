import { afterAll, beforeAll, describe, test } from 'vitest';
import { contractCases } from '../../src/testing/index.js';
import { implementedCapabilities } from '../src/capabilities/implemented.js';
import { startStripe, type StripeDouble } from './doubles/stripe.js';
import { createTestServer, type TestServer } from './world.js';

let stripe: StripeDouble;
let server: TestServer | undefined;

beforeAll(async () => {
  const now = () => (server?.test.clock.now() ?? new Date()).getTime();
  stripe = await startStripe(now);
  server = await createTestServer('pglite', implementedCapabilities, {
    STRIPE_SECRET_KEY: stripe.secretKey,
    STRIPE_PUBLISHABLE_KEY: 'pk_test_double',
    STRIPE_API_BASE: stripe.url,
  });
});
afterAll(async () => {
  await server?.close();
  await stripe.close();
});

const createWorld = () =>
  server ? server.createWorld() : Promise.reject(new Error('The server did not start.'));

/** Lines of a real invoice are in the provider's own words. */
const inOurWords = 'shows a first plan before there is a card';

describe('billing at Stripe', () => {
  const cases = contractCases({ createWorld, capabilities: implementedCapabilities }).filter(
    ({ section, name }) => /^7\.|billing_preview/.test(section) && name !== inOurWords,
  );
  test.each(cases.map((each) => [`${each.section}: ${each.name}`, each] as const))(
    '%s',
    (_title, { run }) => run(),
  );
});
