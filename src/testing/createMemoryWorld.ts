import { createMemoryServer, type MemoryServerOptions } from './memory/createMemoryServer.js';
import type { World } from './conformance/world.js';

/** A world of the conformance suite without a server: people, organizations and a clock in memory. */
export async function createMemoryWorld(
  options: Omit<MemoryServerOptions, 'data'> = {},
): Promise<World> {
  const server = createMemoryServer({
    ...options,
    data: { users: [], organizations: [], user: '' },
  });
  return {
    signUp: async (input) => ({ ...server.signUp(input), email: input.email }),
    advance: (ms) => server.control.advance(ms),
    failTelephony: async (failing) => {
      server.control.heal('provisioning.telephony');
      if (failing) {
        server.control.fail('provisioning.telephony', { error: 'timeout', times: Infinity });
      }
    },
    setDns: async (name, type, values) => server.control.setDns({ name, type, values }),
    setPlan: async (organizationId, plan) => server.control.setPlan(organizationId, plan),
  };
}
