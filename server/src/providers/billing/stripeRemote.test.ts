import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStripe, type StripeDouble } from '../../../test/doubles/stripe.js';
import type { BillingEffect } from '../../../../src/contract/index.js';
import { movableClock } from '../../clock.js';
import { newId } from '../../ids.js';
import type { BillingProvider, RemoteBilling, RemoteSnapshot } from './index.js';
import { stripeBilling } from './stripe.js';

const DAY = 86_400_000;
const clock = movableClock();
const webhookSecret = 'whsec_double';

let stripe: StripeDouble;
let provider: BillingProvider;
let remote: RemoteBilling;
let customerId: string;
const organizationId = 'org_remote';

const seconds = (): number => Math.floor(clock.now().getTime() / 1000);
const look = (): Promise<RemoteSnapshot> => remote.snapshot(customerId);

async function addCard(token: string): Promise<string> {
  const id = await remote.attach({ customerId, token, key: newId('key') });
  await remote.setDefault({ snapshot: await look(), id, key: newId('key') });
  return id;
}

async function carryOut(effect: BillingEffect, at = seconds(), key = newId('key')) {
  await remote.carryOut({ organizationId, snapshot: await look(), effect, at, key });
  return look();
}

const sums = ({ invoices }: RemoteSnapshot) =>
  invoices.map(({ amount_due_cents, status }) => [amount_due_cents, status]);

beforeAll(async () => {
  stripe = await startStripe(() => clock.now().getTime());
  const keys = { secretKey: stripe.secretKey, publishableKey: 'pk_test', webhookSecret };
  provider = stripeBilling({ ...keys, apiBase: stripe.url, clock });
  if (!provider.remote) throw new Error('Stripe keeps its subscriptions.');
  ({ remote } = provider);
});
beforeEach(async () => {
  const input = { organizationId, name: 'Acme', email: `${newId('a')}@example.com` };
  customerId = (await provider.createCustomer({ ...input, key: newId('key') })).id;
});
afterAll(() => stripe.close());

describe('a subscription at Stripe', () => {
  it('is not there before it was taken, whatever else the customer has', async () => {
    const of = { organizationId, customerId, trialEndsAt: null };
    await provider.createFreeSubscription({ ...of, key: newId('key') });
    expect(await look()).toEqual({
      ...{ customerId, defaultMethodId: null, methods: [], subscription: null, invoices: [] },
    });
  });

  it('starts once for each key', async () => {
    await addCard('pm_card_visa');
    const snapshot = await look();
    const effect = { effect: 'start', plan: 'agency' } as const;
    const input = { organizationId, snapshot, effect, at: seconds(), key: newId('key') };
    await Promise.allSettled([remote.carryOut(input), remote.carryOut(input)]);
    await remote.carryOut(input);
    const after = await look();
    expect(after.subscription).toMatchObject({ plan: 'agency', pendingPlan: null, ended: false });
    expect(sums(after)).toEqual([[125_000, 'paid']]);
  });

  it('is not made when the card is declined, nor changed', async () => {
    await addCard('pm_card_chargeCustomerFail');
    const declined = { reason: 'declined' };
    await expect(carryOut({ effect: 'start', plan: 'agency' })).rejects.toMatchObject(declined);
    const { subscription } = await carryOut({ effect: 'start', plan: 'smb' });
    await expect(carryOut({ effect: 'upgrade', plan: 'agency' })).rejects.toMatchObject(declined);
    expect((await look()).subscription).toEqual(subscription);
  });

  it('charges what was quoted for the second that was quoted', async () => {
    await addCard('pm_card_visa');
    await carryOut({ effect: 'start', plan: 'smb' });
    clock.setOffset(clock.offsetMs() + 9.7 * DAY);
    const effect = { effect: 'upgrade', plan: 'agency' } as const;
    const at = seconds();
    const quote = await remote.quote({ snapshot: await look(), effect, at });
    clock.setOffset(clock.offsetMs() + 1_800_000);
    const after = await carryOut(effect, at);
    expect(after.invoices.at(-1)?.amount_due_cents).toBe(quote.due_now_cents);
    const sum = quote.lines.reduce((total, { amount_cents }) => total + amount_cents, 0);
    expect([sum > 0 && sum < 125_000, sum]).toEqual([true, quote.due_now_cents]);
  });

  it('moves down at the end of the period, and no sooner', async () => {
    await addCard('pm_card_visa');
    await carryOut({ effect: 'start', plan: 'agency' });
    const down = await carryOut({ effect: 'schedule', plan: 'smb' });
    expect(down.subscription).toMatchObject({ plan: 'agency', pendingPlan: 'smb' });
    const kept = await carryOut({ effect: 'keep' });
    expect(kept.subscription).toMatchObject({ plan: 'agency', pendingPlan: null });
    await carryOut({ effect: 'schedule', plan: 'smb' });
    clock.setOffset(clock.offsetMs() + 32 * DAY);
    const after = await look();
    expect(after.subscription).toMatchObject({ plan: 'smb', pendingPlan: null });
    expect(sums(after)).toEqual([
      [125_000, 'paid'],
      [0, 'paid'],
    ]);
  });

  it('ends with the period, unless renewed, and can be started again', async () => {
    await addCard('pm_card_visa');
    await carryOut({ effect: 'start', plan: 'smb' });
    expect((await carryOut({ effect: 'end' })).subscription?.cancelAtPeriodEnd).toBe(true);
    expect((await carryOut({ effect: 'renew' })).subscription?.cancelAtPeriodEnd).toBe(false);
    await carryOut({ effect: 'end' });
    clock.setOffset(clock.offsetMs() + 32 * DAY);
    expect((await look()).subscription).toMatchObject({ plan: 'smb', ended: true });
    const again = await carryOut({ effect: 'start', plan: 'agency' });
    expect(again.subscription).toMatchObject({ plan: 'agency', ended: false });
  });

  it('pays what is open with a card that works', async () => {
    await addCard('pm_card_visa');
    await carryOut({ effect: 'start', plan: 'agency' });
    await addCard('pm_card_chargeCustomerFail');
    clock.setOffset(clock.offsetMs() + 32 * DAY);
    expect(sums(await look()).at(-1)).toEqual([125_000, 'open']);
    await addCard('pm_card_chargeCustomerFail');
    expect(sums(await look()).at(-1)).toEqual([125_000, 'open']);
    await addCard('pm_card_mastercard');
    expect(sums(await look()).at(-1)).toEqual([125_000, 'paid']);
  });
});

