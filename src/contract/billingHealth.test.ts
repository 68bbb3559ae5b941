import { expect, test } from 'vitest';
import type { Billing } from './billing.js';
import { billingHealth, daysUntil } from './billingHealth.js';

const now = Date.UTC(2026, 2, 18, 9, 41);
type State = Parameters<typeof billingHealth>[0];
const state = (status: Billing['status'], rest: Partial<State> = {}): State => ({
  status,
  trial_ends_at: null,
  current_period_end: null,
  cancel_at_period_end: false,
  ...rest,
});
const end = '2026-04-04T00:00:00Z';
const inDays = (days: number): string => new Date(now + days * 86_400_000).toISOString();

test.each([
  [state('active'), null],
  [state('canceled'), null],
  [state('past_due'), { kind: 'past_due' }],
  // What is not paid matters more than that it ends.
  [state('past_due', { cancel_at_period_end: true }), { kind: 'past_due' }],
  [state('trial_expired'), { kind: 'trial_expired' }],
  [state('trialing'), null],
  [state('trialing', { trial_ends_at: inDays(7.01) }), null],
  [
    state('trialing', { trial_ends_at: inDays(7) }),
    { kind: 'trial_ending', days: 7, at: inDays(7) },
  ],
  [
    state('active', { cancel_at_period_end: true, current_period_end: end }),
    { kind: 'ending', at: end },
  ],
])('%j has %j to say', (billing, expected) => {
  expect(billingHealth(billing, now)).toEqual(expected);
});

test('the day that has begun counts', () => {
  expect([-1, 0.01, 1, 1.01, 13].map((days) => daysUntil(inDays(days), now))).toEqual([
    1, 1, 1, 2, 13,
  ]);
});
