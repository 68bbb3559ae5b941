import { describe, expect, it } from 'vitest';
import type { BillingEffect } from '../planRules.js';
import { accountStatus, entitledPlan, newAccount, settled } from './account.js';
import { periodFrom, toInstant, toSeconds, type Seconds } from './calendar.js';
import { carryOut } from './carryOut.js';
import { collectOpen, type LedgerChange } from './collect.js';
import { lossesOf, planLosses } from './losses.js';
import { monthlyFees, planCatalog } from './planCatalog.js';
import { nextDue, rollOver } from './rollOver.js';
import { testCard } from './testCards.js';
import { invoiceNumber } from './views.js';

const DAY = 86_400;
const start = toSeconds('2026-03-18T09:41:00Z');
const end = toSeconds('2026-04-18T09:41:00Z');

/** A teller whose card can be changed, and that notes every charge. */
function createTeller(works = true) {
  let count = 0;
  return {
    works,
    charges: [] as number[],
    newId: () => `in_${(count += 1)}`,
    charge(cents: number) {
      this.charges.push(cents);
      return this.works;
    },
  };
}

function happened(outcome: ReturnType<typeof carryOut>): LedgerChange {
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome;
}

function onAgency(teller = createTeller()) {
  const occasion = { now: start, fees: monthlyFees, teller };
  const effect: BillingEffect = { effect: 'start', plan: 'agency' };
  return happened(carryOut(newAccount('free', start + DAY), effect, occasion)).account;
}

describe('a charge that fails', () => {
  const failing = () => {
    const teller = createTeller();
    const account = onAgency(teller);
    teller.works = false;
    const roll = (now: Seconds) => rollOver(account, now, monthlyFees, teller);
    return { teller, roll };
  };

  it('is tried again after 3, 7 and 14 days, and then no more', () => {
    const { teller, roll } = failing();
    const { account, notes } = roll(end + 20 * DAY);
    const failures = notes.filter(({ kind }) => kind === 'payment_failed').map(({ at }) => at);
    expect(failures.map((at) => (at - end) / DAY)).toEqual([0, 3, 7, 14]);
    expect(teller.charges).toEqual([125_000, 125_000, 125_000, 125_000, 125_000]);
    expect(accountStatus(account, end + 20 * DAY)).toBe('past_due');
    expect(toInstant(nextDue(account) ?? 0)).toBe('2026-05-18T09:41:00Z');
  });

  it('is tried with a card that works, and then the account is in good standing', () => {
    const { teller, roll } = failing();
    const { account } = roll(end + DAY);
    teller.works = true;
    const paid = collectOpen(account, end + DAY, teller);
    expect(paid.invoices.map(({ status, attempts }) => [status, attempts])).toEqual([['paid', 2]]);
    expect(accountStatus(paid.account, end + DAY)).toBe('active');
  });

  it('is the same, whether time passes at once or hour by hour', () => {
    const { teller, roll } = failing();
    const atOnce = roll(end + 40 * DAY);
    const slow = failing();
    let { account } = slow.roll(start);
    for (let now = start; now <= end + 40 * DAY; now += 3600) {
      ({ account } = rollOver(account, now, monthlyFees, slow.teller));
    }
    expect(account).toEqual(atOnce.account);
    expect(slow.teller.charges).toEqual(teller.charges);
  });

  it('is given up when the subscription ends', () => {
    const { teller, roll } = failing();
    const { account } = roll(end + DAY);
    const leaving = { ...account, cancel_at_period_end: true };
    const over = rollOver(leaving, end + 60 * DAY, monthlyFees, teller);
    expect(over.invoices.map(({ status }) => status)).toEqual(['uncollectible']);
    expect([accountStatus(over.account, end + 60 * DAY), nextDue(over.account)]).toEqual([
      'canceled',
      null,
    ]);
    expect([over.account.plan, entitledPlan(over.account)]).toEqual(['agency', 'free']);
  });
});

it('changes nothing when the first charge is declined', () => {
  const effect: BillingEffect = { effect: 'start', plan: 'agency' };
  const occasion = { now: start, fees: monthlyFees, teller: createTeller(false) };
  const outcome = carryOut(newAccount('free', null), effect, occasion);
  expect(outcome).toEqual({ refused: 'card_declined' });
});

describe('a plan that an operator gave', () => {
  it('has a period from then on, and the first invoice at its end', () => {
    const account = settled(newAccount('agency', null), start);
    expect([account.period?.start, account.invoices_made]).toEqual([start, 0]);
    const { invoices } = rollOver(account, end, monthlyFees, createTeller());
    expect(invoices.map(({ amount_due_cents }) => amount_due_cents)).toEqual([125_000]);
  });

  it('brings what has ended back, and takes the period away with the plan', () => {
    const account = { ...onAgency(), ended: true };
    expect(settled(account, end)).toBe(account);
    expect(settled({ ...account, plan: 'smb' }, end)).toMatchObject({
      ...{ ended: false, period: periodFrom(end, end) },
      last_paid_plan: 'smb',
    });
    expect(settled({ ...account, plan: 'enterprise' }, end)).toMatchObject({
      ...{ ended: false, period: null },
      last_paid_plan: 'agency',
    });
  });
});

it('names what a cheaper plan takes away, as far as it is there', () => {
  const all = { client_organizations: true, custom_domain: true, branding: true };
  expect(lossesOf('agency', 'smb', all)).toEqual(planLosses);
  expect(lossesOf('agency', 'smb', { ...all, custom_domain: false })).toEqual([
    'client_organizations',
    'branding',
  ]);
  expect(lossesOf('smb', 'agency', all)).toEqual([]);
  expect(lossesOf('free', 'smb', all)).toEqual([]);
});

it.each([
  ['pm_card_visa', { brand: 'visa', last4: '4242', charges: true }],
  ['pm_card_chargeCustomerFail', { brand: 'visa', last4: '0341', charges: false }],
  ['pm_card_chargeDeclined', 'declined'],
  ['pm_card_visa_chargeDeclinedInsufficientFunds', 'declined'],
  ['pm_card_none', 'unknown'],
  ['toString', 'unknown'],
])('%s', (token, wanted) => {
  expect(testCard(token)).toEqual(wanted);
});

it('offers the plans and prices of the platform, and numbers invoices', () => {
  expect(planCatalog().map(({ id, monthly_price_cents: price }) => [id, price])).toEqual([
    ...[
      ['free', 0],
      ['smb', 0],
    ],
    ...[
      ['agency', 125_000],
      ['enterprise', null],
    ],
  ]);
  expect(invoiceNumber('org_northwind', 7)).toBe('NORTHWIND-0007');
});
