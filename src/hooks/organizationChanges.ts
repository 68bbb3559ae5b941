import type { Organization, UpdateOrganization } from '../contract/index.js';
import type { Kit } from '../provider/useKit.js';

/** Changes name or billing email of an organization. */
export async function updateOrganization(
  { client, refresh, refreshUser }: Pick<Kit, 'client' | 'refresh' | 'refreshUser'>,
  organizationId: string,
  input: UpdateOrganization,
): Promise<Organization> {
  const organization = await client.organizations.update(
    { organization_id: organizationId, ...input },
    { organizationId },
  );
  // Billing names the address as well.
  const stale = input.billing_email === undefined ? [] : ['billing'];
  await Promise.all([
    refresh(organizationId, 'organization', ...stale),
    refreshUser('organizations'),
  ]);
  return organization;
}
