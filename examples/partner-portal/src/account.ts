import { siteHeaders, type Site } from './site.js';

/** What came of signing in or up. */
export type SignInResult = { readonly token: string } | { readonly problem: string };

async function post(
  server: string,
  site: Site,
  path: string,
  body: Readonly<Record<string, string>>,
  token?: string,
): Promise<Response> {
  return fetch(`${server}/api/auth/${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...siteHeaders(site),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
}

async function resultOf(response: Response): Promise<SignInResult> {
  const token = response.headers.get('set-auth-token');
  if (response.ok && token !== null) return { token };
  const answer = (await response.json().catch(() => ({}))) as { detail?: unknown };
  return {
    problem: typeof answer.detail === 'string' ? answer.detail : 'That did not work. Try again.',
  };
}

/** Signs somebody in who has an account. */
export async function signIn(
  server: string,
  site: Site,
  { email, password }: { email: string; password: string },
): Promise<SignInResult> {
  return resultOf(await post(server, site, 'sign-in/email', { email, password }));
}

/** Makes an account; its address has to be confirmed by mail. */
export async function signUp(
  server: string,
  site: Site,
  input: { name: string; email: string; password: string },
): Promise<SignInResult> {
  const callbackURL = '/invitations';
  return resultOf(await post(server, site, 'sign-up/email', { ...input, callbackURL }));
}

/** Ends the session; the API forgets it too. */
export async function signOut(server: string, site: Site, token: string): Promise<void> {
  await post(server, site, 'sign-out', {}, token);
}
