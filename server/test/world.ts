import { createClient } from '../../src/client/index.js';
import type { Person, World } from '../../src/testing/index.js';
import { capabilities, type Capability } from '../../src/contract/index.js';
import { rollDueAccounts } from '../src/billing/worker.js';
import { checkDueDomains } from '../src/domains/worker.js';
import { ProviderError } from '../src/providers/ProviderError.js';
import type { TelephonyProvider } from '../src/providers/telephony/index.js';
import { publishRecord } from '../src/providers/dns/index.js';
import { createProviders } from '../src/providers/index.js';
import type { Backend } from './databases.js';
import { createTestApp, type TestApp } from './helpers.js';

/** A server of the conformance suite: worlds over it, and its end. */
export interface TestServer {
  readonly test: TestApp;
  createWorld(): Promise<World>;
  close(): Promise<void>;
}

/** A carrier that can be made to refuse every call. */
function switchable(real: TelephonyProvider): {
  telephony: TelephonyProvider;
  fail: (failing: boolean) => void;
} {
  let failing = false;
  const telephony = new Proxy(real, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function' || !failing) return value;
      return () => Promise.reject(new ProviderError('unavailable', 'The carrier is down'));
    },
  });
  return {
    telephony,
    fail: (next) => {
      failing = next;
    },
  };
}

/** Starts the reference server in this process; clients speak to it through `fetch` as over the network. */
export async function createTestServer(
  backend: Backend,
  offered: readonly Capability[] = capabilities,
  env: Record<string, string> = {},
): Promise<TestServer> {
  let fail: (failing: boolean) => void = () => {};
  const test = await createTestApp({
    backend,
    env: { ...env, CAPABILITIES: offered.length === 0 ? 'none' : offered.join(',') },
    providers: async (config, parts) => {
      const providers = await createProviders(config, parts);
      const carrier = switchable(providers.telephony);
      fail = carrier.fail;
      return { ...providers, telephony: carrier.telephony };
    },
  });
  const { db, clock, deps } = test;
  deps.provisioning.worker.start();

  async function settled(): Promise<void> {
    for (;;) {
      const now = clock.now().toISOString();
      const due = await db
        .selectFrom('provisioning_runs')
        .select('organization_id')
        .where('status', 'in', ['pending', 'compensating'])
        .where('due_at', '<=', now)
        .limit(1)
        .executeTakeFirst();
      if (!due) return;
      deps.provisioning.worker.wake();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const world: World = {
    async signUp(input): Promise<Person> {
      const user = await test.createUser(input);
      const client = createClient({
        baseUrl: 'http://orgkit.test',
        fetch: async (address, init) => test.app.request(String(address), init),
        // A new session each time, so that no clock can end it.
        getToken: () => test.login(user.id),
      });
      return { userId: user.id, email: user.email, client };
    },
    async advance(ms) {
      clock.setOffset(clock.offsetMs() + ms);
      await settled();
      await rollDueAccounts(deps);
      await deps.background.drain();
      await checkDueDomains(deps);
    },
    failTelephony: async (failing) => fail(failing),
    setDns: (name, type, values) => publishRecord(db, { name, type, values }),
    async setPlan(organizationId, plan) {
      await db
        .updateTable('organizations')
        .set({ plan })
        .where('id', '=', organizationId)
        .execute();
    },
  };

  return {
    test,
    createWorld: () => Promise.resolve(world),
    async close() {
      await deps.provisioning.worker.stop();
      await test.close();
    },
  };
}
