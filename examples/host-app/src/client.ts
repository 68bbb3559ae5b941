import { createClient } from 'orgkit/client';
import { forgetToken, getToken } from './auth/authClient.js';

/** Hears that the server no longer takes the session, after one try with a fresh token. */
let signedOut: () => void = () => undefined;

/** Sets what happens when the session is over. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

/** The one client of this app: same origin, signed in as whoever the session belongs to. */
export const client = createClient({
  getToken,
  onSignedOut: () => {
    forgetToken();
    signedOut();
  },
});
