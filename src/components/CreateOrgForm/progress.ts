import type { Provisioning, ProvisioningStep } from '../../contract/index.js';

const ranks: Record<ProvisioningStep['status'], number> = {
  pending: 0,
  running: 1,
  failed: 2,
  done: 3,
};

function isBehind(next: ProvisioningStep, shown: ProvisioningStep): boolean {
  if (shown.status === 'done') return next.status !== 'done';
  const tries = (next.attempt ?? 0) - (shown.attempt ?? 0);
  return tries === 0 ? ranks[next.status] < ranks[shown.status] : tries < 0;
}

/** The state as a whole, from its steps. */
export function overall(steps: readonly ProvisioningStep[]): Provisioning['status'] {
  if (steps.some(({ status }) => status === 'pending' || status === 'running')) return 'pending';
  return steps.every(({ status }) => status === 'done') ? 'complete' : 'partial';
}

/**
 * What to show after an answer: a step never goes back, so an answer that was overtaken on its way
 * changes nothing. The same object when there is no news.
 */
export function advance(
  shown: Provisioning | undefined,
  next: Provisioning | undefined,
): Provisioning | undefined {
  if (!shown || !next) return next ?? shown;
  const steps = shown.steps.map((step) => {
    const news = next.steps.find((other) => other.step === step.step);
    return news && !isBehind(news, step) && !isSame(news, step) ? news : step;
  });
  const changed = steps.some((step, index) => step !== shown.steps[index]);
  return changed ? { status: overall(steps), steps } : shown;
}

function isSame(a: ProvisioningStep, b: ProvisioningStep): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Seconds between two instants, at least one; null when either is missing or the order is wrong. */
export function secondsBetween(
  start: string | number | null | undefined,
  end: string | number | null | undefined,
): number | null {
  if (start == null || end == null) return null;
  const milliseconds = new Date(end).getTime() - new Date(start).getTime();
  return milliseconds >= 0 ? Math.max(1, Math.round(milliseconds / 1000)) : null;
}

/** Seconds from the first start to the last end; null while unknown. */
export function totalSeconds(steps: readonly ProvisioningStep[]): number | null {
  const starts = steps.flatMap(({ started_at }) => (started_at ? [Date.parse(started_at)] : []));
  const ends = steps.flatMap(({ finished_at }) => (finished_at ? [Date.parse(finished_at)] : []));
  if (starts.length === 0 || ends.length < steps.length) return null;
  return secondsBetween(Math.min(...starts), Math.max(...ends));
}
