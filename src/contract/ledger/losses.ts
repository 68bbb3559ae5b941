import type { Plan } from '../organizations.js';

/** What a plan can take away; clients have a sentence for each, and show any other text as it is. */
export const planLosses = ['client_organizations', 'custom_domain', 'branding'] as const;
/** One thing that a cheaper plan takes away. */
export type PlanLoss = (typeof planLosses)[number];

const RANK: Readonly<Record<Plan, number>> = { free: 0, smb: 1, agency: 2, enterprise: 3 };

/**
 * What an organization loses with a change of plan, as far as it has it: its client organizations become
 * read-only, its own domain stops, its branding goes back to plain.
 */
export function lossesOf(
  from: Plan,
  to: Plan,
  has: Readonly<Record<PlanLoss, boolean>>,
): PlanLoss[] {
  const isLost = RANK[from] >= RANK.agency && RANK[to] < RANK.agency;
  return isLost ? planLosses.filter((loss) => has[loss]) : [];
}
