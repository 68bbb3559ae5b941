import type { PlanDetails } from '../billing.js';
import type { Plan } from '../organizations.js';
import type { PaidPlan } from '../planRules.js';

/** Currency of every price. */
export const CURRENCY = 'usd';

/** Monthly fees in minor units, by plan. */
export type Fees = Readonly<Record<PaidPlan, number>>;

/** The fees of the plans on offer. Usage is billed beside them. */
export const monthlyFees: Fees = { smb: 0, agency: 125_000 };

/** Name of each plan. */
export const planNames: Readonly<Record<Plan, string>> = {
  free: 'Free trial',
  smb: 'SMB',
  agency: 'Agency',
  enterprise: 'Enterprise',
};

function details(
  id: Plan,
  monthly_price_cents: number | null,
  features: readonly string[],
): PlanDetails {
  return {
    id,
    name: planNames[id],
    monthly_price_cents,
    currency: CURRENCY,
    metered: id === 'smb' || id === 'agency',
    self_serve: id === 'smb' || id === 'agency',
    features: [...features],
  };
}

/** The plans in ascending order, as the wire shows them. */
export function planCatalog(): PlanDetails[] {
  const smb = [
    'AI voice agents',
    'Workflow builder',
    'App integrations',
    'Multi-call handling',
    'Knowledge base',
  ];
  return [
    details('free', 0, ['Everything in SMB for a limited time']),
    details('smb', monthlyFees.smb, smb),
    details('agency', monthlyFees.agency, [
      'Everything in SMB',
      'White-label setup',
      'Client management',
      'Growth tools',
      'Priority support',
      'High-volume calls',
    ]),
    details('enterprise', null, [
      'Tailored deployment',
      'Custom integrations',
      'Enterprise security',
      'Service level agreement',
    ]),
  ];
}
