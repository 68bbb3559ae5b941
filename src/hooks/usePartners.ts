'use client';
import useSWR from 'swr';
import useSWRInfinite from 'swr/infinite';
import type { OperationInput, Page } from '../client/index.js';
import type { ChildOrganization } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { findBelow } from './findBelow.js';
import { partnerKeys, type LevelQuery } from './partnerKeys.js';

const noQuery: LevelQuery = {};

/**
 * The organizations directly below one, page after page: `setSize` fetches more. `null` asks for
 * nothing.
 * @param query order, text and page size, where the server has `list_queries`; all are left out otherwise
 * @example `const { data, size, setSize } = useChildren(organizationId, { sort: 'name' });`
 */
export function useChildren(parentId: string | null, query = noQuery) {
  const { client, organizationId, principal, read } = useKit();
  return useSWRInfinite(
    (index, previous: Page<ChildOrganization> | null) => {
      if (!organizationId || principal === null || parentId === null) return null;
      if (index > 0 && !previous?.nextCursor) return null;
      const cursor = previous?.nextCursor ?? undefined;
      return partnerKeys.level(organizationId, parentId, { ...query, cursor });
    },
    ([, id, , parent_id, wanted]) =>
      read(id, (call) => client.partners.children({ ...wanted, parent_id }, call)),
    // Paging on must not fetch the first page again each time.
    { revalidateFirstPage: false },
  );
}

/**
 * Organizations anywhere below whose slug or id has the text, with the way to each; with `byName`
 * also those directly below by name. Fewer than two characters ask for nothing.
 */
export function useFoundBelow(text: string, byName = false) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && text.trim().length > 1
      ? partnerKeys.found(organizationId, text.trim(), byName)
      : null,
    ([, id, , wanted, named]) => read(id, (call) => findBelow(client, wanted, named, call)),
    { keepPreviousData: true },
  );
}

/** One organization below, with the way to it. `null` asks for nothing. */
export function useChild(id: string | null) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && id !== null
      ? partnerKeys.child(organizationId, id)
      : null,
    ([, above, , organization_id]) =>
      read(above, (call) => client.partners.get({ organization_id }, call)),
  );
}

/** Usage of the current organization and all below it, with each one's own. `null` asks for nothing. */
export function useSubtreeUsage(query: OperationInput<'partners', 'usage'> | null) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && query
      ? partnerKeys.subtreeUsage(organizationId, query)
      : null,
    ([, id, , wanted]) => read(id, (call) => client.partners.usage(wanted, call)),
  );
}
