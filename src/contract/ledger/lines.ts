import type { PaidPlan } from '../planRules.js';
import type { LedgerLine } from './account.js';
import type { Period, Seconds } from './calendar.js';
import { planNames, type Fees } from './planCatalog.js';
import { prorate } from './proration.js';

/** Lines for a period that begins: its fee, and the usage of the one that ended. */
export function feeLines(
  plan: PaidPlan,
  period: Period,
  fees: Fees,
  ended: Period | null,
): LedgerLine[] {
  return [
    {
      description: `${planNames[plan]}, monthly fee`,
      amount_cents: fees[plan],
      plan,
      period,
    },
    // Prices of usage are agreed on elsewhere: here it is named, and costs nothing.
    { description: 'Usage', amount_cents: 0, plan: null, period: ended },
  ];
}

/** Lines for a change to a dearer plan within a period. */
export function upgradeLines(
  from: PaidPlan,
  to: PaidPlan,
  period: Period,
  at: Seconds,
  fees: Fees,
): LedgerLine[] {
  const { credit, charge } = prorate({ from: fees[from], to: fees[to] }, period, at);
  const rest = { start: at, end: period.end };
  return [
    {
      description: `Unused time on ${planNames[from]}`,
      amount_cents: credit,
      plan: from,
      period: rest,
    },
    {
      description: `Remaining time on ${planNames[to]}`,
      amount_cents: charge,
      plan: to,
      period: rest,
    },
  ];
}
