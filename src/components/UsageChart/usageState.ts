import type { ApiError } from '../../client/index.js';
import type { Part } from './parts.js';
import type { UsageBudgets, UsageContent, UsageLine, UsagePartial } from './types.js';
import type { Figures } from './useFigures.js';
import type { UsageParts } from './useUsageParts.js';

/** How long servers may still count, in minutes. */
const COUNTING_MINUTES = 15;

/** A part that failed, and how to ask for it again. */
export type Failure = { error: ApiError; retrying: boolean; onRetry: () => void };

/** What failed of some parts, as one: they are asked for again together. */
export function failureOf(parts: readonly Part<unknown>[]): Failure | null {
  const failed = parts.filter(({ error }) => error !== null);
  const [first] = failed;
  if (!first?.error) return null;
  return {
    error: first.error,
    retrying: failed.some(({ validating }) => validating),
    onRetry: () => failed.forEach(({ retry }) => retry()),
  };
}

/** What is wrong with the figures: a part that never came, one that is old, or one still counted. */
export function troubleOf(
  { asked }: UsageParts,
  { series, interval }: Figures,
  now: number,
): Pick<UsageContent, 'partial' | 'problem'> {
  const missing = failureOf(asked.filter(({ data }) => data === undefined));
  const problem = failureOf(asked.filter(({ data }) => data !== undefined));
  const partial: UsagePartial | null = missing
    ? { kind: 'missing', ...missing }
    : isCounting(series, interval, now)
      ? { kind: 'counting', minutes: COUNTING_MINUTES }
      : null;
  return { partial, problem: missing ? null : problem };
}

const steps: Readonly<Record<string, number>> = { hour: 3_600_000, day: 86_400_000 };

/**
 * Whether something looks finished that is not: an hour or a day that is over. A day that goes on
 * needs no word, it is hatched.
 */
function isCounting(series: readonly UsageLine[], interval: string, now: number): boolean {
  const step = steps[interval];
  if (step === undefined) return false;
  return series.some(({ points }) =>
    points.some(({ at, provisional }) => provisional && Date.parse(at) + step <= now),
  );
}

/** Budgets with what is spent of them; null where there are none to see. */
export function budgetsOf(
  { budgets, month, alerts }: UsageParts,
  onSave: UsageBudgets['onSave'],
): UsageBudgets | null {
  // Without what is spent, a budget would look untouched.
  if (!budgets.data || !month.data) return null;
  const start = month.data.from.slice(0, 7);
  return {
    items: budgets.data,
    spent: month.data,
    alerts: (alerts.data?.items ?? []).filter(({ period_start }) => period_start.startsWith(start)),
    onSave,
  };
}
