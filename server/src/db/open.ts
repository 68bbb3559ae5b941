import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import { lockFolder } from './folderLock.js';
import { openPostgres, SCHEMA, wrapPglite, type Database } from './pool.js';

/** The embedded database with the extensions that the migrations ask for. */
export async function createPglite(
  options: Pick<PGliteOptions, 'dataDir' | 'loadDataDir'>,
): Promise<PGlite> {
  const pglite = await PGlite.create({ ...options, extensions: { btree_gin, pg_trgm } });
  await pglite.exec(`set search_path to ${SCHEMA}, public; set timezone to 'UTC'`);
  return pglite;
}

/** Opens what the configuration names: PostgreSQL, or the embedded database in a folder taken for this process. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: Log,
): Promise<Database> {
  if (config.databaseUrl) return openPostgres(config.databaseUrl, log);
  const lock = await lockFolder(config.dataDir);
  try {
    const database = wrapPglite(await createPglite({ dataDir: join(config.dataDir, 'db') }), log);
    return {
      ...database,
      close: async () => {
        await database.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
