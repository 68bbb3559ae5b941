import type * as z from 'zod/mini';
import type { UsageDay, UsageSeries, UsageSeriesQuery, UsageSummary } from './usage.js';
import { metricValue, toMinutes } from './usageEvents.js';
import {
  isProvisional,
  pointsOf,
  USAGE_MAX_POINTS,
  usageInstant,
  type UsageSpan,
} from './usageTime.js';

const dayColumns = [
  'voice_ms',
  'chat_ms',
  'voice_calls',
  'chat_calls',
  'inbound_calls',
  'outbound_calls',
  'workflow_runs_total',
  'workflow_runs_success',
  'workflow_runs_failed',
] as const;

/** What was counted on one day, not rounded. */
export type UsageDaySums = Record<(typeof dayColumns)[number], number>;

/** A day on which nothing happened. */
export function emptyUsageDay(): UsageDaySums {
  return {
    ...{ voice_ms: 0, chat_ms: 0, voice_calls: 0, chat_calls: 0, inbound_calls: 0 },
    ...{ outbound_calls: 0, workflow_runs_total: 0, workflow_runs_success: 0 },
    workflow_runs_failed: 0,
  };
}

function countsOf({ voice_ms, chat_ms, ...counts }: UsageDaySums): Omit<UsageDay, 'date'> {
  return {
    voice_minutes: toMinutes(voice_ms),
    chat_minutes: toMinutes(chat_ms),
    total_calls: counts.voice_calls + counts.chat_calls,
    voice_calls: counts.voice_calls,
    chat_calls: counts.chat_calls,
    inbound_calls: counts.inbound_calls,
    outbound_calls: counts.outbound_calls,
    workflow_runs_total: counts.workflow_runs_total,
    workflow_runs_success: counts.workflow_runs_success,
    workflow_runs_failed: counts.workflow_runs_failed,
  };
}

function averageSeconds(sums: UsageDaySums): number | null {
  const calls = sums.voice_calls + sums.chat_calls;
  return calls === 0 ? null : Math.round((sums.voice_ms + sums.chat_ms) / calls / 10) / 100;
}

/**
 * The summary of a window from the sums of its days, by first instant. Minutes are added up before they
 * are rounded; days without usage are filled with zeros.
 */
export function buildUsageSummary(
  span: UsageSpan,
  days: ReadonlyMap<number, UsageDaySums>,
  inventory: NonNullable<UsageSummary['inventory']>,
): UsageSummary {
  const total = emptyUsageDay();
  for (const day of days.values()) for (const name of dayColumns) total[name] += day[name];
  return {
    from: usageInstant(span.from),
    to: usageInstant(span.to),
    ...countsOf(total),
    avg_duration_seconds: averageSeconds(total),
    daily: pointsOf(span, 'day').map((day) => ({
      date: usageInstant(day).slice(0, 10),
      ...countsOf(days.get(day) ?? emptyUsageDay()),
    })),
    inventory,
  };
}

/** Sums of a metric by group, then by the first instant of the point. Nothing stands for empty text. */
export type UsageGroups = ReadonlyMap<string, ReadonlyMap<number, number>>;

const labels: Readonly<Record<string, string>> = {
  total: 'Total',
  voice: 'Voice',
  chat: 'Chat',
  inbound: 'Inbound',
  outbound: 'Outbound',
};

function labelOf(group: string, names: ReadonlyMap<string, string>): string {
  const known = Object.hasOwn(labels, group) ? labels[group] : undefined;
  return names.get(group) ?? known ?? (group === '' ? 'Other' : group);
}

/** How many groups a series may have, so that it has at most 10,000 points. */
export function mostUsageGroups(
  span: UsageSpan,
  interval: z.output<typeof UsageSeriesQuery>['interval'],
): number {
  return Math.floor(USAGE_MAX_POINTS / pointsOf(span, interval).length);
}

/** A series with the largest group first, zero-filled. `names` are those of organizations or keys. */
export function buildUsageSeries(
  span: UsageSpan,
  { interval, metric, group_by }: z.output<typeof UsageSeriesQuery>,
  groups: UsageGroups,
  names: ReadonlyMap<string, string>,
  now: number,
): UsageSeries {
  const points = pointsOf(span, interval);
  const all: UsageGroups =
    groups.size === 0 && !group_by ? new Map([['total', new Map()]]) : groups;
  const weighed = [...all].map(([group, sums]) => ({
    ...{ group, sums },
    weight: [...sums.values()].reduce((total, sum) => total + sum, 0),
  }));
  weighed.sort((a, b) => b.weight - a.weight || (a.group < b.group ? -1 : 1));
  return {
    from: usageInstant(span.from),
    to: usageInstant(span.to),
    interval,
    metric,
    series: weighed.map(({ group, sums }) => ({
      key: group === '' ? 'none' : group,
      label: labelOf(group, names),
      points: points.map((at) => ({
        at: usageInstant(at),
        value: metricValue(metric, sums.get(at) ?? 0),
        ...(isProvisional(at, interval, now) && { provisional: true }),
      })),
    })),
  };
}
