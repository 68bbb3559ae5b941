import type { UsageBudget, usageMetrics } from './usage.js';
import { startOfInterval } from './usageTime.js';

/** Budgets as they are kept: thresholds in order, nothing twice. Or what is wrong with which of them. */
export function readUsageBudgets(
  budgets: readonly UsageBudget[],
): { readonly budgets: UsageBudget[] } | { readonly field: string; readonly problem: string } {
  const metrics = budgets.map(({ metric }) => metric);
  const twice = metrics.findIndex((metric, index) => metrics.indexOf(metric) < index);
  if (twice >= 0) {
    return { field: `${twice}.metric`, problem: `${metrics[twice]} has two budgets` };
  }
  return {
    budgets: budgets.map(({ metric, limit, thresholds, notify }) => ({
      ...{ metric, limit, notify: [...new Set(notify)] },
      thresholds: [...new Set(thresholds)].sort((a, b) => a - b),
    })),
  };
}

/** Months whose budgets new usage may still exhaust: the present one and the one before. UTC. */
export function budgetPeriods(now: number): readonly [present: number, before: number] {
  const present = startOfInterval(now, 'month');
  return [present, startOfInterval(present - 1, 'month')];
}

/** Thresholds that usage has reached, in percent of the limit. */
export function reachedThresholds(
  { limit, thresholds }: Pick<UsageBudget, 'limit' | 'thresholds'>,
  value: number,
): number[] {
  return thresholds.filter((threshold) => value * 100 >= limit * threshold);
}

/** Name of a metric in a sentence. */
export const usageMetricNames: Readonly<Record<(typeof usageMetrics)[number], string>> = {
  voice_minutes: 'voice minutes',
  chat_minutes: 'chat minutes',
  total_calls: 'calls',
  voice_calls: 'voice calls',
  chat_calls: 'chat sessions',
  workflow_runs_total: 'workflow runs',
};
