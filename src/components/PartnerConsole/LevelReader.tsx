'use client';
import { useMemo } from 'react';
import { ApiError } from '../../client/index.js';
import { arrivalOf } from '../../hooks/arrivals.js';
import { useChildRollup } from '../../hooks/useChildRollup.js';
import { useChildren } from '../../hooks/usePartners.js';
import { useIsomorphicLayoutEffect } from '../../provider/useIsomorphicLayoutEffect.js';
import type { Level, PartnerSort } from './types.js';

/** Props of {@link LevelReader}. */
export type LevelReaderProps = {
  /** Whose children are read. */
  parentId: string;
  /** Left out when the server does not sort. */
  sort: PartnerSort | undefined;
  hasFigures: boolean;
  /** Told what is known of the level; null when it is closed. */
  onLevel: (parentId: string, level: Level | null) => void;
};

/** Organizations that are read at a time. */
const LIMIT = 100;
const none: Level['children'] = [];

/**
 * Reads one level as long as it is open, and draws nothing: the rows of all levels are one list, so
 * that only those in sight are in the page.
 */
export function LevelReader({ parentId, sort, hasFigures, onLevel }: LevelReaderProps) {
  const query = useMemo(() => (sort ? { sort, limit: LIMIT } : { limit: LIMIT }), [sort]);
  const { data, error, isValidating, mutate, size, setSize } = useChildren(parentId, query);
  const children = useMemo(() => data?.flatMap(({ items }) => items) ?? none, [data]);
  const { figures, reading: counting } = useChildRollup(
    hasFigures ? parentId : null,
    children,
    sort,
  );

  const failure = error instanceof ApiError ? error : null;
  const next = data?.at(-1)?.nextCursor ?? null;
  const reading = data !== undefined && size > data.length && failure === null;
  const level = useMemo<Level>(
    () => ({
      children,
      total: data?.[0]?.total ?? null,
      onMore: next === null && !reading ? undefined : () => void setSize((data?.length ?? 0) + 1),
      reading,
      loading: data === undefined && failure === null,
      refreshing: data !== undefined && isValidating && !reading,
      asOf: data ? Math.min(...data.map(arrivalOf)) : 0,
      problem: failure && {
        error: failure,
        retrying: isValidating,
        onRetry: () => void mutate(),
      },
      figures,
      figuresFailed: !counting,
    }),
    [data, children, next, reading, failure, isValidating, mutate, setSize, figures, counting],
  );
  // Before the paint: a level that was read before opens without a frame of bars.
  useIsomorphicLayoutEffect(() => {
    onLevel(parentId, level);
    return () => onLevel(parentId, null);
  }, [onLevel, parentId, level]);
  return null;
}
