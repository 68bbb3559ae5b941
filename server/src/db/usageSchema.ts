import type { Generated } from 'kysely';
import type { usageMetrics } from '../../../src/contract/index.js';
import type { MadeTimestamp, Timestamp } from './schema.js';

export interface UsageEventsTable {
  organization_id: string;
  id: string;
  started_at: Timestamp;
  type: 'call' | 'chat' | 'workflow_run';
  channel: 'voice' | 'chat' | '';
  direction: 'inbound' | 'outbound' | '';
  status: 'success' | 'failed' | 'running' | null;
  duration_ms: number;
  /** Empty for what a person sent. */
  key_id: string;
  received_at: MadeTimestamp;
}

export interface UsageRollupTable {
  organization_id: string;
  /** First instant of the hour or the day. */
  start: Timestamp;
  channel: string;
  direction: string;
  key_id: string;
  conversations: number;
  duration_ms: number;
  runs: number;
  runs_success: number;
  runs_failed: number;
}

export interface UsageBudgetsTable {
  organization_id: string;
  metric: (typeof usageMetrics)[number];
  place: number;
  limit: number;
  thresholds: number[];
  notify: string[];
}

export interface UsageAlertsTable {
  organization_id: string;
  id: string;
  metric: string;
  period_start: Timestamp;
  threshold: number;
  limit: number;
  value: number;
  created_at: Generated<string>;
}

/** Tables of `sql/0030_usage.sql`. */
export interface UsageTables {
  usage_event_ids: { organization_id: string; id: string };
  usage_events: UsageEventsTable;
  usage_hours: UsageRollupTable;
  usage_days: UsageRollupTable;
  usage_budgets: UsageBudgetsTable;
  usage_alerts: UsageAlertsTable;
}
