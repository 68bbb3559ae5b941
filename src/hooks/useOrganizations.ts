'use client';
import useSWR from 'swr';
import useSWRInfinite from 'swr/infinite';
import type { Page } from '../client/index.js';
import type { Organization } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { organizationKeys } from './organizationKeys.js';
import { useCapability } from './useCapabilities.js';

/** What {@link useOrganizations} takes. */
export type OrganizationsQuery = {
  /** Text in name or address, searched for by the server. */
  search?: string;
  /** Rows a page, at most 200. @default 100 */
  limit?: number;
  /** Ask at all. @default true */
  enabled?: boolean;
};

/**
 * The person's organizations by name, page after page: `setSize` fetches more. A server without
 * `list_queries` gives all of them as one page, whatever was searched for.
 * @example `const { data, size, setSize } = useOrganizations({ search });`
 */
export function useOrganizations({ search, limit = 100, enabled = true }: OrganizationsQuery = {}) {
  const { client, principal, readUser } = useKit();
  const queries = useCapability('list_queries');
  const asks = enabled && principal !== null && queries !== undefined;
  return useSWRInfinite(
    (index, previous: Page<Organization> | null) => {
      if (!asks || (index > 0 && !previous?.nextCursor)) return null;
      if (!queries) return organizationKeys.organizations('list', {});
      const cursor = previous?.nextCursor ?? undefined;
      return organizationKeys.organizations('list', { search: search || undefined, limit, cursor });
    },
    ([, , , , query]) => readUser((call) => client.organizations.list(query, call)),
    // Paging on must not fetch the first page again each time.
    { revalidateFirstPage: false },
  );
}

/**
 * The organization that an address names, null when the person is in none of that name. Never
 * another one instead.
 * @example `const { data: organization } = useOrganizationBySlug(params.slug);`
 */
export function useOrganizationBySlug(slug: string | null | undefined) {
  const { client, principal, readUser } = useKit();
  const queries = useCapability('list_queries');
  return useSWR(
    slug && principal !== null && queries !== undefined
      ? organizationKeys.organizationBySlug('slug', slug)
      : null,
    async ([, , , , wanted]) => {
      const query = queries ? { slug: wanted } : {};
      const page = await readUser((call) => client.organizations.list(query, call));
      return page.items.find((organization) => organization.slug === wanted) ?? null;
    },
  );
}

/** Some of the person's organizations by id, as for pins; those they left are missing. */
export function useOrganizationsById(ids: readonly string[]) {
  const { client, principal, readUser } = useKit();
  const queries = useCapability('list_queries');
  return useSWR(
    ids.length > 0 && principal !== null && queries !== undefined
      ? organizationKeys.organizationsById('ids', [...ids].sort().join(','))
      : null,
    async ([, , , , wanted]) => {
      const query = queries ? { ids: wanted } : {};
      const page = await readUser((call) => client.organizations.list(query, call));
      const asked = new Set(wanted.split(','));
      return page.items.filter((organization) => asked.has(organization.id));
    },
  );
}
