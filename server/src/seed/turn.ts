import { sql } from 'kysely';
import type { Trx } from '../db/transaction.js';

// Any constant of our own; all servers on one database take the same.
const SEED_LOCK = 7_306_414;

/** Lets one server at a time fill a database; the others wait, then find it filled. */
export async function waitForTurn(trx: Trx): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)`.execute(
    trx,
  );
  await sql`select pg_advisory_xact_lock(${SEED_LOCK})`.execute(trx);
}

/** Whether nobody has signed up and nothing was made yet. */
export async function isEmpty(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select 1 from users) and not exists (select 1 from organizations) as empty`.execute(
    trx,
  );
  return rows[0]?.empty ?? false;
}
