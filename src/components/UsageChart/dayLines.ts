import type { UsageDay, UsageSummary } from '../../contract/usage.js';
import { isProvisional, startOfInterval } from '../../contract/usageTime.js';
import type { UsageGroup, UsageInterval, UsageLine, UsageMetric, UsageRange } from './types.js';

type Read = (day: UsageDay) => number;
type Parts = Readonly<Record<string, Read>>;

const voice: Read = (day) => day.voice_minutes;
const chat: Read = (day) => day.chat_minutes;

/** Metrics that days of a summary can split, the part that is drawn lowest first. */
const splits: Readonly<Partial<Record<UsageMetric, Readonly<Partial<Record<UsageGroup, Parts>>>>>> =
  {
    minutes: { channel: { voice, chat } },
    total_calls: {
      channel: { voice: (day) => day.voice_calls, chat: (day) => day.chat_calls },
      direction: {
        inbound: (day) => day.inbound_calls,
        outbound: (day) => day.outbound_calls,
        // A chat may have no direction.
        none: (day) => Math.max(0, day.total_calls - day.inbound_calls - day.outbound_calls),
      },
    },
  };

/** Whether days of a summary are enough to split a metric. */
export function isInDays(metric: UsageMetric, groupBy: UsageGroup): boolean {
  return groupBy === 'none' || splits[metric]?.[groupBy] !== undefined;
}

/** What lines are made of. */
export type DayLines = {
  metric: UsageMetric;
  groupBy: UsageGroup;
  interval: Exclude<UsageInterval, 'hour'>;
  /** This moment, for what may still grow. */
  now: number;
};

/** Lines of a metric from days. Without a split that days know of, it is one line. */
export function dayLines(days: readonly UsageDay[], asked: DayLines): UsageLine[] {
  const { metric, groupBy } = asked;
  const wanted = splits[metric]?.[groupBy] ?? {
    total: (day) => (metric === 'minutes' ? voice(day) + chat(day) : day[metric]),
  };
  return Object.entries(wanted)
    .map(([key, read]) => ({ key, label: key, points: pointsOf(days, read, asked) }))
    .filter(({ key, points }) => key !== 'none' || points.some(({ value }) => value > 0));
}

function pointsOf(days: readonly UsageDay[], read: Read, { interval, now }: DayLines) {
  const sums = new Map<number, number>();
  for (const day of days) {
    const at = startOfInterval(Date.parse(`${day.date}T00:00:00Z`), interval);
    sums.set(at, (sums.get(at) ?? 0) + read(day));
  }
  return [...sums].map(([at, value]) => ({
    at: new Date(at).toISOString(),
    value: rounded(value),
    ...(isProvisional(at, interval, now) ? { provisional: true } : {}),
  }));
}

/** Hundredths are what servers answer in; sums of them have a tail of noise. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Days inside a range. */
export function daysWithin(
  summary: UsageSummary | undefined,
  { from, to }: UsageRange,
): readonly UsageDay[] {
  return summary?.daily?.filter(({ date }) => date >= from && date <= to) ?? [];
}

const counted = [
  'voice_minutes',
  'chat_minutes',
  'total_calls',
  'voice_calls',
  'chat_calls',
  'inbound_calls',
  'outbound_calls',
  'workflow_runs_total',
  'workflow_runs_success',
  'workflow_runs_failed',
] as const;

/** Totals of some days, as a summary of them would give. */
export function sumOfDays(days: readonly UsageDay[]): UsageSummary | null {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  const { date, ...counts } = first;
  for (const name of counted) {
    counts[name] = rounded(days.reduce((total, day) => total + day[name], 0));
  }
  return {
    ...counts,
    from: `${date}T00:00:00Z`,
    to: new Date(Date.parse(`${last.date}T00:00:00Z`) + 86_400_000).toISOString(),
    avg_duration_seconds: null,
  };
}
