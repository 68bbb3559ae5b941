import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { isOrganizationScoped } from '../../../src/contract/index.js';
import { refuseOutliving, resolveActing } from '../credentials/acting.js';
import {
  authorize,
  authorizeAddress,
  authorizeCredential,
  refuseSuspended,
} from '../credentials/authorize.js';
import { principalOf, type Caller } from '../credentials/caller.js';
import {
  chooseOrganization,
  resolveOrganization,
  type ResolvedOrganization,
} from '../credentials/organization.js';
import { bearerToken, isMistyped, resolveCredential } from '../credentials/resolve.js';
import { ADDRESS_LIMIT, CREDENTIAL_LIMIT, enforce, routeLimits } from '../limits/rules.js';
import { baseUrl } from './baseUrl.js';
import { parseJson, readBytes } from './body.js';
import { addressBlock, clientAddress } from './clientAddress.js';
import type { ServerDeps } from './deps.js';
import { matchesTemplate, rawPath, type SocketBindings } from './headers.js';
import { parseInput, queryObject } from './input.js';
import { idempotencyKey, requestHash, runKeyed } from './keyed.js';
import { ApiProblem, notFound, problem } from './problem.js';
import type { RegisteredRoute } from './registry.js';
import { toAnswer, toResponse } from './reply.js';
import { requireWithin, tenantOf } from './tenant.js';
import type { Uses } from './use.js';
import { runUnit, type Run } from './unit.js';

/** Environment of the app: what the socket gives and what the chain leaves for the frame around it. */
export interface AppEnv {
  Bindings: SocketBindings;
  Variables: { requestId: string; organizationId?: string; principal?: string };
}

/** Who calls and where: the first six checks of the contract, in its order. */
interface Admission {
  readonly caller: Caller | null;
  readonly organization: ResolvedOrganization | null;
}

async function admit(
  deps: ServerDeps,
  entry: RegisteredRoute,
  c: Context<AppEnv>,
  ip: string,
  uses: Uses,
): Promise<Admission> {
  const { access } = entry.route;
  const {
    limiter,
    clock,
    database: { db },
  } = deps;
  if (access === 'public') {
    await enforce(limiter, `address:${addressBlock(ip)}`, ADDRESS_LIMIT);
    return { caller: null, organization: null };
  }
  const caller = await identify(deps, c, ip);
  await enforce(limiter, `credential:${caller.credentialId}`, CREDENTIAL_LIMIT);
  authorizeAddress(caller, ip);
  // Whatever becomes of the request: who replaces a key wants to know of every caller that still has the old one.
  uses.credential(caller, ip);
  authorizeCredential(access, caller);
  const special = routeLimits[entry.name];
  if (!isOrganizationScoped(entry.route)) {
    if (special) await enforce(limiter, `${special.name}:${principalOf(caller)}`, special);
    return { caller, organization: null };
  }
  // Partner routes name their target in the path; everywhere else the path must agree with the other sources.
  const pathId = entry.route.path.startsWith('/admin/organizations/{organization_id}')
    ? (c.req.param('organization_id') ?? null)
    : null;
  const id = chooseOrganization(caller, c.req.raw.headers.get('x-anyreach-org'), pathId);
  const grantId = actAsOf(deps, c.req.raw.headers);
  const organization =
    grantId === null
      ? await resolveOrganization(db, caller, id)
      : await resolveActing(db, clock, caller, id, grantId);
  c.set('organizationId', organization.id);
  refuseSuspended(entry.name, organization);
  authorize(access, organization);
  refuseOutliving(entry.name, organization);
  if (special) {
    const owner = {
      principal: principalOf(caller),
      organization: organization.id,
      child: `${organization.id}/${c.req.param('organization_id') ?? ''}`,
    }[special.per];
    await enforce(limiter, `${special.name}:${owner}`, special);
  }
  return { caller, organization };
}

/** The visit that a request names; null without one. A server without visits must not take it for the caller's own. */
function actAsOf({ config }: ServerDeps, headers: Headers): string | null {
  const grantId = headers.get('x-act-as');
  if (grantId === null) return null;
  if (!config.capabilities.has('act_as')) {
    throw problem('invalid_header', { detail: 'The header x-act-as is not known here' });
  }
  return grantId;
}

