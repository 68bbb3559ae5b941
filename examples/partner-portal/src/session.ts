import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Site } from './site.js';

const WEEK_SECONDS = 7 * 86_400;

// A cookie belongs to one host, so whoever signs in to one tenant is not signed in to another.
const nameOf = ({ proto }: Site): string => (proto === 'https' ? '__Host-session' : 'session');

/** The login token of whoever is signed in; null when nobody is. Scripts of the page cannot read it. */
export function readSession(c: Context, site: Site): string | null {
  return getCookie(c, nameOf(site)) ?? null;
}

/** Signs the browser in. */
export function keepSession(c: Context, site: Site, token: string): void {
  setCookie(c, nameOf(site), token, {
    ...{ path: '/', httpOnly: true, sameSite: 'Lax', maxAge: WEEK_SECONDS },
    secure: site.proto === 'https',
  });
}

/** Signs the browser out. */
export function endSession(c: Context, site: Site): void {
  deleteCookie(c, nameOf(site), { path: '/', secure: site.proto === 'https' });
}
