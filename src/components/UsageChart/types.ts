import type { ComponentType, ReactNode } from 'react';
import type { ApiError } from '../../client/index.js';
import type { UsageBudget, UsageSeries, UsageSummary, usageMetrics } from '../../contract/usage.js';
import type { DayRange } from '../../chart/compare.js';
import type { UsageChartMessages, UsageMessages } from './messages.js';

/** What it takes to put usage into words. Days of usage are UTC days, so there is no time zone. */
export type Words = {
  messages: UsageMessages;
  /** Replacements, for the parts that bring their own texts when they are wanted. */
  own: Partial<UsageChartMessages> | undefined;
  locale: string;
};

/** A metric of the server's, or `minutes`: voice and chat together. */
export type UsageMetric = (typeof usageMetrics)[number] | 'minutes';

/** How far apart points are. */
export type UsageInterval = 'hour' | 'day' | 'week' | 'month';

/** What a metric is split by. */
export type UsageGroup = 'none' | 'channel' | 'direction' | 'organization' | 'key';

/** UTC days from the first to the last, both included, as in "2026-03-01". */
export type UsageRange = DayRange;

/** One part of what was used. All parts have the same times. */
export type UsageLine = UsageSeries['series'][number];

/** What is asked for. */
export type UsageQuery = {
  range: UsageRange;
  metric: UsageMetric;
  interval: UsageInterval;
  groupBy: UsageGroup;
};

/** What is asked for, what could be, and how to ask. */
export type UsageControls = UsageQuery & {
  /** The UTC day that is now; later ones cannot be chosen. */
  today: string;
  /** One alone gets no select. */
  metrics: readonly UsageMetric[];
  intervals: readonly UsageInterval[];
  groups: readonly UsageGroup[];
  onQueryChange: (change: Partial<UsageQuery>) => void;
};

/** What the range is compared with. */
export type UsagePrevious = {
  /** The days behind `points`; may go on after the days that `summary` compares. */
  range: UsageRange;
  summary: UsageSummary | null;
  /** All series together, in order; the first is compared with the first of the range. */
  points: readonly { at: string; value: number }[];
};

/** Some figures are not all there. */
export type UsagePartial =
  /** The last minutes are still being counted. */
  | { kind: 'counting'; minutes: number }
  /** A part did not come. */
  | { kind: 'missing'; error: ApiError; retrying: boolean; onRetry: () => void };

/** A threshold that was crossed. */
export type UsageAlertSent = { metric: string; threshold: number; fired_at: string };

/** Budgets of the organization, each for a calendar month. */
export type UsageBudgets = {
  items: readonly UsageBudget[];
  /** Month to date by metric, whatever the range. */
  spent: Readonly<Partial<Record<UsageBudget['metric'], number>>>;
  /** Alerts of this month. */
  alerts: readonly UsageAlertSent[];
  /** Saves all budgets; left out for who may only look. */
  onSave?: ((budgets: UsageBudget[]) => Promise<void>) | undefined;
};

/** Usage and everything around it. */
export type UsageContent = UsageControls & {
  /** Totals of the range; null when they did not come. */
  summary: UsageSummary | null;
  /** The metric over the range, the part that is drawn lowest first. */
  series: readonly UsageLine[];
  previous: UsagePrevious | null;
  /** The same parts before the range, by days: what forecasts and "usual" come from. */
  history: readonly UsageLine[];
  /** Last UTC day to forecast; null forecasts nothing. */
  forecastTo: string | null;
  /** Null when there are none to see. */
  budgets: UsageBudgets | null;
  partial: UsagePartial | null;
  refreshing: boolean;
  /** When the figures arrived, in epoch milliseconds. */
  asOf: number;
  offline: boolean;
  /** Why nothing newer could be had. */
  problem: { error: ApiError; retrying: boolean; onRetry: () => void } | null;
  /** Opens an organization or a key that a change comes from. */
  onOpenGroup?: ((group: { groupBy: UsageGroup; key: string }) => void) | undefined;
  /** Reads a metric by key around one day; without it a change is not followed to a key. */
  KeyDays?: ComponentType<KeyDaysProps> | undefined;
  /** Told what was saved as a file. */
  onExport?: ((file: { name: string; rows: number }) => void) | undefined;
};

/** Props of a part that reads a metric by key. */
export type KeyDaysProps = {
  metric: UsageMetric;
  /** The day, in epoch milliseconds. */
  at: number;
  /** Gets days of every key up to that day; null until they are known. */
  children: (lines: readonly UsageLine[] | null) => ReactNode;
};

/** Each point by itself, or added up. */
export type UsageMode = 'each' | 'sum';
