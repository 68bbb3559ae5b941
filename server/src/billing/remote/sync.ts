import { sql } from 'kysely';
import type { ServerDeps } from '../../http/deps.js';
import {
  lockOrganization,
  sqlIn,
  sqlNow,
  withTransaction,
  type Trx,
} from '../../db/transaction.js';
import { notFound, problem } from '../../http/problem.js';
import type { RemoteBilling, RemoteSnapshot } from '../../providers/billing/index.js';
import { nowSeconds, readAccount, type AccountRow } from '../accountQueries.js';
import { mirror } from './mirror.js';

/** Longer than any request waits for the provider. */
const BUSY_SECONDS = 60;

/** What a reading at the provider found, written into our tables. */
export interface Synced extends AccountRow {
  readonly now: number;
  readonly snapshot: RemoteSnapshot;
}

/** What keeping up with a provider needs. */
export type SyncDeps = Pick<ServerDeps, 'database' | 'clock' | 'log'>;

async function beginReading(
  { database: { db } }: SyncDeps,
  organizationId: string,
): Promise<number> {
  const { reading_begun } = await db
    .insertInto('billing_accounts')
    .values({ organization_id: organizationId, remote: true, reading_begun: 1 })
    .onConflict((conflict) =>
      conflict
        .column('organization_id')
        .doUpdateSet({ reading_begun: sql`billing_accounts.reading_begun + 1` }),
    )
    .returning('reading_begun')
    .executeTakeFirstOrThrow();
  return reading_begun;
}

/**
 * Reads everything at the provider and writes it, with what else belongs to it, in one transaction. A reading that a
 * later one has overtaken is not written: the later one began after it and knows all that it knows.
 */
export async function sync<T>(
  deps: SyncDeps,
  remote: RemoteBilling,
  { organizationId, customerId }: { organizationId: string; customerId: string },
  run: (work: (trx: Trx) => Promise<T>) => Promise<T>,
  also: (trx: Trx, synced: Synced) => Promise<T>,
): Promise<T> {
  const { clock } = deps;
  const reading = await beginReading(deps, organizationId);
  const snapshot = await remote.snapshot(customerId);
  return run(async (trx) => {
    if (!(await lockOrganization(trx, organizationId))) throw notFound('Organization');
    const before = await readAccount(trx, organizationId);
    if (!before) throw notFound('Organization');
    const { numUpdatedRows } = await trx
      .updateTable('billing_accounts')
      .set({ reading_written: reading })
      .where('organization_id', '=', organizationId)
      .where('reading_written', '<', reading)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await mirror(trx, clock, organizationId, before, snapshot);
    const row = await readAccount(trx, organizationId);
    if (!row) throw notFound('Organization');
    return also(trx, { ...row, snapshot, now: nowSeconds(clock) });
  });
}

/** The same in a transaction of its own. */
export function syncAlone<T>(
  deps: SyncDeps,
  remote: RemoteBilling,
  of: { organizationId: string; customerId: string },
  also: (trx: Trx, synced: Synced) => Promise<T>,
): Promise<T> {
  return sync(deps, remote, of, (work) => withTransaction(deps.database.db, work), also);
}

/**
 * Lets one request at a time change a subscription at the provider; others are told to try again. After a failure of
 * which something may still come there, the next one waits until it has, or never will.
 */
export async function alone<T>(
  { database: { db }, clock }: SyncDeps,
  organizationId: string,
  work: () => Promise<T>,
  mayStillHappen: (error: unknown) => boolean,
): Promise<T> {
  const values = { busy_until: sqlIn(clock, BUSY_SECONDS) };
  const taken = await db
    .insertInto('billing_accounts')
    .values({ organization_id: organizationId, remote: true, ...values })
    .onConflict((conflict) =>
      conflict
        .column('organization_id')
        .doUpdateSet(values)
        .where((eb) =>
          eb.or([
            eb('billing_accounts.busy_until', 'is', null),
            eb('billing_accounts.busy_until', '<', sqlNow(clock)),
          ]),
        ),
    )
    .returning('organization_id')
    .executeTakeFirst();
  if (!taken) throw problem('conflict', { headers: { 'Retry-After': '2' } });
  const release = () =>
    db
      .updateTable('billing_accounts')
      .set({ busy_until: null })
      .where('organization_id', '=', organizationId)
      .execute();
  try {
    const result = await work();
    await release();
    return result;
  } catch (error) {
    if (!mayStillHappen(error)) await release();
    throw error;
  }
}
