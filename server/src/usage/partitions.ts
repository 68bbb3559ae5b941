import { sql } from 'kysely';
import { nextInterval, startOfInterval } from '../../../src/contract/index.js';
import type { Trx } from '../db/transaction.js';

// Any constants of our own; all servers on one database take the same.
const PARTITION_LOCK = 7_306_415;
const ORGANIZATION_LOCK = 7_306_416;

function nameOf(month: number): string {
  const [year = '', number = ''] = new Date(month).toISOString().split('-');
  return `usage_events_${year}_${number}`;
}

const missing = (names: string[]) => sql<
  string[]
>`array(select name from unnest(${names}::text[]) name
  where not exists (select from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'usage_events'::regclass and c.relname = name))`;

/** Keeps changes of an organization's budgets out until the transaction ends. Several batches may run at once. */
async function enter(trx: Trx, organizationId: string, names: string[]): Promise<string[]> {
  const { rows } = await sql<{ names: string[] }>`select ${missing(names)} as names,
    pg_advisory_xact_lock_shared(${ORGANIZATION_LOCK}, hashtext(${organizationId}))`.execute(trx);
  return rows[0]?.names ?? [];
}

/** Keeps new usage out until the transaction ends, so that changed budgets are compared with all there is. */
export async function keepUsageOut(trx: Trx, organizationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ORGANIZATION_LOCK}, hashtext(${organizationId}))`.execute(
    trx,
  );
}

/**
 * Begins a batch: makes partitions for the months of its events where they are missing. One server at a time does,
 * and attaching, unlike creating in place, lets others go on writing to the months there are.
 */
export async function beginBatch(
  trx: Trx,
  organizationId: string,
  times: readonly number[],
): Promise<void> {
  const starts = new Set(times.map((at) => startOfInterval(at, 'month')));
  const months = new Map([...starts].map((month) => [nameOf(month), month]));
  if ((await enter(trx, organizationId, [...months.keys()])).length === 0) return;
  await sql`select pg_advisory_xact_lock(${PARTITION_LOCK})`.execute(trx);
  // Another server may have made them in the meantime.
  const still = await sql<{
    names: string[];
  }>`select ${missing([...months.keys()])} as names`.execute(trx);
  for (const name of still.rows[0]?.names ?? []) {
    const month = months.get(name) ?? 0;
    const bounds = [month, nextInterval(month, 'month')].map((at) =>
      sql.lit(new Date(at).toISOString()),
    );
    // A month that was detached by hand is taken back as it is.
    await sql`create table if not exists ${sql.table(name)}
      (like usage_events including defaults including constraints)`.execute(trx);
    await sql`alter table usage_events attach partition ${sql.table(name)}
      for values from (${bounds[0]}) to (${bounds[1]})`.execute(trx);
  }
}
