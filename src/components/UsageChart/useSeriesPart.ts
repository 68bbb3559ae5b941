'use client';
import { useMemo } from 'react';
import { useUsageSeries } from '../../hooks/useUsage.js';
import { partOf, type Part } from './parts.js';
import { seriesLines } from './seriesLines.js';
import type { UsageLine } from './types.js';
import type { SeriesAsk } from './usagePlan.js';

/** Reads a metric over time; minutes, which are two metrics of the server's, in two requests. */
export function useSeriesPart(ask: SeriesAsk | null, every = 0): Part<readonly UsageLine[]> {
  const isBoth = ask?.metric === 'minutes';
  const first = useUsageSeries(ask && queryOf(ask, isBoth ? 'voice_minutes' : ask.metric), every);
  const second = useUsageSeries(isBoth && ask ? queryOf(ask, 'chat_minutes') : null, every);
  const one = partOf(first);
  const two = partOf(second);
  const { data: a } = one;
  const { data: b } = two;
  const data = useMemo(
    () => (a === undefined || (isBoth && b === undefined) ? undefined : seriesLines(a, b)),
    [a, b, isBoth],
  );
  return {
    data,
    error: one.error ?? (isBoth ? two.error : null),
    validating: one.validating || two.validating,
    retry: () => {
      one.retry();
      if (isBoth) two.retry();
    },
  };
}

function queryOf({ from, to, interval, groupBy }: SeriesAsk, metric: SeriesAsk['metric']) {
  const group_by = groupBy === 'none' ? undefined : groupBy;
  if (metric === 'minutes') return null;
  return { from, to, interval, metric, ...(group_by ? { group_by } : {}) };
}
