import type { OrgClient } from '../../client/OrgClient.js';
import { capabilities as allCapabilities, type Capability } from '../../contract/index.js';
import { apiKeys } from './apiKeys.js';
import { audit } from './audit.js';
import { billing } from './billing.js';
import { branding } from './branding.js';
import { capabilities } from './capabilities.js';
import { createClock } from './clock.js';
import { createControl, type MemoryControl } from './control.js';
import { domains } from './domains.js';
import { createFaultBook, type Fault } from './faults.js';
import { invitations } from './invitations.js';
import { members } from './members.js';
import type { FaultTarget, OperationName } from './operationName.js';
import { organizations } from './organizations.js';
import { partners } from './partners.js';
import { createRandom } from './random.js';
import { resources } from './resources.js';
import { roles } from './roles.js';
import { plant, type Seed } from './seed.js';
import { newId, type MemoryParts, type MemorySwitches } from './server.js';
import type { Caller } from './serve.js';
import { emptyState } from './state.js';
import { tokens } from './tokens.js';
import { createTraffic, type Delay } from './traffic.js';
import { usage } from './usage.js';
import { users } from './users.js';
import { watch } from './watch.js';
import { widgetTokens } from './widgetTokens.js';

/** Wednesday, 18 March 2026, 09:41 UTC. */
export const DEFAULT_NOW = Date.UTC(2026, 2, 18, 9, 41);

/** How an in-memory server is set up. */
export interface MemoryServerOptions extends Partial<MemorySwitches> {
  /** People and organizations to begin with. */
  data: Seed;
  /**
   * Time at the start, as anything `Date` reads.
   * @default 18 March 2026, 09:41 UTC
   */
  now?: number | string;
  /**
   * `manual` stands still until `control.advance`; `running` goes on by itself.
   * @default 'manual'
   */
  clock?: 'manual' | 'running';
  /**
   * Milliseconds of real time each call takes.
   * @default 0
   */
  latency?: Delay;
  /**
   * Extensions offered; the core alone with an empty list.
   * @default every extension but `audit_log` and `widget_tokens`, which no widget asks for
   */
  capabilities?: readonly Capability[];
  /**
   * Start of the sequence that ids and numbers are drawn from.
   * @default 1
   */
  randomSeed?: number;
  /** Failures to begin with. */
  faults?: Partial<Record<FaultTarget, Fault>>;
  /** Operations that answer late, in real milliseconds. */
  delays?: Partial<Record<OperationName, Delay>>;
}

/** One shared state, with a client for each person. */
export interface MemoryServer {
  readonly control: MemoryControl;
  /** A client acting as a person; as nobody when the id is null. */
  clientFor(userId: string | null): OrgClient;
  /** Creates an account with a verified address, unless told otherwise. */
  signUp(input: {
    email: string;
    first_name?: string;
    last_name?: string;
    email_verified?: boolean;
  }): { userId: string; client: OrgClient };
}

/** What is not offered could not be asked for by mistake. */
const usualCapabilities = allCapabilities.filter(
  (name) => name !== 'audit_log' && name !== 'widget_tokens',
);

const usualSwitches: MemorySwitches = {
  protectLastAdmin: true,
  strictPartnerPlan: true,
  allowOrganizationDelete: false,
  trialDays: 14,
  invitationTtlHours: 168,
  stepMs: 3000,
};

function createParts(options: MemoryServerOptions): MemoryParts {
  const {
    data: _data,
    now,
    clock,
    latency,
    capabilities: offered,
    randomSeed,
    faults = {},
    delays = {},
    ...switches
  } = options;
  const book = createFaultBook();
  for (const [target, fault] of Object.entries(faults)) book.add(target, fault);
  const traffic = createTraffic(latency ?? 0);
  for (const [operation, delay] of Object.entries(delays)) traffic.delay(operation, delay);
  return {
    state: emptyState(),
    clock: createClock({
      start: new Date(now ?? DEFAULT_NOW).getTime(),
      running: clock === 'running',
    }),
    faults: book,
    traffic,
    random: createRandom(randomSeed ?? 1),
    switches: { ...usualSwitches, ...switches },
    capabilities: new Set(offered ?? usualCapabilities),
    calls: [],
    provisioningListeners: new Set(),
  };
}

function createClient(caller: Caller): OrgClient {
  const organizationsApi = organizations(caller);
  return {
    capabilities: capabilities(caller),
    users: users(caller),
    organizations: organizationsApi,
    members: members(caller),
    invitations: invitations(caller),
    roles: roles(caller),
    apiKeys: apiKeys(caller),
    tokens: tokens(caller),
    widgetTokens: widgetTokens(),
    billing: billing(caller),
    usage: usage(caller),
    partners: partners(caller),
    branding: branding(caller),
    domains: domains(caller),
    resources: resources(caller),
    audit: audit(),
    watch: watch(caller, organizationsApi.provisioning),
  };
}

/** A server in memory that keeps the contract's rules; every client of it sees the same state. */
export function createMemoryServer(options: MemoryServerOptions): MemoryServer {
  const parts = createParts(options);
  plant(parts, options.data);
  return {
    control: createControl(parts),
    clientFor: (userId) => createClient({ parts, userId }),
    signUp: ({ email, first_name, last_name, email_verified }) => {
      const userId = newId(parts, 'user');
      parts.state.users.set(userId, {
        id: userId,
        email: email.toLowerCase(),
        email_verified: email_verified ?? true,
        first_name: first_name ?? null,
        last_name: last_name ?? null,
        avatar_url: null,
        created_at: parts.clock.stamp(),
        signed_in: true,
      });
      return { userId, client: createClient({ parts, userId }) };
    },
  };
}
