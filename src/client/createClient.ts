import type { Capability } from '../contract/index.js';
import { routes } from '../contract/routes/index.js';
import { ApiError } from './ApiError.js';
import { createOffer } from './capabilities.js';
import { endpointOf, mapEndpoints, type Endpoint } from './endpoints.js';
import { failure } from './failures.js';
import { orAborted, throwIfAborted } from './giveUp.js';
import { settingsOf, type ClientOptions } from './options.js';
import type { OrgCall, OrgClient, Watch } from './OrgClient.js';
import { perform, type Wiring } from './perform.js';
import { prepare, type Input } from './prepare.js';
import { readAnswer } from './readAnswer.js';
import { createTraffic } from './retry.js';
import { createTokens } from './tokens.js';

type Call = Partial<OrgCall>;
type Operation = (input?: Input, call?: Call) => Promise<unknown>;

/** Operations whose work a server may go on with after it answered, and the extension that says so. */
const deferrable: Readonly<Record<string, Capability>> = {
  'organizations.create': 'async_provisioning',
};

/**
 * The API client over HTTP: one method for each line of the route table.
 * Every method rejects with {@link ApiError} and nothing else.
 * @example
 * const client = createClient({ baseUrl: 'https://api.example.com', getToken: () => auth.token() });
 * const page = await client.members.list({ limit: 20 }, { organizationId });
 */
export function createClient(options?: ClientOptions): OrgClient;
// The route table gives methods their names, `OrgClient` their types; both come from the contract.
export function createClient(options: ClientOptions = {}): object {
  const settings = settingsOf(options);
  const wiring: Wiring = { settings, tokens: createTokens(options), traffic: createTraffic() };
  const own = options.routes;

  const offered = endpointOf(
    'capabilities.list',
    routes.capabilities.list,
    own?.capabilities?.list,
  );
  const offer = createOffer(options.capabilities ?? 'ask', async () => {
    const request = prepare(settings, offered, {}, {});
    return readAnswer(await perform(wiring, request), offered, request);
  });
  const admit = async ({ name, route }: Endpoint, signal: Call['signal']): Promise<void> => {
    throwIfAborted(signal);
    if (!route.capability || (await orAborted(offer.includes(route.capability), signal))) return;
    const detail = `OrgKit: this server does not offer ${name}.`;
    throw new ApiError({ status: 0, code: 'unsupported', detail });
  };
  const defers = async ({ name }: Endpoint, signal: Call['signal']): Promise<boolean> => {
    const capability = deferrable[name];
    if (!capability) return false;
    // Not knowing is no reason to fail: the work is then done when the answer comes.
    const known = offer.includes(capability).catch(() => false);
    return orAborted(known, signal);
  };

  const operation =
    (find: () => Endpoint): Operation =>
    async (input = {}, call = {}) => {
      const endpoint = find();
      const request = prepare(settings, endpoint, input, call);
      await admit(endpoint, call.signal);
      if (await defers(endpoint, call.signal)) request.headers.set('Prefer', 'respond-async');
      const value = readAnswer(await perform(wiring, request), endpoint, request);
      if (endpoint.name === offered.name) offer.learn(value);
      return value;
    };
  const followed = endpointOf(
    'organizations.provisioning',
    routes.organizations.provisioning,
    own?.organizations?.provisioning,
  );
  const watch: Watch = {
    provisioning: async (input, call) => {
      const captured = { ...call };
      await admit(followed, captured.signal);
      // Loaded by those who create organizations; the others need not wait for it.
      const loading = import('./watchProvisioning.js').catch((error: unknown) => {
        throw failure('network', error);
      });
      const { watchProvisioning } = await orAborted(loading, captured.signal);
      return watchProvisioning(wiring, followed, input, captured);
    },
  };
  return { ...mapEndpoints(own, operation), watch };
}
