import type { Capability } from '../../contract/index.js';
import type { Clock } from './clock.js';
import type { FaultBook } from './faults.js';
import type { Random } from './random.js';
import type { MemoryState } from './state.js';
import type { Traffic } from './traffic.js';

/** Switches of the reference server that change what a caller observes. */
export interface MemorySwitches {
  /** Refuses whatever would leave an organization without admin. @default true */
  protectLastAdmin: boolean;
  /** Demands a plan with client management for child organizations. @default true */
  strictPartnerPlan: boolean;
  /** Offers deletion of organizations. @default false */
  allowOrganizationDelete: boolean;
  /** Length of the free trial. @default 14 */
  trialDays: number;
  /** How long an invitation can be accepted. @default 168 */
  invitationTtlHours: number;
  /** How long one provisioning step takes. @default 3000 */
  stepMs: number;
}

/** One call as it was made. */
export interface RecordedCall {
  readonly operation: string;
  readonly userId: string | null;
  readonly organizationId: string | null;
  readonly input: unknown;
  readonly idempotencyKey: string | null;
}

/** The parts of one in-memory server, shared by all its clients. */
export interface MemoryParts {
  readonly state: MemoryState;
  readonly clock: Clock;
  readonly faults: FaultBook;
  readonly traffic: Traffic;
  readonly random: Random;
  readonly switches: MemorySwitches;
  readonly capabilities: Set<Capability>;
  readonly calls: RecordedCall[];
  /** Told whenever an organization's provisioning changes. */
  readonly provisioningListeners: Set<(organizationId: string) => void>;
}

/** A new identifier, the same in every run. */
export function newId(parts: MemoryParts, prefix: string): string {
  return `${prefix}_${parts.random.text(16)}`;
}
