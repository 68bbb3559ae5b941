import type { CallOptions } from '../call.js';

/** An organization as the identity provider knows it. */
export interface IdentityOrganization {
  /** The provider's own id. */
  id: string;
  /** Our organization id. */
  externalId: string;
}

/** The service that knows which organizations exist and who belongs to them. */
export interface IdentityProvider {
  /** Looks up by our organization id. */
  findOrganization(externalId: string, options?: CallOptions): Promise<IdentityOrganization | null>;
  /** Fails with `conflict` when the external id exists already; name and slug are for people and may repeat. */
  createOrganization(
    input: { externalId: string; name: string; slug: string; ownerId: string },
    options?: CallOptions,
  ): Promise<IdentityOrganization>;
  /** Makes a person a member; one who is a member already stays one. */
  addMembership(
    input: { id: string; userId: string; role: string },
    options?: CallOptions,
  ): Promise<void>;
  /** Removes an organization with its memberships; one that is gone already is fine. */
  deleteOrganization(id: string, options?: CallOptions): Promise<void>;
}
