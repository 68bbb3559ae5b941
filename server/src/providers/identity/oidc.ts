import type { IdentityProvider } from './IdentityProvider.js';

/**
 * For people who come from an OpenID Connect provider: it has no organizations to make, so the organization's
 * own id and the person's subject are all there is to record.
 */
export function oidcIdentity(): IdentityProvider {
  return {
    findOrganization: async (externalId) => ({ id: externalId, externalId }),
    createOrganization: async ({ externalId }) => ({ id: externalId, externalId }),
    addMembership: async () => {},
    deleteOrganization: async () => {},
  };
}
