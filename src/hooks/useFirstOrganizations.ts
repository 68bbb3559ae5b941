'use client';
import useSWR from 'swr';
import { useKit } from '../provider/useKit.js';
import { organizationKeys } from './organizationKeys.js';
import { useCapability } from './useCapabilities.js';

/** Rows a page, unless somebody asks for another number. */
export const ORGANIZATIONS_PAGE = 100;

/**
 * The first page of the person's organizations, for those who only need to know whether there are
 * any. Shares its answer with `useOrganizations`, without the weight of an endless list.
 */
export function useFirstOrganizations(enabled = true) {
  const { client, principal, readUser } = useKit();
  const queries = useCapability('list_queries');
  return useSWR(
    enabled && principal !== null && queries !== undefined
      ? organizationKeys.organizations('list', queries ? { limit: ORGANIZATIONS_PAGE } : {})
      : null,
    ([, , , , query]) => readUser((call) => client.organizations.list(query, call)),
  );
}
