import type { Background } from '../background.js';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import type { LoginTokens } from '../credentials/resolve.js';
import type { Database } from '../db/pool.js';
import type { Limiter } from '../limits/limiter.js';
import type { RecipientLimit } from '../limits/recipients.js';
import type { Log } from '../log.js';
import type { BillingProvider } from '../providers/billing/index.js';
import type { CertificateProvider } from '../providers/certificates/index.js';
import type { DnsProvider } from '../providers/dns/index.js';
import type { StorageProvider } from '../providers/storage/index.js';
import type { ProvisioningService } from '../provisioning/index.js';

/** Everything the server stands on; tests hand in their own. */
export interface ServerDeps {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly limiter: Limiter;
  readonly recipients: RecipientLimit;
  readonly logins: LoginTokens;
  readonly background: Background;
  readonly provisioning: ProvisioningService;
  /** The payment provider. */
  readonly billing: BillingProvider;
  readonly dns: DnsProvider;
  readonly certificates: CertificateProvider;
  /** Where uploads are kept. */
  readonly storage: StorageProvider;
  /** Aborted when the server stops: streams end, workers take nothing new. */
  readonly stopping: AbortSignal;
  /** Address that links carry, without a slash at its end. */
  readonly publicUrl: string;
}
