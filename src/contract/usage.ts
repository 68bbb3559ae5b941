import * as z from 'zod/mini';
import { Email, Id, Instant } from './common.js';

const counts = {
  voice_minutes: z.number(),
  chat_minutes: z.number(),
  total_calls: z.int(),
  voice_calls: z.int(),
  chat_calls: z.int(),
  inbound_calls: z.int(),
  outbound_calls: z.int(),
  workflow_runs_total: z.int(),
  workflow_runs_success: z.int(),
  workflow_runs_failed: z.int(),
};

/** Half-open window `[from, to)`, at most 366 days; a time without zone is UTC. */
export const UsageWindow = z.strictObject({
  from: z.string().check(z.minLength(1), z.maxLength(40)),
  to: z.string().check(z.minLength(1), z.maxLength(40)),
});

export const UsageDay = z.object({ date: z.string(), ...counts });
export type UsageDay = z.infer<typeof UsageDay>;

export const Inventory = z.object({
  agents: z.int(),
  phone_numbers: z.int(),
  web_widgets: z.int(),
  knowledge_bases: z.int(),
});

export const UsageSummary = z.object({
  from: z.string(),
  to: z.string(),
  ...counts,
  avg_duration_seconds: z.nullable(z.number()),
  daily: z.optional(z.array(UsageDay)),
  inventory: z.optional(Inventory),
});
export type UsageSummary = z.infer<typeof UsageSummary>;

export const PartnerUsage = z.extend(UsageSummary, {
  organizations: z.array(
    z.object({
      organization_id: z.string(),
      name: z.string(),
      slug: z.string(),
      parent_id: z.nullable(z.string()),
      voice_minutes: z.number(),
      chat_minutes: z.number(),
      total_calls: z.int(),
      workflow_runs_total: z.int(),
    }),
  ),
});
export type PartnerUsage = z.infer<typeof PartnerUsage>;

export const usageMetrics = [
  'voice_minutes',
  'chat_minutes',
  'total_calls',
  'voice_calls',
  'chat_calls',
  'workflow_runs_total',
] as const;

export const UsageSeriesQuery = z.strictObject({
  ...UsageWindow.shape,
  interval: z.enum(['hour', 'day', 'week', 'month']),
  metric: z.enum(usageMetrics),
  group_by: z.optional(z.enum(['channel', 'direction', 'organization', 'key'])),
});

export const UsageSeries = z.object({
  from: z.string(),
  to: z.string(),
  interval: z.string(),
  metric: z.string(),
  series: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      points: z.array(
        z.object({ at: Instant, value: z.number(), provisional: z.optional(z.boolean()) }),
      ),
    }),
  ),
});
export type UsageSeries = z.infer<typeof UsageSeries>;

export const UsageEvent = z.strictObject({
  id: Id,
  type: z.enum(['call', 'chat', 'workflow_run']),
  started_at: Instant,
  seconds: z.number().check(z.minimum(0), z.maximum(86_400)),
  channel: z.optional(z.enum(['voice', 'chat'])),
  direction: z.optional(z.enum(['inbound', 'outbound'])),
  status: z.optional(z.enum(['success', 'failed', 'running'])),
});

export const UsageEvents = z.strictObject({
  events: z
    .array(z.unknown())
    .check(z.minLength(1), z.maxLength(1000, 'Send at most 1,000 events at once')),
});

export const UsageEventsResult = z.object({
  results: z.array(
    z.object({ id: z.nullable(z.string()), code: z.string(), detail: z.optional(z.string()) }),
  ),
});

export const UsageBudget = z.strictObject({
  metric: z.enum(usageMetrics),
  limit: z.number().check(z.positive()),
  thresholds: z.array(z.int().check(z.minimum(1), z.maximum(1000))).check(z.maxLength(10)),
  notify: z.array(Email).check(z.maxLength(20)),
});
/** A budget of one metric for a calendar month. */
export type UsageBudget = z.infer<typeof UsageBudget>;
export const UsageBudgets = z.array(UsageBudget);

export const UsageAlert = z.object({
  metric: z.string(),
  threshold: z.int(),
  limit: z.number(),
  value: z.number(),
  period_start: Instant,
  fired_at: Instant,
});
export type UsageAlert = z.infer<typeof UsageAlert>;
