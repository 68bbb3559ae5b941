import { describe, expect, test } from 'vitest';
import { allowedActions, type Billing, type PlanDetails } from '../../contract/index.js';
import { planCatalog } from '../../contract/ledger/index.js';
import { testCard } from '../../contract/ledger/testCards.js';
import { allowed, canChoose, planAction } from './actions.js';
import { isExpired, nextDate } from './describe.js';
import { testCardToken } from './testCardNumbers.js';

const billing = (rest: Partial<Billing> = {}): Billing => ({
  organization_id: 'org_1',
  plan: 'agency',
  status: 'active',
  trial_ends_at: null,
  current_period_start: '2026-03-04T00:00:00Z',
  current_period_end: '2026-04-04T00:00:00Z',
  cancel_at_period_end: false,
  pending_plan: null,
  last_paid_plan: 'agency',
  billing_email: 'ops@example.com',
  default_payment_method_id: 'pm_1',
  ...rest,
});
const plan = (id: string): PlanDetails => {
  const found = planCatalog().find((one) => one.id === id);
  if (!found) throw new Error(`No plan ${id}`);
  return found;
};
const actions = (state: Billing) =>
  ['smb', 'agency', 'enterprise'].map((id) => planAction(state, plan(id)));

describe('what may be done', () => {
  test('is what the server says, and by the rules where it says nothing', () => {
    expect([...allowed(billing({ allowed_actions: ['renew'] }))]).toEqual(['renew']);
    const state = billing();
    expect([...allowed(state)]).toEqual(allowedActions({ ...state, has_payment_method: true }));
  });

  test.each([
    ['the trial', billing({ plan: 'free', status: 'trialing' }), ['start', 'start', 'contact']],
    ['SMB', billing({ plan: 'smb' }), ['current', 'upgrade', 'contact']],
    ['Agency', billing(), ['downgrade', 'current', 'contact']],
    ['Agency that moves down', billing({ pending_plan: 'smb' }), [null, 'keep', 'contact']],
    ['what has ended', billing({ status: 'canceled' }), ['revive', 'revive', 'contact']],
    ['what is not paid', billing({ status: 'past_due' }), [null, 'current', 'contact']],
    ['a contract', billing({ plan: 'enterprise' }), [null, null, 'current']],
  ])('on %s', (_name, state, expected) => {
    expect(actions(state)).toEqual(expected);
  });

  test('offers no choice where nothing can be chosen', () => {
    expect(canChoose(billing())).toBe(true);
    expect(canChoose(billing({ status: 'past_due' }))).toBe(false);
    expect(canChoose(billing({ allowed_actions: ['cancel', 'dance'] }))).toBe(false);
  });
});

test('a card is good until the end of its month', () => {
  const card = { id: 'pm', brand: 'visa', last4: '1', is_default: true, created_at: '' };
  const march = { ...card, exp_month: 3, exp_year: 2026 };
  expect(isExpired(march, Date.UTC(2026, 2, 31, 23))).toBe(false);
  expect(isExpired(march, Date.UTC(2026, 3, 1))).toBe(true);
  expect(isExpired({ ...card, exp_month: 12, exp_year: 2026 }, Date.UTC(2027, 0, 1))).toBe(true);
});

test('the next invoice comes with the end of what is paid now', () => {
  const line = { description: '', amount_cents: 1, period_start: null };
  const preview = {
    due_now_cents: 0,
    next_invoice_cents: 0,
    currency: 'usd',
    effective_at: '2026-03-18T00:00:00Z',
    losses: [],
  };
  const lines = [
    { ...line, period_end: null },
    { ...line, period_end: '2026-04-18T00:00:00Z' },
  ];
  expect(nextDate({ ...preview, lines }, null)).toBe('2026-04-18T00:00:00Z');
  expect(nextDate({ ...preview, lines: [] }, '2026-04-04T00:00:00Z')).toBe('2026-04-04T00:00:00Z');
});

test('test cards are those that the ledger knows', () => {
  const numbers = ['4242424242424242', '5555 5555 5555 4444', '4000-0000-0000-0341'];
  for (const number of numbers) expect(testCard(testCardToken(number) ?? '')).toBeTypeOf('object');
  expect(testCard(testCardToken('4000000000000002') ?? '')).toBe('declined');
  expect(testCardToken('4111111111111111')).toBeNull();
  expect(testCardToken('constructor')).toBeNull();
});
