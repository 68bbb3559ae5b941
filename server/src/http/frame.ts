import type { Context, Hono } from 'hono';
import { newId } from '../ids.js';
import type { AppEnv } from './chain.js';
import type { ServerDeps } from './deps.js';
import { rawPath, refuseDuplicateHeaders } from './headers.js';
import { toProblem, problemBody } from './problemBody.js';
import { notFound } from './problem.js';

const ALLOWED_METHODS = 'GET, POST, PUT, PATCH, DELETE';
const ALLOWED_HEADERS =
  'Authorization, Content-Type, X-Anyreach-Org, Idempotency-Key, If-Match, Prefer, X-Act-As';
const EXPOSED_HEADERS =
  'Retry-After, X-Anyreach-Warning, X-Request-Id, X-Total-Count, Link, X-Anyreach-Org, Idempotent-Replayed, Set-Auth-Token';

function setCors(headers: Headers, origin: string | undefined, allowed: readonly string[]): void {
  if (origin === undefined || !allowed.includes(origin)) return;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Expose-Headers', EXPOSED_HEADERS);
}

function problemResponse(c: Context<AppEnv>, deps: ServerDeps, error: unknown): Response {
  const shown = toProblem(error);
  if (shown.status >= 500)
    deps.log.error('request failed', { request_id: c.get('requestId'), error });
  const body = problemBody(shown, c.get('requestId'), deps.config.switches);
  return new Response(JSON.stringify(body), {
    status: shown.status,
    headers: { 'Content-Type': 'application/problem+json', ...shown.details.headers },
  });
}

/** What surrounds every route: request id, log line, cache and sharing headers, preflights, errors as problems. */
export function mountFrame(app: Hono<AppEnv>, deps: ServerDeps): void {
  const { config, log, clock } = deps;
  app.onError((error, c) => problemResponse(c, deps, error));
  app.notFound((c) => problemResponse(c, deps, notFound('Route')));

  app.use('*', async (c, next) => {
    const started = performance.now();
    c.set('requestId', newId('req'));
    const origin = c.req.header('origin');
    if (c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined) {
      c.res = new Response(null, { status: 204 });
      c.res.headers.set('Access-Control-Allow-Methods', ALLOWED_METHODS);
      c.res.headers.set('Access-Control-Allow-Headers', ALLOWED_HEADERS);
      c.res.headers.set('Access-Control-Max-Age', '600');
    } else {
      await next();
    }
    const { headers } = c.res;
    setCors(headers, origin, config.corsOrigins);
    headers.set('X-Request-Id', c.get('requestId'));
    headers.set('X-Content-Type-Options', 'nosniff');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
    headers.set('Vary', 'Authorization, Cookie, X-Anyreach-Org, X-Act-As, Origin');
    if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'no-referrer');
    const organizationId = c.get('organizationId');
    if (organizationId !== undefined) headers.set('X-Anyreach-Org', organizationId);
    log.info('request', {
      request_id: c.get('requestId'),
      method: c.req.method,
      path: rawPath(c.req.url, c.env?.incoming),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
      ...(c.get('principal') && { principal: c.get('principal') }),
      ...(organizationId !== undefined && { organization_id: organizationId }),
      ...(clock.offsetMs() !== 0 && { clock_offset_ms: clock.offsetMs() }),
    });
  });

  app.use('*', async (c, next) => {
    refuseDuplicateHeaders(c.req.raw.headers, c.env?.incoming);
    await next();
  });
}
