import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startStripe, type StripeDouble } from '../../../test/doubles/stripe.js';
import { billingCases } from '../../../test/providerCases.js';
import { cloneDatabase } from '../../../test/databases.js';
import { CALL_TIMEOUT_MS } from '../call.js';
import { realClock } from '../../clock.js';
import type { Database } from '../../db/pool.js';
import { createLog } from '../../log.js';
import { embeddedBilling } from './embedded.js';
import { stripeBilling } from './stripe.js';

const clock = realClock();
const TIMEOUT_MS = 400;
const keys = { publishableKey: 'pk_test', webhookSecret: 'whsec_double' };
const HANGS = new Set(['commit_timeout', 'slow']);

describe('embedded', () => {
  let database: Database;
  beforeAll(async () => {
    database = await cloneDatabase(
      'pglite',
      createLog('silent', () => {}),
    );
  });
  afterAll(() => database.close());
  billingCases(() => embeddedBilling({ db: database.db, clock }));

  test('refuses a key that was used for another customer', async () => {
    const billing = embeddedBilling({ db: database.db, clock });
    const input = { organizationId: 'org_a', name: 'A', email: 'a@example.com', key: 'k' };
    await billing.createCustomer(input);
    const other = billing.createCustomer({ ...input, organizationId: 'org_b' });
    await expect(other).rejects.toMatchObject({ reason: 'rejected' });
  });
});

describe('Stripe', () => {
  let stripe: StripeDouble;
  let offset = 0;
  const open = (timeoutMs = CALL_TIMEOUT_MS) =>
    stripeBilling({ ...keys, secretKey: stripe.secretKey, apiBase: stripe.url, clock, timeoutMs });
  const input = (key: string) => ({
    organizationId: `org_${key}`,
    name: 'Acme',
    email: `${key}@example.com`,
    key,
  });
  beforeAll(async () => {
    stripe = await startStripe(() => Date.now() + offset);
    stripe.slowMs = 2 * TIMEOUT_MS;
  });
  afterEach(() => stripe.faults.clear());
  afterAll(() => stripe.close());
  billingCases(() => open());

  test.each([
    ['commit_timeout', true, false, 1],
    ['slow', true, false, 1],
    ['error_before', true, true, 0],
    ['error_after', true, true, 1],
    ['malformed', true, false, 1],
    ['html', true, false, 0],
  ] as const)('%s: tells what is known of the call', async (fault, mayHave, keySpent, made) => {
    stripe.faults.fail('customers.create', fault);
    const wanted = input(`known_${fault}`);
    const call = open(HANGS.has(fault) ? TIMEOUT_MS : undefined).createCustomer(wanted);
    await expect(call).rejects.toMatchObject({
      reason: 'unavailable',
      mayHaveHappened: mayHave,
      keySpent,
    });
    await stripe.quiet();
    expect(await open().findCustomers(wanted)).toHaveLength(made);
  });

  test.each(['commit_reset', 'reset'] as const)(
    '%s: the library repeats a cut call under its key, so there is one customer',
    async (fault) => {
      stripe.faults.fail('customers.create', fault);
      const wanted = input(`cut_${fault}`);
      const { id } = await open().createCustomer(wanted);
      expect((await open().findCustomers(wanted)).map((each) => each.id)).toEqual([id]);
    },
  );

  test('a connection that is refused has done nothing', async () => {
    await stripe.down();
    const call = open().createCustomer(input('refused'));
    const failure = await call.catch((error: unknown) => error);
    await stripe.up();
    expect(failure).toMatchObject({ reason: 'unavailable', mayHaveHappened: false });
  });

  test('a stored failure comes back under its key for a day', async () => {
    const wanted = input('stored');
    stripe.faults.fail('customers.create', 'error_before');
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(open().createCustomer(wanted)).rejects.toMatchObject({ keySpent: true });
    }
    await open().createCustomer({ ...wanted, key: 'stored_2' });
    offset += 25 * 3_600_000;
    await open().createCustomer(wanted);
    offset = 0;
    expect(await open().findCustomers(wanted)).toHaveLength(2);
  });

  test('the same key with other words is spent, and may have made something', async () => {
    const wanted = input('reused');
    await open().createCustomer(wanted);
    const other = open().createCustomer({ ...wanted, name: 'Other' });
    await expect(other).rejects.toMatchObject({ keySpent: true, mayHaveHappened: true });
  });

  test('finds one customer among more than a page of the same address', async () => {
    const email = 'many@example.com';
    for (let index = 0; index < 120; index += 1) {
      await open().createCustomer({ ...input(`many_${index}`), email });
    }
    expect(await open().findCustomers({ organizationId: 'org_many_3', email })).toHaveLength(1);
  });

  test('says that the free plan is missing', async () => {
    const prices = new Map(stripe.prices);
    stripe.prices.clear();
    const { id: customerId } = await open().createCustomer(input('priceless'));
    const call = open().createFreeSubscription({
      organizationId: 'org_priceless',
      customerId,
      trialEndsAt: null,
      key: 'priceless_sub',
    });
    await expect(call).rejects.toMatchObject({ reason: 'rejected' });
    for (const [id, price] of prices) stripe.prices.set(id, price);
  });

  test('a wrong key is refused for good', async () => {
    const wrong = stripeBilling({ ...keys, secretKey: 'sk_wrong', apiBase: stripe.url, clock });
    const call = wrong.createCustomer(input('wrong'));
    await expect(call).rejects.toMatchObject({ reason: 'rejected', mayHaveHappened: false });
  });
});
