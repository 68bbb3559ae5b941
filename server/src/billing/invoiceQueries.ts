import { sql } from 'kysely';
import type { Invoice } from '../../../src/contract/index.js';
import {
  invoiceNumber,
  toInstant,
  type LedgerInvoice,
  type LedgerLine,
} from '../../../src/contract/ledger/index.js';
import type { Queryable, Trx } from '../db/transaction.js';
import { fetchPage, pageColumns, type Order, type PageQuery } from '../lists/page.js';

const newestFirst: Order = {
  name: '-created_at',
  key: sql`invoices.created_at`,
  type: 'timestamptz',
  id: sql`invoices.id`,
};

/** One page of invoices, newest first. */
export async function listInvoices(
  db: Queryable,
  organizationId: string,
  query: PageQuery,
): Promise<{ rows: Invoice[]; next: string | null }> {
  return fetchPage(newestFirst, query, ({ behind, order, take }) =>
    db
      .selectFrom('invoices')
      .select([
        ...(['id', 'number', 'status', 'amount_due_cents', 'currency'] as const),
        ...(['period_start', 'period_end', 'hosted_url', 'pdf_url', 'created_at'] as const),
      ])
      .select(pageColumns(newestFirst))
      .where('organization_id', '=', organizationId)
      .where(behind)
      .orderBy(order)
      .limit(take)
      .execute(),
  );
}

/** How many invoices an organization has. */
export async function countInvoices(db: Queryable, organizationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('invoices')
    .select(sql<number>`count(*)`.as('count'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return count;
}

function lineRow(
  organization_id: string,
  invoice_id: string,
  { description, amount_cents, plan, period }: LedgerLine,
  position: number,
) {
  return {
    ...{ organization_id, invoice_id, position, description, plan, amount_cents },
    period_start: period && toInstant(period.start),
    period_end: period && toInstant(period.end),
  };
}

/** Writes invoices that were made or changed. */
export async function writeInvoices(
  trx: Trx,
  organizationId: string,
  invoices: readonly LedgerInvoice[],
): Promise<void> {
  for (const invoice of invoices) {
    const { id, status, attempts, sequence, lines, period } = invoice;
    const next_attempt_at =
      invoice.next_attempt_at === null ? null : toInstant(invoice.next_attempt_at);
    const { numUpdatedRows } = await trx
      .updateTable('invoices')
      .set({ status, attempts, next_attempt_at })
      .where('organization_id', '=', organizationId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) continue;
    await trx
      .insertInto('invoices')
      .values({
        ...{ organization_id: organizationId, id, sequence, status, attempts, next_attempt_at },
        number: invoiceNumber(organizationId, sequence),
        amount_due_cents: invoice.amount_due_cents,
        currency: invoice.currency,
        period_start: toInstant(period.start),
        period_end: toInstant(period.end),
        created_at: toInstant(invoice.created_at),
      })
      .execute();
    await trx
      .insertInto('invoice_lines')
      .values(lines.map((line, position) => lineRow(organizationId, id, line, position)))
      .execute();
  }
}
