import {
  judgeBilling,
  type Billing,
  type BillingEffect,
  type BillingPreview,
  type BillingRequest,
  type BillingState,
  type Plan,
} from '../../contract/index.js';
import {
  billingState,
  billingView,
  carryOut,
  lossesOf,
  monthlyFees,
  previewView,
  quote,
  QUOTE_HOLDS_SECONDS,
  QUOTE_KEPT_SECONDS,
  quoteBasis,
  type Seconds,
} from '../../contract/ledger/index.js';
import { holdAccount, writeAccount, type HeldAccount } from './billingAccounts.js';
import { invalid, refuse } from './errors.js';
import type { OrgContext } from './serve.js';

function allowedEffect(state: BillingState, request: BillingRequest): BillingEffect {
  const outcome = judgeBilling(state, request);
  if (!('refused' in outcome)) return outcome;
  if (outcome.refused === 'validation_error') {
    throw invalid('plan', 'The free trial is given once; cancel to stop paying');
  }
  throw refuse(outcome.refused);
}

/** What a change would cost; remembered, so that the change then costs exactly that. */
export function preview(
  { parts, organization, user }: OrgContext,
  { plan }: { plan: Plan },
): BillingPreview {
  const { row, account, now } = holdAccount(parts, organization);
  // A card can be added on the way: what it will cost is shown before.
  const effect = allowedEffect(billingState(account, now, true), { action: 'change', plan });
  const shown = quote(account, effect, now, monthlyFees);
  const { due_now_cents } = shown;
  row.quotes.set(`${user.id} ${plan}`, { basis: quoteBasis(account), due_now_cents, at: now });
  const hasClients = [...parts.state.organizations.values()].some(
    ({ parent_id }) => parent_id === organization.id,
  );
  const has = { client_organizations: hasClients, branding: organization.logo_url !== null };
  return previewView(shown, lossesOf(account.plan, plan, { ...has, custom_domain: false }));
}

/** Second from which a change is charged: that of what the person was shown, as long as it holds. */
function agreedSecond(
  { row, account, now }: HeldAccount,
  userId: string,
  effect: BillingEffect,
): Seconds {
  const shown = 'plan' in effect ? row.quotes.get(`${userId} ${effect.plan}`) : undefined;
  if (!shown || now - shown.at > QUOTE_KEPT_SECONDS) return now;
  const holds = now - shown.at <= QUOTE_HOLDS_SECONDS;
  if (holds && shown.basis === quoteBasis(account)) return shown.at;
  if (quote(account, effect, now, monthlyFees).due_now_cents === shown.due_now_cents) return now;
  throw refuse('conflict', {
    detail: 'The amount has changed since it was shown. Look at it again.',
  });
}

/** Judges a request by the rules and carries it out. */
export function change(
  { parts, organization, user }: OrgContext,
  request: BillingRequest,
): Billing {
  const held = holdAccount(parts, organization);
  const { row, account, payer, now, teller } = held;
  const state = billingState(account, now, payer.default_payment_method_id !== null);
  const effect = allowedEffect(state, request);
  const quotedAt = parts.capabilities.has('billing_preview')
    ? agreedSecond(held, user.id, effect)
    : now;
  const done = carryOut(account, effect, { now, quotedAt, fees: monthlyFees, teller });
  if ('refused' in done) throw refuse(done.refused);
  writeAccount(parts, organization, row, done);
  for (const key of [...row.quotes.keys()]) {
    if (key.startsWith(`${user.id} `)) row.quotes.delete(key);
  }
  return billingView(done.account, payer, now);
}
