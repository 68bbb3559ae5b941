import type { Capability, Plan } from '../../contract/index.js';
import type { Fault } from './faults.js';
import { publishRecord, type DnsRecord } from './dns.js';
import type { FaultTarget, OperationName } from './operationName.js';
import type { MemoryParts, RecordedCall } from './server.js';
import type { Delay, Held, HoldPoint } from './traffic.js';

/** Moves time and makes things go wrong on an in-memory server. */
export interface MemoryControl {
  /** The server's time. */
  now(): Date;
  /** Moves the clock on; by the time it resolves, work that fell due is done. */
  advance(ms: number): Promise<void>;
  /** Makes the next calls of an operation, or tries of a provisioning step, fail. */
  fail(target: FaultTarget, fault: Fault): void;
  /** Takes faults back; all of them without a target. */
  heal(target?: FaultTarget): void;
  /** Makes answers of an operation take this much longer, in real milliseconds. */
  delay(operation: OperationName, delay: Delay): void;
  /**
   * Holds calls of an operation until they are released, for answers out of order.
   * @param point where they wait; with `request` the server has not seen them yet
   */
  hold(operation: OperationName, point?: HoldPoint): Held;
  /** Ends every hold of an operation. */
  release(operation: OperationName): void;
  /** Whether no call reaches the server. */
  setOffline(offline: boolean): void;
  /** Offers an extension or takes it away. */
  setCapability(capability: Capability, offered: boolean): void;
  /** Puts an organization on a plan without payment. */
  setPlan(organizationId: string, plan: Plan): void;
  /** Ends somebody's session, or starts it again. */
  setSignedIn(userId: string, signedIn: boolean): void;
  /** Counts requests as made with a key just now. */
  countRequests(keyId: string, requests: number, ip?: string): void;
  /** Publishes records as every resolver sees them, or one of them; no values take them away. */
  setDns(record: DnsRecord): void;
  /** Calls made so far, oldest first. */
  calls(operation?: OperationName): readonly RecordedCall[];
}

/** Enough turns of the microtask queue for a call and those it leads to. */
const SETTLE_TURNS = 100;
const HOUR = 3_600_000;

/** The controls of one server. */
export function createControl(parts: MemoryParts): MemoryControl {
  const { clock, faults, traffic, state } = parts;
  return {
    now: () => new Date(clock.now()),
    advance: async (ms) => {
      clock.advance(ms);
      // Watchers answer through a few promises; not through a timer, which a test may have faked.
      for (let turn = 0; turn < SETTLE_TURNS; turn += 1) await Promise.resolve();
    },
    fail: (target, fault) => faults.add(target, fault),
    heal: (target) => faults.clear(target),
    delay: (operation, delay) => traffic.delay(operation, delay),
    hold: (operation, point = 'response') => traffic.hold(operation, point),
    release: (operation) => traffic.release(operation),
    setOffline: (offline) => {
      traffic.offline = offline;
    },
    setCapability: (capability, offered) => {
      if (offered) parts.capabilities.add(capability);
      else parts.capabilities.delete(capability);
    },
    setPlan: (organizationId, plan) => {
      const row = state.organizations.get(organizationId);
      if (!row) throw new Error(`OrgKit: there is no organization ${organizationId}.`);
      row.plan = plan;
      if (plan !== 'free') row.trial_ends_at = null;
    },
    setSignedIn: (userId, signedIn) => {
      const user = state.users.get(userId);
      if (!user) throw new Error(`OrgKit: there is no user ${userId}.`);
      user.signed_in = signedIn;
    },
    countRequests: (keyId, requests, ip) => {
      const row = state.keys.get(keyId);
      if (!row) throw new Error(`OrgKit: there is no key ${keyId}.`);
      const now = clock.now();
      const hour = Math.floor(now / HOUR) * HOUR;
      row.requests.set(hour, (row.requests.get(hour) ?? 0) + requests);
      row.last_used_at = now;
      row.last_used_ip = ip ?? row.last_used_ip ?? '203.0.113.18';
    },
    setDns: (record) => publishRecord(state.zone, record),
    calls: (operation) =>
      parts.calls.filter((call) => operation === undefined || call.operation === operation),
  };
}
