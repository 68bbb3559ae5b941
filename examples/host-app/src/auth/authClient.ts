import { createAuthClient } from 'better-auth/react';

/** Sign-up, sign-in and sign-out at the server this page came from; the session is an http-only cookie. */
export const authClient = createAuthClient({
  baseURL: window.location.origin,
  basePath: '/api/auth',
});

let token: string | null = null;

/** The login token of this page, kept in memory only; asked for again when the server refused the last one. */
export async function getToken(options?: { refresh?: boolean }): Promise<string | null> {
  if (token === null || options?.refresh === true) {
    const { data } = await authClient.getSession();
    token = data?.session.token ?? null;
  }
  return token;
}

/** Forgets the token, as at sign-out and when somebody else signs in. */
export function forgetToken(): void {
  token = null;
}
