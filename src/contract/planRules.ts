import type { Billing } from './billing.js';
import type { ErrorCode } from './errors.js';
import type { Plan } from './organizations.js';

/** What somebody asks of a subscription. */
export type BillingRequest =
  | { action: 'change'; plan: Plan }
  | { action: 'cancel' | 'renew' }
  | { action: 'revive'; plan?: Plan };

/** What the rules look at. */
export type BillingState = Pick<
  Billing,
  'plan' | 'status' | 'cancel_at_period_end' | 'pending_plan' | 'last_paid_plan'
> & { has_payment_method: boolean };

/** A plan that is paid by itself: chosen, charged and left without talking to anybody. */
export type PaidPlan = 'smb' | 'agency';

/**
 * What a request does: `start` a paid plan with a new period, `upgrade` at once for the rest of the period,
 * `schedule` a cheaper plan for its end or take that back (`keep`), `end` with the period or take that back
 * (`renew`).
 */
export type BillingEffect =
  | { effect: 'start' | 'upgrade' | 'schedule'; plan: PaidPlan }
  | { effect: 'keep' | 'end' | 'renew' };

/** Why a request is refused; `validation_error` is about the plan that was asked for. */
export type BillingRefusal = { refused: ErrorCode };

const refuse = (refused: ErrorCode): BillingRefusal => ({ refused });
const isPaid = (plan: Plan): plan is PaidPlan => plan === 'smb' || plan === 'agency';

/** The rules for changes of plan as one function of state and request, for servers and clients alike. */
export function judgeBilling(
  state: BillingState,
  request: BillingRequest,
): BillingEffect | BillingRefusal {
  if (state.plan === 'enterprise') return refuse('enterprise_locked');
  switch (request.action) {
    case 'change':
      return change(state, request.plan);
    case 'cancel':
      if (state.plan === 'free' || state.status === 'canceled') return refuse('nothing_to_cancel');
      return state.cancel_at_period_end ? refuse('already_canceling') : { effect: 'end' };
    case 'renew':
      return state.cancel_at_period_end && state.status !== 'canceled'
        ? { effect: 'renew' }
        : refuse('nothing_to_renew');
    case 'revive':
      if (state.status !== 'canceled') return refuse('not_canceled');
      return start(state, request.plan ?? state.last_paid_plan ?? state.plan);
  }
}

function start(state: BillingState, plan: Plan): BillingEffect | BillingRefusal {
  if (plan === 'enterprise') return refuse('plan_not_self_serve');
  // The trial is given once.
  if (!isPaid(plan)) return refuse('validation_error');
  return state.has_payment_method ? { effect: 'start', plan } : refuse('payment_method_required');
}

function change(state: BillingState, plan: Plan): BillingEffect | BillingRefusal {
  if (plan === 'enterprise') return refuse('plan_not_self_serve');
  if (!isPaid(plan)) return refuse(state.plan === 'free' ? 'plan_unchanged' : 'validation_error');
  if (state.status === 'past_due') return refuse('past_due');
  // What has ended has no plan to change: choosing one begins anew, as reviving on it does.
  if (state.plan === 'free' || state.status === 'canceled') return start(state, plan);
  if (plan === state.plan)
    return state.pending_plan === null ? refuse('plan_unchanged') : { effect: 'keep' };
  if (plan === 'smb')
    return state.pending_plan === 'smb' ? refuse('plan_unchanged') : { effect: 'schedule', plan };
  return state.has_payment_method ? { effect: 'upgrade', plan } : refuse('payment_method_required');
}

/**
 * What may be done, in the words of `allowed_actions`. A missing payment method hides nothing: it can be
 * added on the way. `upgrade:agency` on Agency means staying there instead of moving down.
 */
export function allowedActions(state: BillingState): string[] {
  const payer = { ...state, has_payment_method: true };
  const allows = (request: BillingRequest): boolean => 'effect' in judgeBilling(payer, request);
  const isOver = state.status === 'canceled';
  const changes = (['smb', 'agency'] as const)
    .filter((plan) => !isOver && allows({ action: 'change', plan }))
    .map(
      (plan) => `${state.plan === 'agency' && plan === 'smb' ? 'downgrade' : 'upgrade'}:${plan}`,
    );
  const others = (['cancel', 'renew', 'revive'] as const).filter((action) => allows({ action }));
  return [...changes, ...others, 'contact_enterprise'];
}
