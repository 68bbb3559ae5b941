import type { ProvisioningStepName } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { Db } from '../db/pool.js';
import type { Log } from '../log.js';
import type { BillingProvider } from '../providers/billing/index.js';
import type { IdentityProvider } from '../providers/identity/index.js';
import type { KnowledgeProvider } from '../providers/knowledge/index.js';
import type { TelephonyProvider } from '../providers/telephony/index.js';
import type { Changes } from './changes.js';
import type { Action } from './documents.js';

/** The four outside parts that an organization is made of. */
export interface Providers {
  readonly identity: IdentityProvider;
  readonly billing: BillingProvider;
  readonly telephony: TelephonyProvider;
  readonly knowledge: KnowledgeProvider;
}

/** A moment in a run at which a process may die. */
export interface Point {
  readonly organizationId: string;
  readonly step: ProvisioningStepName;
  readonly action: Action;
  /** Intent recorded; the service has done it; its answer recorded. */
  readonly window: 'before_call' | 'after_call' | 'after_record';
}

/** What running the steps needs. */
export interface ProvisioningDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly providers: Providers;
  readonly changes: Changes;
  /** Seconds before each automatic retry of a step; after the last one it has failed. */
  readonly retryDelays: readonly number[];
  /** Called at each point; when it throws, the run stops there as if the process had died. */
  readonly onPoint?: ((point: Point) => void | Promise<void>) | undefined;
}
