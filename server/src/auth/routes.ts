import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { baseUrl } from '../http/baseUrl.js';
import { readBytes } from '../http/body.js';
import type { AppEnv } from '../http/chain.js';
import { addressBlock, clientAddress } from '../http/clientAddress.js';
import type { ServerDeps } from '../http/deps.js';
import { problem } from '../http/problem.js';
import { enforce, SIGN_IN_LIMIT } from '../limits/rules.js';
import { loginTokenOf, signedCookieOf } from './logins.js';
import { BASE_URL_HEADER, type SignIn } from './signIn.js';

const Answer = z.looseObject({
  token: z.optional(z.nullable(z.string())),
  session: z.optional(z.looseObject({ token: z.string() })),
});
const Refusal = z.object({ message: z.optional(z.string()), code: z.optional(z.string()) });

/** The library's refusals in the form of all others; its own `message` stays for its own client. */
async function asProblem(response: Response, requestId: string): Promise<Response> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const text = isJson ? await response.text() : '';
  const refusal = z.safeParse(Refusal, text === '' ? {} : JSON.parse(text));
  const { message, code } = refusal.success ? refusal.data : {};
  const { status } = response;
  const detail = message ?? (status === 404 ? 'Route not found' : 'The request was refused');
  const body = {
    type: 'about:blank',
    status,
    detail,
    message: detail,
    code: code?.toLowerCase() ?? (status === 404 ? 'not_found' : 'invalid_request'),
    request_id: requestId,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/**
 * Answers carry the login token in the form that the API takes: signed, with safe characters only. The cookie beside
 * it is for this path alone; every other route takes the token.
 */
async function withLoginTokens(
  response: Response,
  sealSession: (token: string) => string,
): Promise<Response> {
  const headers = new Headers(response.headers);
  const cookie = headers.get('set-auth-token');
  const signed = cookie === null ? null : loginTokenOf(cookie);
  if (signed !== null) headers.set('set-auth-token', signed);
  // A redirect says that it is JSON and has no body.
  if (!headers.get('content-type')?.includes('json') || response.status >= 300) {
    return new Response(response.body, { status: response.status, headers });
  }
  const parsed = z.safeParse(Answer, await response.clone().json());
  if (!parsed.success) return new Response(response.body, { status: response.status, headers });
  const { token, session, ...rest } = parsed.data;
  headers.delete('content-length');
  const body = {
    ...rest,
    ...(token !== undefined && { token: signed ?? token }),
    ...(session && { session: { ...session, token: sealSession(session.token) } }),
  };
  return new Response(JSON.stringify(body), { status: response.status, headers });
}

/** Whether a request comes from a page of this server; only then does its cookie count. */
function isOwnPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}

/** Mounts the sign-in library under /api/auth. */
export function mountSignIn(app: Hono<AppEnv>, signIn: SignIn, deps: ServerDeps): void {
  app.on(['GET', 'POST'], '/api/auth/*', async (c) => {
    const request = c.req.raw;
    const ip = clientAddress(request.headers, c.env?.incoming, deps.config.trustedProxies);
    const isPost = request.method === 'POST';
    if (isPost) await enforce(deps.limiter, `sign-in:${addressBlock(ip)}`, SIGN_IN_LIMIT);
    const body = isPost ? await readBytes(request) : null;
    if (
      body &&
      body.byteLength > 0 &&
      !/^application\/json\b/i.test(request.headers.get('content-type') ?? '')
    ) {
      throw problem('unsupported_media_type');
    }
    const headers = new Headers(request.headers);
    if (!isOwnPage(request.headers)) headers.delete('cookie');
    const bearer = /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '')?.[1];
    if (bearer !== undefined) headers.set('authorization', `Bearer ${signedCookieOf(bearer)}`);
    headers.delete('content-length');
    headers.set(
      BASE_URL_HEADER,
      baseUrl(request.headers, c.env?.incoming, deps.config, deps.publicUrl),
    );
    const forwarded = new Request(request.url, {
      method: request.method,
      headers,
      ...(body && { body: Buffer.from(body) }),
    });
    const response = await signIn.handler(forwarded);
    return response.status >= 400
      ? asProblem(response, c.get('requestId'))
      : withLoginTokens(response, deps.logins.sealSession);
  });
}
