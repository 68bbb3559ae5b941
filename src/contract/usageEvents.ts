import type * as z from 'zod/mini';
import { UsageEvent, type usageMetrics } from './usage.js';
import { DAY_MS } from './usageTime.js';

/** How far ahead of the server's clock an event may begin. */
export const USAGE_AHEAD_MS = 5 * 60_000;

/** How late an event may come. */
export const USAGE_LATEST_DAYS = 400;

/** Where an event is counted beside its hour; empty text stands for none. */
export interface UsagePlace {
  readonly channel: 'voice' | 'chat' | '';
  readonly direction: 'inbound' | 'outbound' | '';
}

/** Counts of one place; sums of them are exact, and rounded only when they are shown. */
export interface UsageSums {
  readonly conversations: number;
  readonly duration_ms: number;
  readonly runs: number;
  readonly runs_success: number;
  readonly runs_failed: number;
}

/** An event that can be counted. */
export interface CountedEvent extends UsagePlace, UsageSums {
  readonly id: string;
  readonly type: z.infer<typeof UsageEvent>['type'];
  readonly status: z.infer<typeof UsageEvent>['status'] | null;
  /** As it was sent, with all of its microseconds. */
  readonly started_at: string;
  /** The same in epoch milliseconds. */
  readonly at: number;
}

/** What becomes of one event, before it is known whether it was counted before. */
export type UsageVerdict =
  | { readonly code: 'ok'; readonly event: CountedEvent }
  | {
      readonly code: 'invalid' | 'in_future' | 'too_old';
      readonly id: string | null;
      readonly detail: string;
    };

/** Which sum a metric shows, and of which channel; null stands for all. */
export const usageMetricParts: Readonly<
  Record<
    (typeof usageMetrics)[number],
    {
      readonly sum: 'conversations' | 'duration_ms' | 'runs';
      readonly channel: UsagePlace['channel'] | null;
    }
  >
> = {
  voice_minutes: { sum: 'duration_ms', channel: 'voice' },
  chat_minutes: { sum: 'duration_ms', channel: 'chat' },
  total_calls: { sum: 'conversations', channel: null },
  voice_calls: { sum: 'conversations', channel: 'voice' },
  chat_calls: { sum: 'conversations', channel: 'chat' },
  workflow_runs_total: { sum: 'runs', channel: null },
};

/** Minutes of summed milliseconds, with two decimals. */
export function toMinutes(durationMs: number): number {
  return Math.round(durationMs / 600) / 100;
}

/** The value of a metric from the sum that it shows. */
export function metricValue(metric: (typeof usageMetrics)[number], sum: number): number {
  return usageMetricParts[metric].sum === 'duration_ms' ? toMinutes(sum) : sum;
}

function idOf(value: unknown): string | null {
  const id: unknown =
    typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' ? id.slice(0, 128) : null;
}

function problemOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') {
    return `${(issue.keys[0] ?? '').slice(0, 100)} is not a field of an event`;
  }
  const field = issue?.path.map(String).join('.') ?? '';
  if (field === '') return 'id, type, started_at and seconds make an event';
  return `${field} is not valid`;
}

function placeOf({ type, channel, direction }: z.infer<typeof UsageEvent>): UsagePlace | string {
  if (type === 'workflow_run') {
    if (channel !== undefined) return 'channel does not belong to a workflow run';
    if (direction !== undefined) return 'direction does not belong to a workflow run';
    return { channel: '', direction: '' };
  }
  const own = type === 'call' ? 'voice' : 'chat';
  if (channel !== undefined && channel !== own) return `channel of a ${type} must be ${own}`;
  return { channel: own, direction: direction ?? '' };
}

function refusal(code: 'invalid' | 'in_future' | 'too_old', value: unknown, detail: string) {
  return { code, id: idOf(value), detail };
}

/** Judges one event of a batch at the server's time. */
export function judgeUsageEvent(value: unknown, now: number): UsageVerdict {
  const read = UsageEvent.safeParse(value);
  if (!read.success) return refusal('invalid', value, problemOf(read.error.issues[0]));
  const { id, type, started_at, seconds, status } = read.data;
  const at = Date.parse(started_at);
  // Date.parse would read 30 February as 2 March.
  if (Number.isNaN(at) || new Date(at).getUTCDate() !== Number(started_at.slice(8, 10))) {
    return refusal('invalid', value, 'started_at is not valid');
  }
  if (at > now + USAGE_AHEAD_MS) {
    return refusal('in_future', value, 'started_at is more than 5 minutes ahead');
  }
  if (at < now - USAGE_LATEST_DAYS * DAY_MS) {
    return refusal('too_old', value, `started_at is more than ${USAGE_LATEST_DAYS} days ago`);
  }
  const place = placeOf(read.data);
  if (typeof place === 'string') return refusal('invalid', value, place);
  const isRun = type === 'workflow_run';
  const event: CountedEvent = {
    id,
    type,
    status: status ?? null,
    started_at,
    at,
    channel: place.channel,
    direction: place.direction,
    conversations: isRun ? 0 : 1,
    duration_ms: Math.round(seconds * 1000),
    runs: isRun ? 1 : 0,
    runs_success: isRun && status === 'success' ? 1 : 0,
    runs_failed: isRun && status === 'failed' ? 1 : 0,
  };
  return { code: 'ok', event };
}
