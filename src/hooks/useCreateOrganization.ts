'use client';
// Apart from the endless list: a form that creates has none.
import useSWRMutation from 'swr/mutation';
import type { CreateOrganization } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { organizationKeys } from './organizationKeys.js';

/** What {@link useCreateOrganization} sends. */
export type CreateOrganizationInput = CreateOrganization & {
  /** One key for one wish of the person: kept for another try, it never makes two organizations. */
  idempotencyKey?: string;
};

/** Creates an organization with the person as its admin and starts provisioning. */
export function useCreateOrganization() {
  const { client, emit, refreshUser } = useKit();
  return useSWRMutation(
    organizationKeys.createOrganization('write'),
    async (_key, { arg }: { arg: CreateOrganizationInput }) => {
      const { idempotencyKey, ...input } = arg;
      const organization = await client.organizations.create(input, { idempotencyKey });
      void refreshUser('organizations');
      emit({ type: 'organization_created', organization });
      return organization;
    },
  );
}
