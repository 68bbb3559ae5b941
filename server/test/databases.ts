import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate, migrationFolder, readMigrations } from '../src/db/migrate.js';
import { createPglite } from '../src/db/open.js';
import { openPostgres, wrapPglite, type Database } from '../src/db/pool.js';
import { randomText } from '../src/ids.js';
import type { Log } from '../src/log.js';

/** Which database a test stands on. */
export type Backend = 'pglite' | 'postgres';

const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/orgkit/', import.meta.url));

function templateName(): string {
  const hash = createHash('sha256');
  for (const { name, checksum } of readMigrations(migrationFolder))
    hash.update(name).update(checksum);
  return hash.digest('hex').slice(0, 16);
}

/** A new database with every migration applied, as fast as copying can make it. */
export function cloneDatabase(backend: Backend, log: Log): Promise<Database> {
  return backend === 'pglite' ? clonePglite(log) : clonePostgres(log);
}

async function clonePglite(log: Log): Promise<Database> {
  const path = join(cacheFolder, `pglite-${templateName()}.tar`);
  if (!existsSync(path)) await makePgliteTemplate(path, log);
  const loadDataDir = new Blob([readFileSync(path)]);
  return wrapPglite(await createPglite({ loadDataDir }), log);
}

async function makePgliteTemplate(path: string, log: Log): Promise<void> {
  const pglite = await createPglite({});
  const database = wrapPglite(pglite, log);
  await migrate(database.db, readMigrations(migrationFolder), log);
  const dump = await pglite.dumpDataDir('none');
  await database.close();
  mkdirSync(cacheFolder, { recursive: true });
  // Several test files may make it at the same moment; the last whole file wins.
  const half = `${path}.${process.pid}`;
  writeFileSync(half, Buffer.from(await dump.arrayBuffer()));
  renameSync(half, path);
}

/** Address of the PostgreSQL server for tests; its absence is an error, never a reason to skip. */
export function testDatabaseUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) {
    throw new Error(
      'OrgKit: TEST_DATABASE_URL is missing. Name a PostgreSQL database whose user may create databases.',
    );
  }
  return url;
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(testDatabaseUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** A new migrated PostgreSQL database for server processes to share. */
export async function createPostgresDatabase(
  log: Log,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const template = `orgkit_template_${templateName()}`;
  const name = `orgkit_test_${randomText(12).toLowerCase()}`;
  await asAdmin(async (client) => {
    await client.query('select pg_advisory_lock(7306413)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      template,
    ]);
    if (rowCount === 0) await makePostgresTemplate(client, template, log);
    await client.query(`create database ${name} template ${template}`);
  });
  return {
    url: urlOf(name),
    drop: () =>
      asAdmin(
        async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
      ),
  };
}

async function makePostgresTemplate(client: pg.Client, template: string, log: Log): Promise<void> {
  const half = `${template}_half`;
  await client.query(`drop database if exists ${half} with (force)`);
  await client.query(`create database ${half}`);
  const database = openPostgres(urlOf(half), log);
  await migrate(database.db, readMigrations(migrationFolder), log);
  await database.close();
  await client.query(`alter database ${half} rename to ${template}`);
}

async function clonePostgres(log: Log): Promise<Database> {
  const { url, drop } = await createPostgresDatabase(log);
  const database = openPostgres(url, log);
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}
