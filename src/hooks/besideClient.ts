import type { OrgClient } from '../client/index.js';

/**
 * Something of one person's in one organization, kept beside the client: going to another page of the app
 * loses nothing of it, leaving the app does. What belongs to another person or organization is forgotten.
 */
export function besideClient<T>(create: () => T) {
  const all = new WeakMap<OrgClient, { of: string; kept: T }>();
  return (client: OrgClient, principal: string, organizationId: string): T => {
    const of = JSON.stringify([principal, organizationId]);
    const known = all.get(client);
    if (known?.of === of) return known.kept;
    const kept = create();
    all.set(client, { of, kept });
    return kept;
  };
}
