'use client';
import useSWR from 'swr';
import { useKit } from '../provider/useKit.js';
import { organizationKeys } from './organizationKeys.js';

/** The current organization, or the one of an id. */
export function useOrganization(id?: string | null) {
  const { client, organizationId: current, principal, read } = useKit();
  const organizationId = id === undefined ? current : id;
  return useSWR(
    organizationId && principal !== null ? organizationKeys.organization(organizationId) : null,
    ([, wanted]) =>
      read(wanted, (call) => client.organizations.get({ organization_id: wanted }, call)),
  );
}
