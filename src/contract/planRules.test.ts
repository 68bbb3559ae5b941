import { describe, expect, it } from 'vitest';
import {
  allowedActions,
  judgeBilling,
  type BillingEffect,
  type BillingRequest,
  type BillingState,
} from './planRules.js';

const base: BillingState = {
  plan: 'free',
  status: 'trialing',
  cancel_at_period_end: false,
  pending_plan: null,
  last_paid_plan: null,
  has_payment_method: true,
};
const smb = { plan: 'smb', status: 'active', last_paid_plan: 'smb' } as const;
const agency = { plan: 'agency', status: 'active', last_paid_plan: 'agency' } as const;

/** Every state that an organization can be in. */
const states = {
  trialing: base,
  'trial over': { ...base, status: 'trial_expired' },
  smb: { ...base, ...smb },
  'smb, ending': { ...base, ...smb, cancel_at_period_end: true },
  'smb, past due': { ...base, ...smb, status: 'past_due' },
  'smb, past due and ending': {
    ...{ ...base, ...smb },
    ...{ status: 'past_due', cancel_at_period_end: true },
  },
  'smb, ended': { ...base, ...smb, status: 'canceled' },
  agency: { ...base, ...agency },
  'agency, moving down': { ...base, ...agency, pending_plan: 'smb' },
  'agency, ending': { ...base, ...agency, cancel_at_period_end: true },
  'agency, past due': { ...base, ...agency, status: 'past_due' },
  'agency, ended': { ...base, ...agency, status: 'canceled' },
  enterprise: { ...base, plan: 'enterprise', status: 'active' },
} as const satisfies Record<string, BillingState>;

const requests = {
  'to free': { action: 'change', plan: 'free' },
  'to smb': { action: 'change', plan: 'smb' },
  'to agency': { action: 'change', plan: 'agency' },
  'to enterprise': { action: 'change', plan: 'enterprise' },
  cancel: { action: 'cancel' },
  renew: { action: 'renew' },
  revive: { action: 'revive' },
  'revive on smb': { action: 'revive', plan: 'smb' },
  'revive on agency': { action: 'revive', plan: 'agency' },
  'revive on free': { action: 'revive', plan: 'free' },
  'revive on enterprise': { action: 'revive', plan: 'enterprise' },
} as const satisfies Record<string, BillingRequest>;

type Cells = Record<keyof typeof requests, string>;

const notEnded = {
  ...{ revive: 'not_canceled', 'revive on smb': 'not_canceled' },
  ...{ 'revive on agency': 'not_canceled', 'revive on free': 'not_canceled' },
  'revive on enterprise': 'not_canceled',
};
const never = { 'to free': 'validation_error', 'to enterprise': 'plan_not_self_serve' };
const trial: Cells = {
  ...{ ...notEnded, ...never, 'to free': 'plan_unchanged' },
  ...{ 'to smb': 'start smb', 'to agency': 'start agency' },
  ...{ cancel: 'nothing_to_cancel', renew: 'nothing_to_renew' },
};
const onSmb: Cells = {
  ...{ ...notEnded, ...never, 'to smb': 'plan_unchanged', 'to agency': 'upgrade agency' },
  ...{ cancel: 'end', renew: 'nothing_to_renew' },
};
const onAgency: Cells = {
  ...{ ...notEnded, ...never, 'to smb': 'schedule smb', 'to agency': 'plan_unchanged' },
  ...{ cancel: 'end', renew: 'nothing_to_renew' },
};
const ending = { cancel: 'already_canceling', renew: 'renew' };
const overdue = { 'to smb': 'past_due', 'to agency': 'past_due' };
const ended: Cells = {
  ...{ ...never, 'to smb': 'start smb', 'to agency': 'start agency' },
  ...{ cancel: 'nothing_to_cancel', renew: 'nothing_to_renew', revive: 'start smb' },
  ...{ 'revive on smb': 'start smb', 'revive on agency': 'start agency' },
  ...{ 'revive on free': 'validation_error', 'revive on enterprise': 'plan_not_self_serve' },
};

const table: Record<keyof typeof states, Cells> = {
  trialing: trial,
  'trial over': trial,
  smb: onSmb,
  'smb, ending': { ...onSmb, ...ending },
  'smb, past due': { ...onSmb, ...overdue },
  'smb, past due and ending': { ...onSmb, ...overdue, ...ending },
  'smb, ended': ended,
  agency: onAgency,
  'agency, moving down': { ...onAgency, 'to smb': 'plan_unchanged', 'to agency': 'keep' },
  'agency, ending': { ...onAgency, ...ending },
  'agency, past due': { ...onAgency, ...overdue },
  'agency, ended': { ...ended, revive: 'start agency' },
  enterprise: Object.fromEntries(
    Object.keys(requests).map((name) => [name, 'enterprise_locked']),
  ) as Cells,
};

function inWords(outcome: ReturnType<typeof judgeBilling>): string {
  if ('refused' in outcome) return outcome.refused;
  return 'plan' in outcome ? `${outcome.effect} ${outcome.plan}` : outcome.effect;
}

const cells = Object.entries(states).flatMap(([state, value]) =>
  Object.entries(requests).map(([request, asked]) => ({
    ...{ state, request, value, asked },
    wanted: table[state as keyof typeof states][request as keyof typeof requests],
  })),
);

describe('the rules for changes of plan', () => {
  it.each(cells)('$state, $request: $wanted', ({ value, asked, wanted }) => {
    expect(inWords(judgeBilling(value, asked))).toBe(wanted);
  });

  const charging: readonly BillingEffect['effect'][] = ['start', 'upgrade'];

  it.each(cells)('ask for a card before they charge: $state, $request', (cell) => {
    const wanted = charging.some((effect) => cell.wanted.startsWith(`${effect} `))
      ? 'payment_method_required'
      : cell.wanted;
    const state = { ...cell.value, has_payment_method: false };
    expect(inWords(judgeBilling(state, cell.asked))).toBe(wanted);
  });
});

describe('allowed actions', () => {
  it.each([
    ['trialing', ['upgrade:smb', 'upgrade:agency']],
    ['trial over', ['upgrade:smb', 'upgrade:agency']],
    ['smb', ['upgrade:agency', 'cancel']],
    ['smb, ending', ['upgrade:agency', 'renew']],
    ['smb, past due', ['cancel']],
    ['smb, past due and ending', ['renew']],
    ['smb, ended', ['revive']],
    ['agency', ['downgrade:smb', 'cancel']],
    ['agency, moving down', ['upgrade:agency', 'cancel']],
    ['agency, ending', ['downgrade:smb', 'renew']],
    ['agency, past due', ['cancel']],
    ['agency, ended', ['revive']],
    ['enterprise', []],
  ] as const)('%s', (state, actions) => {
    const wanted = [...actions, 'contact_enterprise'];
    expect(allowedActions(states[state])).toEqual(wanted);
    expect(allowedActions({ ...states[state], has_payment_method: false })).toEqual(wanted);
  });
});