describe('a card at Stripe', () => {
  it('is kept, shown and forgotten, also twice', async () => {
    const id = await addCard('pm_card_visa');
    expect(await look()).toMatchObject({
      defaultMethodId: id,
      methods: [{ id, brand: 'visa', last4: '4242' }],
    });
    await remote.detach(id);
    await remote.detach(id);
    expect((await look()).methods).toEqual([]);
  });

  it('is refused when it is declined, unknown or somebody else’s', async () => {
    const attach = (token: string) => remote.attach({ customerId, token, key: newId('key') });
    await expect(attach('pm_card_chargeDeclined')).rejects.toMatchObject({ reason: 'declined' });
    await expect(attach('pm_none')).rejects.toMatchObject({ reason: 'rejected' });
    const theirs = await addCard('pm_card_visa');
    // Entered in Stripe's form, it is kept already.
    expect(await attach(theirs)).toBe(theirs);
    const input = { organizationId, name: 'Other', email: 'other@example.com' };
    customerId = (await provider.createCustomer({ ...input, key: newId('key') })).id;
    await expect(attach(theirs)).rejects.toMatchObject({ reason: 'rejected' });
  });

  it('is entered in a form of Stripe’s', async () => {
    const secret = await remote.setupIntent({ customerId, key: newId('key') });
    expect(secret).toMatch(/_secret_/);
  });
});

describe('an event', () => {
  const body = (customer: string) =>
    JSON.stringify({
      ...{ id: 'evt_1', object: 'event', type: 'invoice.paid', api_version: null },
      data: { object: { id: 'in_1', object: 'invoice', customer } },
    });
  const sign = (payload: string, secret = webhookSecret, timestamp = seconds()) =>
    new Stripe('sk_none').webhooks.generateTestHeaderString({ payload, secret, timestamp });

  it('names whom it is about, when it is signed by Stripe', () => {
    const payload = body('cus_1');
    expect(remote.readEvent(payload, sign(payload))).toEqual({ id: 'evt_1', customerId: 'cus_1' });
  });

  it.each([
    ['signed by somebody else', () => sign(body('cus_1'), 'whsec_other')],
    ['of other bytes', () => sign(body('cus_2'))],
    ['too old', () => sign(body('cus_1'), webhookSecret, seconds() - 301)],
    ['without a signature', () => ''],
    ['with nonsense for one', () => 't=1,v1=,v0=x'],
  ])('is not believed: %s', (_what, signature) => {
    expect(remote.readEvent(body('cus_1'), signature())).toBeNull();
  });
});
