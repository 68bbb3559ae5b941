import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LoginTokens } from '../credentials/resolve.js';

/** The session token of a signed login token `<token>.<signature>`; null when the signature is not ours. */
export function openSessionToken(signed: string, secret: string): string | null {
  const found = /^([0-9A-Za-z_-]{16,128})\.([0-9A-Za-z_-]{43})$/.exec(signed);
  const [, token, signature] = found ?? [];
  if (token === undefined || signature === undefined) return null;
  const expected = sealSessionToken(token, secret).slice(token.length + 1);
  return timingSafeEqual(Buffer.from(expected), Buffer.from(signature)) ? token : null;
}

/** The login token of a session, for its own page. */
export function sealSessionToken(token: string, secret: string): string {
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64url')}`;
}

/** The login token for what the sign-in library calls a signed cookie: the same, spelled with safe characters only. */
export function loginTokenOf(signedCookie: string): string {
  const plain = signedCookie.includes('%') ? decodeURIComponent(signedCookie) : signedCookie;
  return plain.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The way back: the library wants its own spelling. Anything else stays as it is. */
export function signedCookieOf(loginToken: string): string {
  const [token, signature, ...rest] = loginToken.split('.');
  if (signature?.length !== 43 || rest.length > 0) return loginToken;
  return `${token}.${signature.replaceAll('-', '+').replaceAll('_', '/')}=`;
}

/** Login tokens of the embedded sign-in, and of an outside provider where there is one. */
export function createLogins(secret: string, openForeign: LoginTokens['openForeign']): LoginTokens {
  return {
    openSession: (token) => openSessionToken(token, secret),
    sealSession: (token) => sealSessionToken(token, secret),
    openForeign,
  };
}

/** No outside provider. */
export const noForeignLogins: LoginTokens['openForeign'] = () => Promise.resolve(null);
