'use client';
import { useUsageAlerts, useUsageBudgets, useUsageSummary } from '../../hooks/useUsage.js';
import { partOf } from './parts.js';
import type { UsagePlan } from './usagePlan.js';
import { useSeriesPart } from './useSeriesPart.js';

/** How often a range that goes on is read again while somebody looks. */
const LIVE_MS = 60_000;

/** Reads everything that a plan needs, all at the same time. */
export function useUsageParts(plan: UsagePlan, hasBudgets: boolean) {
  const every = plan.isLive ? LIVE_MS : 0;
  const summary = partOf(useUsageSummary(plan.summary, every));
  const before = partOf(useUsageSummary(plan.before));
  const series = useSeriesPart(plan.series, every);
  const seriesBefore = useSeriesPart(plan.seriesBefore);
  // The same question as that for the range in most cases, and then the same answer.
  const month = partOf(useUsageSummary(hasBudgets ? plan.month : null, LIVE_MS));
  const budgets = partOf(useUsageBudgets(hasBudgets));
  const alerts = partOf(useUsageAlerts(hasBudgets));
  return {
    summary,
    before,
    series,
    seriesBefore,
    month,
    budgets,
    alerts,
    /** Parts that were asked for. */
    asked: [
      summary,
      before,
      ...(plan.series ? [series] : []),
      ...(plan.seriesBefore ? [seriesBefore] : []),
      ...(hasBudgets ? [month, budgets, alerts] : []),
    ],
  };
}

/** What {@link useUsageParts} gives. */
export type UsageParts = ReturnType<typeof useUsageParts>;
