'use client';
import { useEffect, useMemo } from 'react';
import useSWRInfinite from 'swr/infinite';
import type { Page } from '../client/index.js';
import type { Rollup } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { partnerKeys, type RollupQuery } from './partnerKeys.js';

const LIMIT = 200;

/**
 * Pages that are read further than the level itself is: of a level that changes meanwhile, or of a server that does
 * not order figures as it orders children.
 */
const MORE_PAGES = 25;

/**
 * Figures of organizations directly below one, by id, with what lies below each. Reads page after page
 * until those that are wanted are there: asked for in the order of the level, hardly more than these.
 * `reading` is false once the missing ones will not come. A parent of `null` asks for nothing.
 * @param wanted those whose figures are to be there
 * @param sort as the level, where the server has `list_queries`; left out otherwise
 * @example `const { figures } = useChildRollup(organizationId, children, 'name');`
 */
export function useChildRollup(
  parentId: string | null,
  wanted: readonly { id: string }[],
  sort?: RollupQuery['sort'],
) {
  const { client, organizationId, principal, read } = useKit();
  const { data, error, isValidating, mutate, size, setSize } = useSWRInfinite(
    (index, previous: Page<Rollup> | null) => {
      if (!organizationId || principal === null || parentId === null) return null;
      if (index > 0 && !previous?.nextCursor) return null;
      const cursor = previous?.nextCursor ?? undefined;
      return partnerKeys.rollup(organizationId, parentId, { sort, limit: LIMIT, cursor });
    },
    ([, id, , parent_id, query]) =>
      read(id, (call) => client.partners.rollup({ ...query, parent_id }, call)),
    { revalidateFirstPage: false },
  );
  const figures = useMemo(
    (): ReadonlyMap<string, Rollup> | null =>
      data
        ? new Map(
            data.flatMap(({ items }) => items.map((figure) => [figure.organization_id, figure])),
          )
        : null,
    [data],
  );

  const isMissing = wanted.some(({ id }) => !figures?.has(id));
  const isMore = Boolean(data?.at(-1)?.nextCursor) && size < wanted.length / LIMIT + MORE_PAGES;
  const readsOn = isMissing && isMore && !error && size === data?.length;
  // What a page brought decides whether another one is wanted.
  useEffect(() => {
    if (readsOn) void setSize(size + 1);
  }, [readsOn, size, setSize]);

  return { figures, error, mutate, reading: isMissing && (readsOn || isValidating) };
}
