import * as z from 'zod/mini';
import { idParam } from '../common.js';
import * as organizationsSchemas from '../organizations.js';
import type { ResourceOperations } from './operation.js';

const OrganizationParams = idParam('organization_id');
/** Schemas of `organizations`. */
export const organizations = {
  /** Organizations the caller belongs to, by name; whole unless `limit` is given. */
  list: {
    summary: 'Organizations you belong to',
    query: organizationsSchemas.ListOrganizationsQuery,
    output: z.array(organizationsSchemas.Organization),
  },
  /** Whether a slug is free. Advisory: creating may still find it taken. */
  slugAvailability: {
    summary: 'Whether a slug is free',
    query: organizationsSchemas.SlugAvailabilityQuery,
    output: organizationsSchemas.SlugAvailability,
  },
  /** Keeps a free slug for the caller for five minutes. */
  holdSlug: {
    summary: 'Hold a free slug for five minutes',
    body: organizationsSchemas.HoldSlug,
    output: organizationsSchemas.SlugHold,
  },
  /** Creates an organization with the caller as its admin and starts provisioning. */
  create: {
    summary: 'Create an organization',
    body: organizationsSchemas.CreateOrganization,
    output: organizationsSchemas.CreatedOrganization,
  },
  /** One organization. */
  get: {
    summary: 'Read an organization',
    params: OrganizationParams,
    output: organizationsSchemas.Organization,
  },
  /** Changes name or billing email. */
  update: {
    summary: 'Change name or billing email',
    params: OrganizationParams,
    body: organizationsSchemas.UpdateOrganization,
    output: organizationsSchemas.Organization,
  },
  /** Deletes an organization whose slug is repeated in the body. */
  delete: {
    summary: 'Delete an organization',
    params: OrganizationParams,
    body: organizationsSchemas.DeleteOrganization,
  },
  /** The four provisioning steps as they stand. */
  provisioning: {
    summary: 'Provisioning progress',
    params: OrganizationParams,
    output: organizationsSchemas.Provisioning,
  },
  /** Runs failed steps again. */
  retryProvisioning: {
    summary: 'Run failed provisioning steps again',
    params: OrganizationParams,
    output: organizationsSchemas.CreatedOrganization,
  },
} as const satisfies ResourceOperations<'organizations'>;
