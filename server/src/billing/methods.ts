import type { PaymentMethod } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import { sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { notFound } from '../http/problem.js';

function methods(db: Queryable, organizationId: string) {
  return db
    .selectFrom('payment_methods as p')
    .leftJoin('billing_accounts as b', (join) =>
      join
        .onRef('b.organization_id', '=', 'p.organization_id')
        .onRef('b.default_payment_method_id', '=', 'p.id'),
    )
    .select([
      ...(['p.id', 'p.brand', 'p.last4', 'p.exp_month', 'p.exp_year', 'p.created_at'] as const),
      ...(['p.charges', 'b.organization_id as default_of'] as const),
    ])
    .where('p.organization_id', '=', organizationId);
}

type MethodRow = Awaited<ReturnType<ReturnType<typeof methods>['execute']>>[number];

/** A card as the wire shows it. */
export function methodView({ charges: _ours, default_of, ...row }: MethodRow): PaymentMethod {
  return { ...row, is_default: default_of !== null };
}

/** An organization's cards, the one that was kept first at the top. */
export async function listMethods(db: Queryable, organizationId: string): Promise<MethodRow[]> {
  return methods(db, organizationId).orderBy('p.created_at').orderBy('p.id').execute();
}

/** One card; throws 404. */
export async function findMethod(
  db: Queryable,
  organizationId: string,
  id: string,
): Promise<MethodRow> {
  const row = await methods(db, organizationId).where('p.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('Payment method');
  return row;
}

/** Keeps a card. */
export async function insertMethod(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  card: Omit<PaymentMethod, 'is_default' | 'created_at'> & { charges: boolean },
): Promise<void> {
  await trx
    .insertInto('payment_methods')
    .values({ organization_id: organizationId, ...card, created_at: sqlNow(clock) })
    .execute();
}

/** Makes a card the one that is charged; null for none. */
export async function writeDefault(
  trx: Trx,
  clock: Clock,
  organization_id: string,
  id: string | null,
): Promise<void> {
  const values = { default_payment_method_id: id, updated_at: sqlNow(clock) };
  await trx
    .insertInto('billing_accounts')
    .values({ organization_id, ...values })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(values))
    .execute();
}

/** Forgets a card. */
export async function deleteMethod(trx: Trx, organizationId: string, id: string): Promise<void> {
  await trx
    .deleteFrom('payment_methods')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}
