import { createClient } from 'orgkit/client';

/**
 * The client of every page: the portal's own origin, which adds the credential. The header has a name of its own, since
 * even requests of a white-label page name nobody else.
 */
export function portalClient() {
  return createClient({
    organizationHeader: 'X-Organization',
    onSignedOut: () => globalThis.location.assign('/sign-in'),
  });
}
