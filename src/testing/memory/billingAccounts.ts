import type { Plan } from '../../contract/index.js';
import {
  entitledPlan,
  monthlyFees,
  newAccount,
  rollOver,
  settled,
  toSeconds,
  type LedgerAccount,
  type LedgerChange,
  type LedgerInvoice,
  type Payer,
  type Seconds,
  type Teller,
} from '../../contract/ledger/index.js';
import { toInstant } from './clock.js';
import { newId, type MemoryParts } from './server.js';
import type { BillingRow } from './billingRows.js';
import type { OrganizationRow } from './state.js';

/** An organization's account with everything in it that was due. */
export interface HeldAccount {
  readonly row: BillingRow;
  readonly account: LedgerAccount;
  readonly payer: Payer;
  readonly now: Seconds;
  readonly teller: Teller;
}

function rowOf({ state }: MemoryParts, { id, plan }: OrganizationRow): BillingRow {
  const known = state.billing.get(id);
  if (known) return known;
  const row: BillingRow = {
    account: newAccount(plan, null),
    methods: [],
    default_payment_method_id: null,
    invoices: new Map(),
    quotes: new Map(),
  };
  state.billing.set(id, row);
  return row;
}

/** Puts invoices among an organization's; no two have the same time. */
export function keepInvoices(row: BillingRow, invoices: readonly LedgerInvoice[]): void {
  const taken = new Set([...row.invoices.values()].map(({ created_at }) => created_at));
  for (const invoice of invoices) {
    let micros = invoice.created_at * 1e6;
    while (taken.has(toInstant(micros))) micros += 1;
    const created_at = row.invoices.get(invoice.id)?.created_at ?? toInstant(micros);
    taken.add(created_at);
    row.invoices.set(invoice.id, { invoice, created_at });
  }
}

/** A teller who charges the default card. */
export function tellerOf(parts: MemoryParts, row: BillingRow): Teller {
  const card = row.methods.find(({ id }) => id === row.default_payment_method_id);
  return { newId: () => newId(parts, 'in'), charge: () => card?.charges === true };
}

/** Writes what happened to an account. */
export function writeAccount(
  { clock }: MemoryParts,
  organization: OrganizationRow,
  row: BillingRow,
  { account, invoices }: LedgerChange,
): void {
  keepInvoices(row, invoices);
  row.account = account;
  if (organization.plan === account.plan) return;
  organization.plan = account.plan;
  organization.trial_ends_at = null;
  organization.updated_at = clock.stamp();
}

/** The account of an organization as it is now. */
export function holdAccount(parts: MemoryParts, organization: OrganizationRow): HeldAccount {
  const row = rowOf(parts, organization);
  const now = Math.floor(parts.clock.now() / 1000);
  const { plan, trial_ends_at: trial } = organization;
  const known = { ...row.account, plan, trial_ends_at: trial === null ? null : toSeconds(trial) };
  const teller = tellerOf(parts, row);
  const change = rollOver(settled(known, now), now, monthlyFees, teller);
  writeAccount(parts, organization, row, change);
  const payer = {
    organization_id: organization.id,
    billing_email: organization.billing_email,
    default_payment_method_id: row.default_payment_method_id,
  };
  return { row, account: change.account, payer, now, teller };
}

/** The plan whose features an organization may use now. */
export function usablePlan(parts: MemoryParts, organization: OrganizationRow): Plan {
  return entitledPlan(holdAccount(parts, organization).account);
}
