import { AsyncLocalStorage } from 'node:async_hooks';
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { Clock } from '../clock.js';
import type { Schema } from './schema.js';
import { isRetriable } from './sqlstate.js';

/** An open transaction. */
export type Trx = Transaction<Schema>;

/** Where a query may run: inside a transaction or on its own. */
export type Queryable = Kysely<Schema> | Trx;

const ATTEMPTS = 6;

// Marks the asynchronous context of an open transaction; holds no data of a request.
const openTransaction = new AsyncLocalStorage<true>();

/** Throws when called inside an open transaction: on one connection that query would wait for itself. */
export function refuseInsideTransaction(): void {
  if (openTransaction.getStore()) {
    throw new Error(
      'OrgKit: a query was sent around the open transaction. Hand the transaction down to it.',
    );
  }
}

/** Runs work in a context that does not count as inside the caller's transaction. */
export function outsideTransaction<T>(work: () => Promise<T>): Promise<T> {
  return openTransaction.exit(work);
}

/**
 * Runs `work` in one transaction. Serialization failures, deadlocks and collisions of issued timestamps
 * start it again a few times with growing pauses, so `work` must have no effect outside the database.
 */
export async function withTransaction<T>(
  db: Kysely<Schema>,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute((trx) => openTransaction.run(true, () => work(trx)));
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetriable(error)) throw error;
      const pause = 5 * 2 ** attempt * (0.5 + Math.random());
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/**
 * Locks one organization until the transaction ends; every change of members, roles or seats does this first.
 * False when there is no such organization.
 */
export async function lockOrganization(trx: Trx, organizationId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', organizationId)
    .where('deleted_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets this transaction leave an organization without an admin: what the parent's admins and a relaxed server may do. */
export async function allowNoAdmin(trx: Trx): Promise<void> {
  await sql`select set_config('orgkit.last_admin', 'warn', true)`.execute(trx);
}

/** The database's own time, moved by the test clock: what leases and expiries are compared with in SQL. */
export function sqlNow(clock: Clock): RawBuilder<string> {
  return sql<string>`(clock_timestamp() + ${clock.offsetMs()}::double precision * interval '1 millisecond')`;
}

/** The same, some seconds later. */
export function sqlIn(clock: Clock, seconds: number): RawBuilder<string> {
  return sql<string>`(clock_timestamp() + ${clock.offsetMs() + seconds * 1000}::double precision * interval '1 millisecond')`;
}
