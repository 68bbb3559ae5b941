'use client';
import { useUsageAnswer } from '../../hooks/useUsageAnswer.js';
import { loadSeries } from './load.js';
import { partOf, type Part } from './parts.js';
import type { UsageLine } from './types.js';
import type { SeriesAsk } from './usagePlan.js';

/** Reads a metric over time. How comes with the first range that needs it: most need it not. */
export function useSeriesPart(ask: SeriesAsk | null, every = 0): Part<readonly UsageLine[]> {
  return partOf(
    useUsageAnswer(
      ask,
      async (client, wanted: SeriesAsk, call) => (await loadSeries())(client, wanted, call),
      every,
    ),
  );
}
