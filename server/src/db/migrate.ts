import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Log } from '../log.js';
import { SCHEMA, type Db } from './pool.js';
import type { Trx } from './transaction.js';

/** One numbered file of SQL. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Folder with the server's own migrations. */
export const migrationFolder = fileURLToPath(new URL('../../sql/', import.meta.url));

// Any constant of our own; all servers on one database take the same.
const MIGRATION_LOCK = 7_306_412;

/** Reads the migrations in order; a doubled number is an error. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort();
  names.forEach((name, index) => {
    if (names[index - 1]?.slice(0, 4) === name.slice(0, 4)) {
      throw new Error(
        `OrgKit: two migrations have the number of ${name}. Give the newer one the next free number.`,
      );
    }
  });
  return names.map((name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n');
    return { name, sql: text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

/**
 * Brings the database up to date: forward only, one transaction each, recorded in it before the SQL runs.
 * Several servers may start at once; one migrates while the others wait. Answers with the names applied.
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[],
  log: Log,
): Promise<string[]> {
  await db.transaction().execute(async (trx) => {
    await waitForTurn(trx);
    await sql`create schema if not exists ${sql.id(SCHEMA)}`.execute(trx);
    await sql`create table if not exists schema_migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default clock_timestamp())`.execute(
      trx,
    );
  });
  const applied: string[] = [];
  for (const migration of migrations) {
    if (await applyOne(db, migration)) {
      applied.push(migration.name);
      log.info('migrated', { migration: migration.name });
    }
  }
  return applied;
}

/** Lets one server at a time change the schema. Neither the change nor the wait for it has a time limit. */
async function waitForTurn(trx: Trx): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)`.execute(
    trx,
  );
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx);
}

function applyOne(db: Db, migration: Migration): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await waitForTurn(trx);
    const known = await sql<{
      checksum: string;
    }>`select checksum from schema_migrations where name = ${migration.name}`.execute(trx);
    const recorded = known.rows[0]?.checksum;
    if (recorded === migration.checksum) return false;
    if (recorded !== undefined) {
      throw new Error(
        `OrgKit: migration ${migration.name} was changed after it had been applied. Restore it and add a new one.`,
      );
    }
    await sql`insert into schema_migrations (name, checksum) values (${migration.name}, ${migration.checksum})`.execute(
      trx,
    );
    await sql.raw(migration.sql).execute(trx);
    return true;
  });
}

/** Deletes every table of the server and what is in them; the next migration starts from nothing. */
export async function emptyDatabase(db: Db): Promise<void> {
  await sql`drop schema if exists ${sql.id(SCHEMA)} cascade`.execute(db);
}
