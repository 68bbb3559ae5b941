import Stripe from 'stripe';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom, type Random } from '../src/seed/random.js';
import type { StripeEvent } from './doubles/stripeMoney.js';
import { startStripeServer, WEBHOOK_SECRET, type Payer, type StripeServer } from './stripeWorld.js';

const EVENTS = 1000;
const COPIES = 3;
const PAYERS = 8;
const DAY = 86_400_000;

let server: StripeServer;
let payers: Payer[];
beforeAll(async () => {
  server = await startStripeServer();
  payers = [];
  for (let index = 0; index < PAYERS; index += 1) payers.push(await server.payer());
}, 120_000);
afterAll(() => server.close());

interface Delivery {
  readonly event: StripeEvent;
  readonly kind: 'good' | 'forged' | 'stale' | 'foreign';
}

/** Lets things happen at the provider behind our back, until there are enough events. */
async function live(random: Random): Promise<void> {
  const { stripe, test } = server;
  const ask = (path: string, body: Record<string, string>) =>
    fetch(`${stripe.url}/v1${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${stripe.secretKey}` },
      body: new URLSearchParams(body),
    });
  for (const { call } of payers) {
    await call('POST', '/payment-methods', { payment_method_id: 'pm_card_visa' });
    await call('POST', '/subscription/change', { plan: 'agency' });
  }
  stripe.events.splice(0);
  while (stripe.events.length < EVENTS) {
    const { customer } = random.pick(payers as [Payer, ...Payer[]]);
    const current = [...stripe.subscriptions.values()].find(
      (each) => each.customer === customer && each.ended_at === null,
    );
    const [item] = current?.items.data ?? [];
    const chance = random.next();
    if (!current || !item) {
      await ask('/subscriptions', {
        ...{ customer, 'items[0][price]': 'price_smb' },
        'metadata[orgkit_purpose]': 'paid_plan',
      });
    } else if (chance < 0.6) {
      await ask(`/subscriptions/${current.id}`, {
        ...{ 'items[0][id]': item.id, proration_behavior: 'always_invoice' },
        'items[0][price]': chance < 0.3 ? 'price_smb' : 'price_agency',
      });
    } else if (chance < 0.8) {
      const ends = String(chance < 0.7);
      await ask(`/subscriptions/${current.id}`, { cancel_at_period_end: ends });
    } else if (chance < 0.9) {
      const card = random.next() < 0.5 ? 'pm_card_visa' : 'pm_card_chargeCustomerFail';
      await ask(`/payment_methods/${card}/attach`, { customer });
    } else {
      test.clock.setOffset(test.clock.offsetMs() + random.next() * DAY);
    }
    stripe.passTime();
  }
}

function deliveriesOf(events: readonly StripeEvent[], random: Random): Delivery[] {
  const good = events.flatMap((event) =>
    Array.from({ length: COPIES }, (): Delivery => ({ event, kind: 'good' })),
  );
  const kinds = ['forged', 'stale', 'foreign'] as const;
  const bad = good.slice(0, good.length / 20).map((_, index): Delivery => {
    const id = `evt_bad_${index}`;
    const kind = kinds[index % kinds.length] ?? 'forged';
    const [event] = events;
    if (!event) throw new Error('No events.');
    const object = {
      ...event.data.object,
      customer: kind === 'foreign' ? 'cus_foreign' : payers[0]?.customer,
    };
    return { event: { ...event, id, data: { object } }, kind };
  });
  const all = [...good, ...bad].map((delivery) => ({ delivery, at: random.next() }));
  return all.sort((a, b) => a.at - b.at).map(({ delivery }) => delivery);
}

async function deliver({ event, kind }: Delivery): Promise<number> {
  const payload = JSON.stringify(event);
  const now = Math.floor(server.test.clock.now().getTime() / 1000);
  const signature = new Stripe('sk_none').webhooks.generateTestHeaderString({
    payload,
    secret: kind === 'forged' ? 'whsec_other' : WEBHOOK_SECRET,
    timestamp: kind === 'stale' ? now - 1000 : now,
  });
  const { status } = await server.test.call('POST', '/webhooks/stripe', {
    body: payload,
    headers: { 'Stripe-Signature': signature },
  });
  return status;
}

/** What the provider has of a payer, read from its own maps. */
function truth({ customer }: Payer) {
  const { stripe } = server;
  const mine = [...stripe.subscriptions.values()].filter(
    (each) => each.customer === customer && each.metadata['orgkit_purpose'] === 'paid_plan',
  );
  const last = mine.find(({ ended_at }) => ended_at === null) ?? mine.at(-1);
  const ids = new Set(mine.map(({ id }) => id));
  const invoices = [...stripe.invoices.values()]
    .filter(({ parent }) => ids.has(parent.subscription_details.subscription))
    .map(({ id, status, amount_due }) => `${id} ${status} ${amount_due}`);
  return {
    plan: last?.items.data[0]?.price.lookup_key?.replace('orgkit_', ''),
    leaving: last?.ended_at === null && last.cancel_at_period_end,
    cards: [...stripe.methods.values()].filter((each) => each.customer === customer).length,
    invoices: invoices.sort(),
  };
}

async function known({ org }: Payer) {
  const { db } = server.test;
  const invoices = await db
    .selectFrom('invoices')
    .select(['id', 'status', 'amount_due_cents'])
    .where('organization_id', '=', org)
    .execute();
  const cards = await db
    .selectFrom('payment_methods')
    .select('id')
    .where('organization_id', '=', org)
    .execute();
  const account = await db
    .selectFrom('organizations')
    .innerJoin('billing_accounts', 'billing_accounts.organization_id', 'organizations.id')
    .select(['plan', 'cancel_at_period_end as leaving'])
    .where('organizations.id', '=', org)
    .executeTakeFirstOrThrow();
  return {
    ...account,
    cards: cards.length,
    invoices: invoices
      .map(({ id, status, amount_due_cents }) => `${id} ${status} ${amount_due_cents}`)
      .sort(),
  };
}

it(`ends up as the provider has it, after ${EVENTS} events, each ${COPIES} times and in any order`, async () => {
  const random = createRandom(26);
  await live(random);
  const events = server.stripe.events.slice(0);
  const deliveries = deliveriesOf(events, random);
  const wrong: unknown[] = [];
  for (let index = 0; index < deliveries.length; index += 6) {
    const batch = deliveries.slice(index, index + 6);
    const statuses = await Promise.all(batch.map(deliver));
    for (const [place, { kind }] of batch.entries()) {
      const wanted = kind === 'forged' || kind === 'stale' ? 400 : 200;
      if (statuses[place] !== wanted) wrong.push([kind, statuses[place]]);
    }
  }
  expect(wrong).toEqual([]);
  for (const payer of payers) expect(await known(payer)).toEqual(truth(payer));
  const noted = await server.test.db.selectFrom('webhook_events').select('id').execute();
  expect(noted.filter(({ id }) => id.startsWith('evt_bad'))).toEqual([]);
  const ours = new Set(payers.map(({ customer }) => customer));
  const wanted = events.filter(({ data }) => {
    const named = 'customer' in data.object ? data.object.customer : null;
    return typeof named === 'string' && ours.has(named);
  });
  expect(noted.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
}, 600_000);
