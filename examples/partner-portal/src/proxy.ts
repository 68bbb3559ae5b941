import type { Context } from 'hono';
import { readSession } from './session.js';
import { isOwnPage, siteHeaders, type Site } from './site.js';

/** Paths of the API that pages of the portal may call. */
export const API = /^\/(?:admin|core|campaign|knowledge-base|files)\/|^\/api\/auth\/verify-email$/;

/** What of a request reaches the API, and by which name. Pages of the portal name no vendor. */
const TO_SERVER: Readonly<Record<string, string>> = {
  accept: 'accept',
  'content-type': 'content-type',
  'idempotency-key': 'idempotency-key',
  'if-match': 'if-match',
  'if-none-match': 'if-none-match',
  prefer: 'prefer',
  'x-act-as': 'x-act-as',
  'x-organization': 'x-anyreach-org',
};

/** What of an answer reaches the page. */
const TO_PAGE: Readonly<Record<string, string>> = {
  'cache-control': 'cache-control',
  'content-security-policy': 'content-security-policy',
  'content-type': 'content-type',
  etag: 'etag',
  'idempotent-replayed': 'idempotent-replayed',
  link: 'link',
  location: 'location',
  'retry-after': 'retry-after',
  'x-anyreach-org': 'x-organization',
  'x-anyreach-warning': 'x-warning',
  'x-content-type-options': 'x-content-type-options',
  'x-request-id': 'x-request-id',
  'x-total-count': 'x-total-count',
};

function renamed(from: Headers, names: Readonly<Record<string, string>>): Headers {
  const to = new Headers();
  for (const [name, other] of Object.entries(names)) {
    const value = from.get(name);
    if (value !== null) to.set(other, value);
  }
  return to;
}

/** Passes a call on to the API, with the credential that the page itself never sees. */
export async function passOn(c: Context, server: string, site: Site): Promise<Response> {
  const { raw } = c.req;
  const isRead = raw.method === 'GET' || raw.method === 'HEAD';
  if (!isRead && !isOwnPage(raw.headers, site)) {
    return c.json({ detail: 'This request comes from another site' }, 403);
  }
  const headers = renamed(raw.headers, TO_SERVER);
  for (const [name, value] of Object.entries(siteHeaders(site))) headers.set(name, value);
  const token = readSession(c, site);
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  const { pathname, search } = new URL(raw.url);
  const answer = await fetch(`${server}${pathname}${search}`, {
    ...{ method: raw.method, headers, redirect: 'manual', signal: raw.signal },
    ...(isRead ? {} : { body: await raw.arrayBuffer() }),
  });
  return new Response(answer.body, {
    status: answer.status,
    headers: renamed(answer.headers, TO_PAGE),
  });
}
