import { allowedActions, type Billing, type PlanDetails } from '../../contract/index.js';
import type { SelfServePlan } from './types.js';

/** What can be done with a plan on offer. */
export type PlanAction =
  'current' | 'upgrade' | 'downgrade' | 'keep' | 'start' | 'revive' | 'contact';

/** What may be done: in the server's words, or by the rules where it says nothing. */
export function allowed(billing: Billing): ReadonlySet<string> {
  const has_payment_method = billing.default_payment_method_id !== null;
  return new Set(billing.allowed_actions ?? allowedActions({ ...billing, has_payment_method }));
}

/** Whether a plan can be taken without talking to anybody. */
export function isSelfServe(plan: string): plan is SelfServePlan {
  return plan === 'smb' || plan === 'agency';
}

/** Whether somebody is on the plan now. One that has ended has to be begun again, and is nobody's. */
export function isCurrent(billing: Billing, plan: string): boolean {
  return billing.plan === plan && billing.status !== 'canceled';
}

/** What the button of a plan does; null when there is nothing to do with it. */
export function planAction(billing: Billing, { id, self_serve }: PlanDetails): PlanAction | null {
  const may = allowed(billing);
  if (!self_serve || !isSelfServe(id)) {
    return isCurrent(billing, id) ? 'current' : may.has('contact_enterprise') ? 'contact' : null;
  }
  if (may.has('revive')) return 'revive';
  const isUp = may.has(`upgrade:${id}`);
  if (billing.plan === id) return isUp ? 'keep' : 'current';
  if (isUp) return billing.plan === 'free' ? 'start' : 'upgrade';
  return may.has(`downgrade:${id}`) ? 'downgrade' : null;
}

/** Whether any other plan can be chosen. */
export function canChoose(billing: Billing): boolean {
  return [...allowed(billing)].some((action) => /^(?:upgrade:|downgrade:|revive$)/.test(action));
}
