import type { OrgClient } from '../client/OrgClient.js';
import type { MemoryControl } from './memory/control.js';
import {
  createMemoryServer,
  type MemoryServer,
  type MemoryServerOptions,
} from './memory/createMemoryServer.js';
import type { Seed } from './memory/seed.js';
import { seeds, type SeedName } from './seeds/index.js';

/** How an in-memory client is set up. */
export interface MemoryClientOptions extends Omit<MemoryServerOptions, 'data'> {
  /**
   * A scenario by name, or data of your own.
   * @default 'demo'
   */
  seed?: SeedName | Seed;
  /**
   * Id of the person signed in; null for nobody.
   * @default the scenario's main person
   */
  user?: string | null;
}

/** An {@link OrgClient} without a network, with a state of its own. */
export interface MemoryClient extends OrgClient {
  /** Moves time and makes things go wrong. */
  readonly control: MemoryControl;
  /** The state behind this client, for further clients and accounts. */
  readonly server: MemoryServer;
  /** Id of the person signed in. */
  readonly userId: string | null;
  /** A client of another person over the same state. */
  signedInAs(userId: string | null): MemoryClient;
}

function clientOf(server: MemoryServer, userId: string | null): MemoryClient {
  return {
    ...server.clientFor(userId),
    control: server.control,
    server,
    userId,
    signedInAs: (other) => clientOf(server, other),
  };
}

/**
 * A stateful, deterministic client for tests, stories and prototypes.
 *
 * @example
 * const client = createMemoryClient({ seed: 'demo' });
 * client.control.fail('members.list', { error: 'timeout' });
 */
export function createMemoryClient(options: MemoryClientOptions = {}): MemoryClient {
  const { seed = 'demo', user, ...rest } = options;
  const data = typeof seed === 'string' ? seeds[seed]() : seed;
  const server = createMemoryServer({ ...rest, data });
  return clientOf(server, user === undefined ? data.user : user);
}
