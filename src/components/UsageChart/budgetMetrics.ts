import type { UsageBudget } from '../../contract/usage.js';

/** Metrics that can have a budget. The contract's own list would bring its schemas along. */
export const budgetMetrics: readonly UsageBudget['metric'][] = [
  'voice_minutes',
  'chat_minutes',
  'total_calls',
  'voice_calls',
  'chat_calls',
  'workflow_runs_total',
];