async function identify(deps: ServerDeps, c: Context<AppEnv>, ip: string): Promise<Caller> {
  const {
    database: { db },
    clock,
    logins,
  } = deps;
  const header = c.req.raw.headers.get('authorization');
  try {
    const caller = await resolveCredential({ db, clock, logins }, bearerToken(header));
    c.set('principal', principalOf(caller));
    return caller;
  } catch (error) {
    // Guessing is limited by address; who has a credential is counted by it alone. A typo is no guess: no such key
    // can exist, and nobody is asked.
    const isTypo = isMistyped(header?.slice('Bearer '.length) ?? '');
    if (error instanceof ApiProblem && error.status === 401 && !isTypo) {
      await enforce(deps.limiter, `address:${addressBlock(ip)}`, ADDRESS_LIMIT);
    }
    throw error;
  }
}

async function parse({ route, operation }: RegisteredRoute, c: Context<AppEnv>) {
  const request = c.req.raw;
  const params = operation.params ? parseParams(operation.params, c.req.param()) : {};
  const query = operation.query
    ? parseInput(operation.query, queryObject(request.url))
    : refuseQuery(request.url);
  if (route.method === 'GET' || route.rawBody === 'multipart')
    return { params, query, body: {}, bytes: new Uint8Array() };
  const bytes = await readBytes(request);
  const value = parseJson(bytes, request.headers);
  const body = operation.body ? parseInput(operation.body, value) : refuseBody(value);
  return { params, query, body, bytes };
}

function parseParams(
  schema: NonNullable<RegisteredRoute['operation']['params']>,
  params: Record<string, string>,
) {
  try {
    return parseInput(schema, params);
  } catch (error) {
    // What cannot be an id does not exist; it must not look different from an id of somebody else.
    if (error instanceof ApiProblem) throw problem('not_found');
    throw error;
  }
}

function refuseQuery(url: string): Record<string, never> {
  return refuseBody(queryObject(url));
}

function refuseBody(value: unknown): Record<string, never> {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [''];
  const errors = names.map((path) => ({
    path,
    message: `${path || 'This'} is not a field of this request`,
  }));
  if (errors[0]) throw problem('validation_error', { detail: errors[0].message, errors });
  return {};
}

/** The handler Hono calls for one registered route: every check, then the operation. */
export function chain(deps: ServerDeps, entry: RegisteredRoute, uses: Uses) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const request = c.req.raw;
    const incoming: IncomingMessage | undefined = c.env?.incoming;
    if (!matchesTemplate(rawPath(request.url, incoming), entry.route.path)) throw notFound('Route');
    const ip = clientAddress(request.headers, incoming, deps.config.trustedProxies);
    const requestId = c.get('requestId');
    const site = baseUrl(request.headers, incoming, deps.config, deps.publicUrl);
    // Whose site a name is, everybody may ask; a name of nobody is an answer to that.
    const tenant =
      entry.name === 'branding.public'
        ? null
        : await tenantOf(deps.database.db, site, deps.publicUrl);
    const { caller, organization } = await admit(deps, entry, c, ip, uses);
    if (organization) await requireWithin(deps.database.db, tenant, organization.id);
    const { params, query, body, bytes } = await parse(entry, c);
    const organizationId = organization?.id ?? null;
    const acting = organization?.acting ?? null;
    const through = acting && {
      organization_id: acting.organizationId,
      grant_id: acting.grantId,
      reason: acting.reason,
    };

    const perform = async (
      run: Run | null,
      resume: Record<string, unknown> | null,
    ): Promise<unknown> => {
      const scope = { caller, organizationId, through, requestId, run };
      const context = {
        request,
        requestId,
        ip,
        baseUrl: site,
        tenant,
        log: deps.log,
        resume,
        caller,
        organization,
        params,
        query,
        body,
        write: <T>(work: Parameters<typeof runUnit<T>>[2]) => runUnit(deps, scope, work),
      };
      const result: unknown = await Reflect.apply(entry.handler, undefined, [context]);
      return result;
    };

    if (caller && organizationId !== null && !acting) uses.member(caller, organizationId);
    const key = entry.route.method === 'POST' && caller ? idempotencyKey(request.headers) : null;
    if (key !== null && caller) {
      const { pathname, search } = new URL(request.url);
      const hash = requestHash([
        ...[pathname, search, organizationId ?? ''],
        ...(acting ? [acting.grantId] : []),
        bytes,
      ]);
      const keyed = {
        request: { owner: principalOf(caller), route: entry.name, key },
        hash,
        secret: entry.route.secret === true,
        requestId,
      };
      return runKeyed(deps, keyed, perform);
    }
    const result = await perform(null, null);
    return result instanceof Response ? result : toResponse(toAnswer(result));
  };
}
