import { fileURLToPath } from 'node:url';
import { movableClock, realClock } from './clock.js';
import { loadConfig, type Config } from './config.js';
import { emptyDatabase, migrate, migrationFolder, readMigrations } from './db/migrate.js';
import { openDatabase } from './db/open.js';
import { codeOfDatabaseError } from './db/sqlstate.js';
import { runTraffic } from './dev/traffic.js';
import { mountHostApp } from './host/files.js';
import { listen } from './listen.js';
import { createLog, type Log } from './log.js';
import { seeds } from './seed/index.js';
import { assemble } from './server.js';
import { StartError } from './startError.js';
import { closeServer } from './stop.js';
import { startWorkers } from './workers.js';

const exampleApp = fileURLToPath(new URL('../../examples/host-app/dist', import.meta.url));

/** Starts everything and stays until a signal asks it to stop. */
async function run(config: Config, log: Log, shouldReset: boolean): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  const { server, url, use } = await listen(config.host, config.port);
  try {
    const database = await openDatabase(config, log);
    try {
      if (shouldReset) await emptyDatabase(database.db);
      await migrate(database.db, readMigrations(migrationFolder), log);
      const clock = config.test ? movableClock(config.clockOffsetMs) : realClock();
      const publicUrl = config.publicUrl ?? url;
      const { app, deps } = await assemble({
        config,
        database,
        clock,
        log,
        publicUrl,
        stopping: stop.signal,
      });
      mountHostApp(app, config.appDir ?? exampleApp, { stripe: config.stripe !== null });
      const demo = await seeds[config.seed](deps);
      use((request, env) => app.fetch(request, env));
      const { stopped } = startWorkers(deps);
      if (config.demoTraffic) deps.background.run('demo traffic', () => runTraffic(deps, { url }));
      process.stdout.write(`ORGKIT_READY ${JSON.stringify({ url, demo })}\n`);
      await aborted(stop.signal);
      log.info('stopping');
      await closeServer(server);
      await stopped;
      await deps.background.drain();
    } finally {
      await database.close();
    }
  } finally {
    await closeServer(server, 0);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function failure(error: unknown): { code: string; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StartError) return { code: error.code, message };
  return {
    code: codeOfDatabaseError(error) === 'unavailable' ? 'database_unreachable' : 'failed',
    message,
  };
}

try {
  const config = loadConfig(process.env);
  const log = createLog(config.logLevel, (line) => process.stdout.write(line));
  // A defect in one request must not end the others; it is logged as what it is.
  process.on('unhandledRejection', (error) =>
    log.error('a promise was rejected and nobody looked', { error }),
  );
  await run(config, log, process.argv.includes('--reset'));
  process.exit(0);
} catch (error) {
  process.stdout.write(`ORGKIT_FAILED ${JSON.stringify(failure(error))}\n`);
  process.exit(1);
}
