import type { Provisioning, ProvisioningStep } from '../contract/index.js';
import { isRecord } from './json.js';
import { normalize } from './normalize.js';

const RANK = { pending: 0, running: 1, failed: 2, done: 3 } as const;

function isStep(value: unknown): value is ProvisioningStep {
  return isRecord(value) && typeof value.step === 'string' && String(value.status) in RANK;
}

/** Whether a value from the wire is a state of provisioning. */
export function isProvisioning(value: unknown): value is Provisioning {
  return (
    isRecord(value) &&
    typeof value.status === 'string' &&
    Array.isArray(value.steps) &&
    value.steps.every(isStep)
  );
}

/** Whether nothing will change any more. */
export function isSettled({ status, steps }: Provisioning): boolean {
  if (status === 'complete' || steps.length === 0) return status !== 'pending';
  return steps.every((step) => step.status === 'done' || step.status === 'failed');
}

function isOlder(next: ProvisioningStep, than: ProvisioningStep): boolean {
  if (than.status === 'done') return next.status !== 'done';
  const tries = (next.attempt ?? 0) - (than.attempt ?? 0);
  return tries < 0 || (tries === 0 && RANK[next.status] < RANK[than.status]);
}

function overall(steps: readonly ProvisioningStep[]): Provisioning['status'] {
  if (steps.some(({ status }) => status === 'pending' || status === 'running')) return 'pending';
  return steps.every(({ status }) => status === 'done') ? 'complete' : 'partial';
}

/**
 * The later of two states, step by step: an answer that was overtaken takes nothing back. Once all steps are done,
 * it is complete, also when the server was asked between the last step and its own note of the end.
 */
export function advance(last: Provisioning | null, next: Provisioning): Provisioning {
  const steps = next.steps.map((step) => {
    const before = last?.steps.find((other) => other.step === step.step);
    return before && isOlder(step, before) ? before : step;
  });
  const kept = steps.some((step, i) => step !== next.steps[i]);
  const isDone = steps.length > 0 && steps.every(({ status }) => status === 'done');
  return kept || (isDone && next.status === 'pending')
    ? { ...next, status: overall(steps), steps }
    : next;
}

/** What one watcher has seen. */
export interface Progress {
  /** Takes a value from the wire and tells of what is new in it; false when it is no state at all. */
  take(value: unknown): boolean;
  /** The last state once nothing will change any more. */
  result(): Provisioning | null;
}

/** Makes the memory of one watcher. */
export function createProgress(onProgress: (provisioning: Provisioning) => void): Progress {
  let last: Provisioning | null = null;
  return {
    take: (value) => {
      const inner = isRecord(value) && isRecord(value.provisioning) ? value.provisioning : value;
      const state = normalize(inner);
      if (!isProvisioning(state)) return false;
      const next = advance(last, state);
      const isNews = JSON.stringify(next) !== JSON.stringify(last);
      last = next;
      if (isNews) onProgress(next);
      return true;
    },
    result: () => (last && isSettled(last) ? last : null),
  };
}
