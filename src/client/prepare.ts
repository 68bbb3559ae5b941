import { isOrganizationScoped } from '../contract/routes/index.js';
import type { Endpoint } from './endpoints.js';
import { invalidCall } from './failures.js';
import { newKey } from './newKey.js';
import type { Settings } from './options.js';
import type { OrgCall } from './OrgClient.js';
import { fillPath, joinUrl, queryOf } from './url.js';

/** Input of any operation. */
export type Input = Readonly<Record<string, unknown>>;

/** One request, fixed at the moment of the call: later changes to input or call do not reach it. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | FormData | null;
  /** Organization the answer must belong to; null outside of organizations. */
  readonly organizationId: string | null;
  /** Whether a credential goes along. */
  readonly authorized: boolean;
  /** Whether sending it twice does no more than sending it once. */
  readonly repeatable: boolean;
  readonly limit: number | null;
  readonly cursor: string | null;
  readonly signal: AbortSignal | undefined;
}

type Body = Pick<WireRequest, 'body'> & { readonly type: string | null };

function bodyOf({ route, name }: Endpoint, input: Input, rest: Input): Body {
  if (route.rawBody === 'multipart') {
    if (!(input.file instanceof Blob)) throw invalidCall(`${name} needs a file.`);
    const body = new FormData();
    body.append('file', input.file);
    // The browser writes the type itself, since only it knows the boundary.
    return { body, type: null };
  }
  const fields = route.rawBody === 'json' ? input.body : rest;
  if (route.method === 'DELETE' && Object.keys(rest).length === 0)
    return { body: null, type: null };
  return { body: JSON.stringify(fields), type: 'application/json' };
}

function headersOf(
  { route, name }: Endpoint,
  call: Partial<OrgCall>,
  settings: Settings,
): [string, string][] {
  const headers: [string, string][] = [['Accept', 'application/json']];
  if (route.method === 'POST') headers.push(['Idempotency-Key', call.idempotencyKey ?? newKey()]);
  if (!isOrganizationScoped(route)) return headers;
  const { organizationId, ifMatch, actAs } = call;
  if (!organizationId) throw invalidCall(`${name} needs an organizationId.`);
  headers.push([settings.organizationHeader, organizationId]);
  if (ifMatch !== undefined) headers.push(['If-Match', `"${ifMatch}"`]);
  if (actAs !== undefined) headers.push(['X-Act-As', actAs]);
  return headers;
}

/** Headers that can be sent; line breaks and the like cannot. */
function checkedHeaders(entries: readonly [string, string][]): Headers {
  try {
    return new Headers([...entries]);
  } catch (error) {
    throw invalidCall('a header has characters that cannot be sent.', error);
  }
}

/** Turns a call into a request, or refuses it. */
export function prepare(
  settings: Settings,
  endpoint: Endpoint,
  input: Input,
  call: Partial<OrgCall>,
): WireRequest {
  const { route, params, nestable } = endpoint;
  // A host may put the organization of any call into its paths.
  const named = nestable ? { organization_id: call.organizationId, ...input } : input;
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !params.has(name)));
  const inQuery = route.method === 'GET' || route.queryInput === true;
  const { body, type } = inQuery ? { body: null, type: null } : bodyOf(endpoint, input, rest);
  const headers = headersOf(endpoint, call, settings);
  if (type !== null) headers.push(['Content-Type', type]);
  return {
    method: route.method,
    url: joinUrl(settings.baseUrl, fillPath(route.path, named), inQuery ? queryOf(rest) : ''),
    headers: checkedHeaders(headers),
    body,
    organizationId: isOrganizationScoped(route) ? (call.organizationId ?? null) : null,
    authorized: route.access !== 'public',
    repeatable: route.method === 'GET' || route.method === 'POST',
    limit: Number(rest.limit) || null,
    cursor: typeof rest.cursor === 'string' ? rest.cursor : null,
    signal: call.signal,
  };
}
