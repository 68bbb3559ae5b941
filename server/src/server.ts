import { createApp, type App, type Register } from './app.js';
import { createLogins, noForeignLogins } from './auth/logins.js';
import { openIdConnect } from './auth/openIdConnect.js';
import { authSecret } from './auth/secret.js';
import { createSignIn } from './auth/signIn.js';
import { createBackground } from './background.js';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { Database } from './db/pool.js';
import type { ServerDeps } from './http/deps.js';
import { createLimiter, unlimited } from './limits/limiter.js';
import { createRecipientLimit, noRecipientLimit } from './limits/recipients.js';
import type { Log } from './log.js';
import { createProviders } from './providers/index.js';
import { createCertificates } from './providers/certificates/index.js';
import { createDns } from './providers/dns/index.js';
import { createStorage } from './providers/storage/index.js';
import { createProvisioning, type Providers } from './provisioning/index.js';

/** What a server is assembled from; everything else follows. */
export interface Parts {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly stopping: AbortSignal;
  readonly publicUrl: string;
  /** The outside parts. @default those that the configuration names */
  readonly providers?: Providers;
}

/** The app with the parts it was made from. */
export interface Assembled {
  readonly app: App;
  readonly deps: ServerDeps;
}

/** Puts app and parts together over a migrated database. */
export async function assemble(parts: Parts, register?: Register): Promise<Assembled> {
  const { config, database, clock, log, publicUrl } = parts;
  const providers = parts.providers ?? (await createProviders(config, { db: database.db, clock }));
  const secret = await authSecret(database.db, config.authSecret);
  const signIn = createSignIn({
    database,
    clock,
    log,
    secret,
    publicUrl,
    trustedOrigins: config.corsOrigins,
  });
  const openForeign = config.oidc
    ? openIdConnect(config.oidc, database.db, clock, log)
    : noForeignLogins;
  const deps: ServerDeps = {
    ...parts,
    recipients: config.rateLimits ? createRecipientLimit(clock) : noRecipientLimit(),
    limiter: config.rateLimits ? createLimiter(database.db, clock) : unlimited(),
    logins: createLogins(secret, openForeign),
    background: createBackground(log),
    billing: providers.billing,
    storage: await createStorage(config),
    dns: createDns(config, { db: database.db }),
    certificates: createCertificates(config),
    provisioning: createProvisioning({ db: database.db, clock, log, providers }),
  };
  return { app: createApp({ ...deps, signIn }, register), deps };
}
