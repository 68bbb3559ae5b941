import { countDays } from '../../chart/days.js';
import { monthToDate } from './monthToDate.js';
import { rangeProblem } from './ranges.js';
import type { UsageGroup, UsageInterval, UsageMetric, UsageQuery } from './types.js';

/** What the server and the person's rights let a query ask for. */
export type UsageOffer = {
  /** Any interval and any group can be had. */
  series: boolean;
  /** The person looks after organizations below this one. */
  below: boolean;
};

/** A query that can be asked, and what else could be. */
export type SettledQuery = {
  query: UsageQuery;
  metrics: readonly UsageMetric[];
  intervals: readonly UsageInterval[];
  groups: readonly UsageGroup[];
};

const metrics: readonly UsageMetric[] = [
  'minutes',
  'voice_minutes',
  'chat_minutes',
  'total_calls',
  'workflow_runs_total',
];

/** More hours than these are a comb, and by key more points than a server gives. */
const HOURLY_DAYS = 31;
const WEEKLY_DAYS = 15;
const MONTHLY_DAYS = 62;

/** Fills in what a query leaves open, and lets go of what cannot be asked: it may come from an address. */
export function settleQuery(
  wanted: Partial<UsageQuery>,
  today: string,
  offer: UsageOffer,
): SettledQuery {
  const { range: asked } = wanted;
  const range = asked && rangeProblem(asked, today) === null ? asked : monthToDate(today);
  const metric = oneOf(metrics, wanted.metric, 'minutes');
  const intervals = intervalsOf(countDays(range.from, range.to), offer);
  const groups = groupsOf(metric, offer);
  const interval = oneOf(intervals, wanted.interval, 'day');
  const fallback = groups.includes('channel') ? 'channel' : 'none';
  const groupBy = oneOf(groups, wanted.groupBy, fallback);
  return { query: { range, metric, interval, groupBy }, metrics, intervals, groups };
}

function oneOf<T extends string>(all: readonly T[], wanted: T | undefined, fallback: T): T {
  return all.find((one) => one === wanted) ?? fallback;
}

function intervalsOf(days: number, { series }: UsageOffer): UsageInterval[] {
  return [
    ...(series && days <= HOURLY_DAYS ? (['hour'] as const) : []),
    'day',
    ...(days >= WEEKLY_DAYS ? (['week'] as const) : []),
    ...(days >= MONTHLY_DAYS ? (['month'] as const) : []),
  ];
}

function groupsOf(metric: UsageMetric, { series, below }: UsageOffer): UsageGroup[] {
  const isBoth = metric === 'minutes' || metric === 'total_calls';
  const isTalk = metric !== 'workflow_runs_total';
  return [
    'none',
    ...(isBoth ? (['channel'] as const) : []),
    ...(isTalk && (series || metric === 'total_calls') ? (['direction'] as const) : []),
    ...(series && below ? (['organization'] as const) : []),
    ...(series ? (['key'] as const) : []),
  ];
}
