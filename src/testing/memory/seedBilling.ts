import { isPaidPlan, pastSubscription, type Seconds } from '../../contract/ledger/index.js';
import type { Plan } from '../../contract/index.js';
import { keepInvoices } from './billingAccounts.js';
import { methodOf } from './billingMethods.js';
import { newId, type MemoryParts } from './server.js';
import type { ReadDate } from './seedKeys.js';
import type { BillingRow } from './billingRows.js';

/** What an organization has paid so far; every invoice since then is there. */
export interface SeedBilling {
  /** When its plan was taken. */
  since: string;
  /**
   * Tokens of test cards, the default one first.
   * @default one card that works
   */
  cards?: readonly string[];
  /** From when on charges fail. @default never */
  failing_since?: string;
  cancel_at_period_end?: boolean;
  pending_plan?: 'smb';
  /** Whether the subscription ended with its last period. */
  ended?: boolean;
}

/** Gives an organization the account and the invoices it would have by now. */
export function addBilling(
  parts: MemoryParts,
  { id, plan = 'smb' }: { id: string; plan?: Plan | undefined },
  seed: SeedBilling,
  at: ReadDate,
): void {
  if (!isPaidPlan(plan)) throw new Error(`OrgKit: ${id} is on ${plan}, which has no invoices.`);
  const second = (date: string | undefined): Seconds | undefined => {
    const ms = at(date);
    return ms === undefined ? undefined : Math.floor(ms / 1000);
  };
  const now = Math.floor(parts.clock.now() / 1000);
  const since = second(seed.since) ?? now;
  const { account, invoices } = pastSubscription({
    ...{ plan, since, until: now, failingSince: second(seed.failing_since) },
    newId: () => newId(parts, 'in'),
  });
  const methods = (seed.cards ?? ['pm_card_visa']).map((token, index) =>
    methodOf(parts, token, new Date(since * 1000 + index).toISOString()),
  );
  const row: BillingRow = {
    account: {
      ...account,
      ended: seed.ended ?? false,
      cancel_at_period_end: seed.cancel_at_period_end ?? false,
      pending_plan: seed.pending_plan ?? null,
    },
    methods,
    default_payment_method_id: methods[0]?.id ?? null,
    invoices: new Map(),
    quotes: new Map(),
  };
  keepInvoices(row, invoices);
  parts.state.billing.set(id, row);
}
