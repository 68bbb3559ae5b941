import type { Provisioning, ProvisioningStep } from '../../../src/contract/index.js';
import type { RunStatus, StepRow } from './documents.js';

function stepOf(row: StepRow): ProvisioningStep {
  const { step, status, error, attempt, started_at, finished_at, result } = row;
  const shared = { step, status, error, attempt, started_at, finished_at };
  switch (step) {
    case 'telephony':
      return {
        ...shared,
        phone_number: result.phone_number ?? null,
        trunk_id: result.trunk ?? null,
        concurrency_limit: result.concurrency_limit ?? null,
      };
    case 'knowledge_base':
      return { ...shared, dataset_id: result.dataset ?? null };
    default:
      return shared;
  }
}

/** A run as the contract shows it. */
export function provisioningOf(status: RunStatus, rows: readonly StepRow[]): Provisioning {
  return {
    status: status === 'complete' || status === 'partial' ? status : 'pending',
    steps: rows.map(stepOf),
  };
}
