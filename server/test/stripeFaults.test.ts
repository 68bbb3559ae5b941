import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Fault } from './doubles/faults.js';
import { startStripeServer, type Payer, type StripeServer } from './stripeWorld.js';

const TIMEOUT_MS = 500;
const MINUTE = 60_000;

let server: StripeServer;
beforeAll(async () => {
  server = await startStripeServer(TIMEOUT_MS);
  server.stripe.slowMs = 2 * TIMEOUT_MS;
});
afterEach(() => server.stripe.faults.clear());
afterAll(() => server.close());

const start = ({ call }: Payer, key: string) =>
  call('POST', '/subscription/change', { plan: 'agency' }, { 'Idempotency-Key': key });

function charged({ customer }: Payer): number[] {
  return server.stripe.charged.filter(([whose]) => whose === customer).map(([, cents]) => cents);
}

async function withCard(): Promise<Payer> {
  const payer = await server.payer();
  const { status } = await payer.call('POST', '/payment-methods', {
    payment_method_id: 'pm_card_visa',
  });
  expect(status).toBe(200);
  return payer;
}

async function untilAnswered(payer: Payer, key: string): Promise<number[]> {
  const statuses: number[] = [];
  while (statuses.at(-1) !== 200 && statuses.length < 6) {
    statuses.push((await start(payer, key)).status);
    await server.stripe.quiet();
    // Somebody waits before trying again.
    server.test.clock.setOffset(server.test.clock.offsetMs() + MINUTE + 1000);
  }
  return statuses;
}

const faults: readonly Fault[] = [
  ...(['commit_timeout', 'commit_reset', 'slow', 'error_before', 'error_after'] as const),
  ...(['malformed', 'html', 'reset'] as const),
];

it.each(faults)('charges once when a start meets %s and is sent again', async (fault) => {
  const payer = await withCard();
  server.stripe.faults.fail('subscriptions.create', fault);
  const statuses = await untilAnswered(payer, `start_${fault}`);
  expect(statuses.at(-1)).toBe(200);
  expect(charged(payer)).toEqual([125_000]);
  expect((await payer.call('GET', '')).body).toMatchObject({ plan: 'agency', status: 'active' });
});

it('charges once when many start at once', async () => {
  const payer = await withCard();
  const keys = Array.from({ length: 6 }, (_, index) => `many_${index}`);
  const answers = await Promise.all(keys.map((key) => start(payer, key)));
  const codes = answers.map(({ status, body }) => (status === 200 ? 'ok' : body['code']));
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  expect(
    codes.every((code) => code === 'ok' || code === 'conflict' || code === 'plan_unchanged'),
  ).toBe(true);
  expect(charged(payer)).toEqual([125_000]);
});

it('ends the free subscription with the first paid one', async () => {
  const payer = await withCard();
  await start(payer, 'free');
  const left = [...server.stripe.subscriptions.values()].filter(
    ({ customer, ended_at }) => customer === payer.customer && ended_at === null,
  );
  expect(left.map(({ items }) => items.data[0]?.price.lookup_key)).toEqual(['orgkit_agency']);
});

it('shows what was last known while Stripe is down, and says so of a change', async () => {
  const payer = await withCard();
  await start(payer, 'down');
  await server.stripe.down();
  server.test.clock.setOffset(server.test.clock.offsetMs() + 10 * MINUTE);
  const shown = await payer.call('GET', '');
  const refused = await payer.call('POST', '/subscription/cancel', {});
  await server.stripe.up();
  expect(shown.body).toMatchObject({ plan: 'agency' });
  expect([refused.status, refused.body['code']]).toEqual([503, 'unavailable']);
  expect((await payer.call('POST', '/subscription/cancel', {})).status).toBe(200);
});
