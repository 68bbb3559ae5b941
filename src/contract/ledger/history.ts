import type { PaidPlan } from '../planRules.js';
import { newAccount } from './account.js';
import type { Seconds } from './calendar.js';
import { carryOut } from './carryOut.js';
import { andThen, unchanged, type LedgerChange, type Teller } from './collect.js';
import { monthlyFees } from './planCatalog.js';
import { rollOver } from './rollOver.js';

/** A subscription that somebody has had for a while. */
export interface PastSubscription {
  readonly plan: PaidPlan;
  readonly since: Seconds;
  readonly until: Seconds;
  /** From when on charges fail. @default never */
  readonly failingSince?: Seconds | undefined;
  readonly newId: () => string;
}

/** What the ledger would hold by now had the subscription been taken then: for sample data. */
export function pastSubscription({
  plan,
  since,
  until,
  failingSince = until,
  newId,
}: PastSubscription): LedgerChange {
  const works: Teller = { newId, charge: () => true };
  const fails: Teller = { newId, charge: () => false };
  const occasion = { now: since, fees: monthlyFees, teller: works };
  const account = newAccount('free', null);
  const begun = carryOut(account, { effect: 'start', plan }, occasion);
  const paid = andThen('refused' in begun ? unchanged(account) : begun, (next) =>
    rollOver(next, failingSince, monthlyFees, works),
  );
  return andThen(paid, (next) => rollOver(next, until, monthlyFees, fails));
}
