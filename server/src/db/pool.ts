import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.js';
import { keepStatements } from './kept.js';
import type { Schema } from './schema.js';
import { refuseInsideTransaction } from './transaction.js';

/** Kysely over the server's tables; queries take it or a transaction of it. */
export type Db = Kysely<Schema>;

/** An open database of either kind. */
export interface Database {
  readonly db: Db;
  readonly backend: 'pglite' | 'postgres';
  /** Ends every connection; the embedded database closes its files. */
  close(): Promise<void>;
}

/** Schema with every table of the server, so that it can share a database with others and be emptied alone. */
export const SCHEMA = 'orgkit';

const TIMESTAMPTZ = 1184;
const BIGINT = 20;

/** `2026-01-31 08:09:10.5+00` to `2026-01-31T08:09:10.500000Z`: all microseconds, all the same length. */
export function isoFromPostgres(text: string): string {
  const found = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00(?::?00)?$/.exec(text);
  if (!found) throw new Error(`OrgKit: '${text}' is not an instant in UTC.`);
  return `${found[1]}T${found[2]}.${(found[3] ?? '').padEnd(6, '0')}Z`;
}

// A Date would lose the microseconds on which cursors stand. Per pool, so that no other user of pg is affected.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return isoFromPostgres;
    if (oid === BIGINT) return Number;
    return format === 'binary'
      ? pg.types.getTypeParser(oid, 'binary')
      : pg.types.getTypeParser(oid, 'text');
  },
};

/** A pool that refuses a second connection inside an open transaction instead of waiting for ever. */
class GuardedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
    refuseInsideTransaction();
    return callback ? super.connect(callback) : super.connect();
  }
}

function open(pool: pg.Pool, log: Log): Db {
  // An idle connection that the server ends would otherwise end the process.
  pool.on('error', (error) => log.warn('database connection lost', { error }));
  // So would one that is at work; the query on it fails for itself.
  pool.on('connect', (client) => {
    client.on('error', (error) => log.debug('a connection at work was lost', { error }));
  });
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: keepStatements(pool) }) });
}

/** Opens PostgreSQL by address. */
export function openPostgres(connectionString: string, log: Log, max = 10): Database {
  const pool = new GuardedPool({
    connectionString,
    max,
    types,
    connectionTimeoutMillis: 1500,
    query_timeout: 15_000,
    keepAlive: true,
    options: `-c search_path=${SCHEMA},public -c TimeZone=UTC -c statement_timeout=10000 -c lock_timeout=8000 -c idle_in_transaction_session_timeout=15000`,
  });
  const db = open(pool, log);
  return { db, backend: 'postgres', close: () => db.destroy() };
}

/** Puts the same interface over an embedded database. */
export function wrapPglite(pglite: PGlite, log: Log): Database {
  const config = Object.assign(createPgConfig(pglite), {
    types,
    // One connection serves everybody, so waiting for it is normal; a wait this long is a deadlock.
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 0,
  });
  const db = open(new GuardedPool(config as pg.PoolConfig), log);
  const close = async (): Promise<void> => {
    await db.destroy();
    await pglite.close();
  };
  return { db, backend: 'pglite', close };
}
