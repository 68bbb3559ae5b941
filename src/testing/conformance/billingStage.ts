import type { Billing } from '../../contract/index.js';
import { ensure } from './assert.js';
import type { Home, Stage } from './stage.js';

const SECOND = 1000;

/** The test card whose charges go through, and the one whose charges fail. */
export const cards = { good: 'pm_card_visa', failing: 'pm_card_chargeCustomerFail' } as const;

/** Billing of an organization as it is now. */
export function read({ owner, call }: Home): Promise<Billing> {
  return owner.client.billing.get({}, call);
}

/** A new organization with a card. */
export async function withCard(stage: Stage, token: string = cards.good): Promise<Home> {
  const home = await stage.home();
  await home.owner.client.billing.addPaymentMethod({ payment_method_id: token }, home.call);
  return home;
}

/** A new organization that pays for a plan. */
export async function payer(stage: Stage, plan: 'smb' | 'agency'): Promise<Home> {
  const home = await withCard(stage);
  await home.owner.client.billing.change({ plan }, home.call);
  return home;
}

/** Moves the clock to just behind the end of the present period. */
export async function endPeriod(stage: Stage, home: Home): Promise<Billing> {
  const { current_period_start: start, current_period_end: end } = await read(home);
  ensure(start !== null && end !== null, 'a period');
  // The clock stands somewhere in the period, which nobody else's case moves backwards.
  await stage.world.advance(Date.parse(end) - Date.parse(start) + SECOND);
  return read(home);
}

/** An organization on Agency whose last fee could not be charged. */
export async function debtor(stage: Stage): Promise<Home> {
  const home = await payer(stage, 'agency');
  const { billing } = home.owner.client;
  const card = await billing.addPaymentMethod({ payment_method_id: cards.failing }, home.call);
  await billing.setDefaultPaymentMethod({ id: card.id }, home.call);
  const { status } = await endPeriod(stage, home);
  ensure(status === 'past_due', `status past_due, got ${status}`);
  return home;
}

/** Sums and statuses of all invoices, newest first. */
export async function invoiceSums({ owner, call }: Home): Promise<[number, string][]> {
  const { items } = await owner.client.billing.invoices({}, call);
  return items.map(({ amount_due_cents, status }) => [amount_due_cents, status]);
}
