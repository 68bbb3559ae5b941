'use client';
// Apart from the read, which every widget needs at once.
import useSWRMutation from 'swr/mutation';
import type { UpdateOrganization } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { organizationKeys } from './organizationKeys.js';
import { updateOrganization } from './organizationChanges.js';

/** Changes name or billing email of the current organization. */
export function useUpdateOrganization() {
  const kit = useKit();
  return useSWRMutation(
    kit.organizationId ? organizationKeys.writeOrganization(kit.organizationId, 'write') : null,
    ([, id], { arg }: { arg: UpdateOrganization }) => updateOrganization(kit, id, arg),
  );
}

/** Deletes the current organization, whose slug is repeated as a proof of intent. */
export function useDeleteOrganization() {
  const { client, organizationId, refreshUser } = useKit();
  return useSWRMutation(
    organizationId ? organizationKeys.writeOrganization(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: { confirm_slug: string } }) => {
      await client.organizations.delete({ organization_id: id, ...arg }, { organizationId: id });
      await refreshUser('organizations');
    },
  );
}
