import type { Plan } from '../../../src/contract/index.js';
import {
  entitledPlan,
  monthlyFees,
  nextDue,
  rollOver,
  settled,
  unchanged,
} from '../../../src/contract/ledger/index.js';
import type {
  LedgerAccount,
  LedgerChange,
  LedgerNote,
} from '../../../src/contract/ledger/index.js';
import { actorOf, recordAudit } from '../audit/record.js';
import type { Clock } from '../clock.js';
import { lockOrganization, withTransaction, type Queryable, type Trx } from '../db/transaction.js';
import type { Db } from '../db/pool.js';
import { newId } from '../ids.js';
import { notFound } from '../http/problem.js';
import { nowSeconds, readAccount, writeAccount, type AccountRow } from './accountQueries.js';
import { writeInvoices } from './invoiceQueries.js';

/** An account that this transaction holds, with everything in it that was due. */
export interface HeldAccount extends AccountRow {
  readonly now: number;
  /** Charges the default card. */
  readonly teller: { newId(): string; charge(): boolean };
  /** Writes what happened to it. */
  write(change: LedgerChange): Promise<void>;
}

/** A teller who charges a card that is known to work or not. */
export function tellerOf(charges: boolean | null): HeldAccount['teller'] {
  return { newId: () => newId('in'), charge: () => charges === true };
}

async function auditNotes(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  notes: readonly LedgerNote[],
  plan: LedgerAccount['plan'],
): Promise<void> {
  const entries = notes.map(({ kind, at, invoice }) => ({
    ...{ organizationId, requestId: null, action: `billing.${kind}` },
    target:
      invoice === null
        ? { kind: 'subscription', id: organizationId }
        : { kind: 'invoice', id: invoice },
    after: { plan, at: new Date(at * 1000).toISOString() },
  }));
  await recordAudit(trx, clock, actorOf(null), entries);
}

async function write(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  before: LedgerAccount,
  { account, invoices }: LedgerChange,
): Promise<void> {
  await writeInvoices(trx, organizationId, invoices);
  await writeAccount(trx, clock, organizationId, before, account);
}

/**
 * Locks an organization and carries out what is due in its account, so that every period begins once, whichever
 * process comes first. Throws 404 when there is no such organization.
 */
export async function holdAccount(
  trx: Trx,
  clock: Clock,
  organizationId: string,
): Promise<HeldAccount> {
  if (!(await lockOrganization(trx, organizationId))) throw notFound('Organization');
  const row = await readAccount(trx, organizationId);
  if (!row) throw notFound('Organization');
  const now = nowSeconds(clock);
  const teller = tellerOf(row.charges);
  const change = row.remote
    ? unchanged(row.account)
    : rollOver(settled(row.account, now), now, monthlyFees, teller);
  if (change.account !== row.account) {
    await write(trx, clock, organizationId, row.account, change);
    await auditNotes(trx, clock, organizationId, change.notes, change.account.plan);
  }
  const { account } = change;
  return {
    ...row,
    ...{ account, now, teller },
    write: (next) => write(trx, clock, organizationId, account, next),
  };
}

/** The account of an organization as it is now. Locks nothing unless something is due. */
export async function currentAccount(
  db: Db,
  clock: Clock,
  organizationId: string,
): Promise<AccountRow & { readonly now: number }> {
  const row = await readAccount(db, organizationId);
  if (!row) throw notFound('Organization');
  const now = nowSeconds(clock);
  const begun = settled(row.account, now);
  const { account } = rollOver(begun, now, monthlyFees, tellerOf(row.charges));
  if (account === row.account) return { ...row, now };
  return withTransaction(db, (trx) => holdAccount(trx, clock, organizationId));
}

/**
 * The plan whose features an organization may use now, read in the transaction that uses them. A downgrade or end
 * that is due counts, whether or not anybody has carried it out.
 */
export async function usablePlan(trx: Trx, clock: Clock, organizationId: string): Promise<Plan> {
  const row = await readAccount(trx, organizationId);
  if (!row) throw notFound('Organization');
  const isDue = !row.remote && (nextDue(row.account) ?? Infinity) <= nowSeconds(clock);
  const { account } = isDue ? await holdAccount(trx, clock, organizationId) : row;
  return entitledPlan(account);
}

/** Organizations in whose accounts something is due, the longest overdue first. */
export async function dueAccounts(db: Queryable, clock: Clock, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('billing_accounts')
    .innerJoin('organizations', 'organizations.id', 'billing_accounts.organization_id')
    .select('organization_id')
    .where('organizations.deleted_at', 'is', null)
    .where('due_at', '<=', clock.now().toISOString())
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(({ organization_id }) => organization_id);
}
