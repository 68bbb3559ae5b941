import { provisioningSteps, type Provisioning } from '../../contract/index.js';
import type { ProvisioningStep, ProvisioningStepName } from '../../contract/index.js';
import { refuse } from './errors.js';
import { commits, type Fault } from './faults.js';
import type { MemoryParts } from './server.js';
import type { OrganizationRow } from './state.js';
import { assignNumber, prepareDataset } from './telephony.js';

const MAX_TRIES = 3;

/** What people read when a step fails and the fault has no words of its own. */
const usualErrors: Record<ProvisioningStepName, string> = {
  identity: 'The identity provider did not answer.',
  billing: 'The payment provider did not answer.',
  telephony: 'The carrier did not answer.',
  knowledge_base: 'The knowledge base did not answer.',
};

function overall(steps: readonly ProvisioningStep[]): Provisioning['status'] {
  if (steps.some(({ status }) => status === 'pending' || status === 'running')) return 'pending';
  return steps.some(({ status }) => status === 'failed') ? 'partial' : 'complete';
}

function change(
  parts: MemoryParts,
  row: OrganizationRow,
  name: ProvisioningStepName,
  fields: Partial<ProvisioningStep>,
): void {
  const steps = row.provisioning.steps.map((step) =>
    step.step === name ? { ...step, ...fields } : step,
  );
  row.provisioning = { status: overall(steps), steps };
  for (const listener of [...parts.provisioningListeners]) listener(row.id);
}

/** Carries a step out. Safe to repeat: what exists already is kept. */
function effect(
  parts: MemoryParts,
  { id }: OrganizationRow,
  name: ProvisioningStepName,
): Partial<ProvisioningStep> {
  if (name === 'telephony') return assignNumber(parts, id);
  return name === 'knowledge_base' ? prepareDataset(parts, id) : {};
}

function begin(parts: MemoryParts, row: OrganizationRow, name: ProvisioningStepName): void {
  const before = row.provisioning.steps.find(({ step }) => step === name)?.attempt ?? 0;
  const started_at = parts.clock.instant();
  change(parts, row, name, {
    status: 'running',
    attempt: before + 1,
    started_at,
    finished_at: null,
  });
}

function errorText(fault: Fault, name: ProvisioningStepName): string {
  return fault.detail ?? usualErrors[name];
}

/** Ends one try of a step. A step with tries left keeps running, so that nobody sees it go back. */
function finish(
  parts: MemoryParts,
  row: OrganizationRow,
  name: ProvisioningStepName,
  lastTry: boolean,
): 'done' | 'failed' {
  const fault = parts.faults.take(`provisioning.${name}`);
  const finished_at = parts.clock.instant();
  const made = !fault || commits(fault) ? effect(parts, row, name) : {};
  if (!fault) {
    change(parts, row, name, { ...made, status: 'done', error: null, finished_at });
    return 'done';
  }
  const error = errorText(fault, name);
  change(parts, row, name, lastTry ? { status: 'failed', error, finished_at } : { error });
  return 'failed';
}

function nextPending(row: OrganizationRow): ProvisioningStepName | undefined {
  return row.provisioning.steps.find(({ status }) => status === 'pending')?.step;
}

function tryInQueue(
  parts: MemoryParts,
  row: OrganizationRow,
  name: ProvisioningStepName,
  tries: number,
): void {
  const { clock, switches } = parts;
  begin(parts, row, name);
  clock.after(switches.stepMs, () => {
    const lastTry = tries === MAX_TRIES;
    if (finish(parts, row, name, lastTry) === 'done' || lastTry) runInQueue(parts, row);
    else clock.after(switches.stepMs, () => tryInQueue(parts, row, name, tries + 1));
  });
}

function runInQueue(parts: MemoryParts, row: OrganizationRow): void {
  const name = nextPending(row);
  if (name) tryInQueue(parts, row, name, 1);
}

function runAtOnce(parts: MemoryParts, row: OrganizationRow): void {
  for (let name = nextPending(row); name; name = nextPending(row)) {
    begin(parts, row, name);
    finish(parts, row, name, true);
  }
}

function run(parts: MemoryParts, row: OrganizationRow): void {
  if (parts.capabilities.has('async_provisioning')) runInQueue(parts, row);
  else runAtOnce(parts, row);
}

/** The state of an organization nothing has been set up for. */
export function unprovisioned(): Provisioning {
  const steps = provisioningSteps.map((step): ProvisioningStep => ({
    step,
    status: 'pending',
    error: null,
    attempt: 0,
    started_at: null,
    finished_at: null,
  }));
  return { status: 'pending', steps };
}

/** Throws when the identity provider refuses, before anything exists. */
export function checkIdentity({ faults }: MemoryParts): void {
  const fault = faults.take('provisioning.identity');
  if (fault) throw refuse('unavailable', { detail: errorText(fault, 'identity') });
}

/** Sets a new organization up: in the background where the server can, else at once. */
export function startProvisioning(parts: MemoryParts, row: OrganizationRow): void {
  begin(parts, row, 'identity');
  finish(parts, row, 'identity', true);
  run(parts, row);
}

/** Runs the failed steps again; those that are done stay as they are. */
export function retryFailedSteps(parts: MemoryParts, row: OrganizationRow): void {
  // A run that is under way picks up every pending step by itself.
  const busy = row.provisioning.status === 'pending';
  const failed = row.provisioning.steps.filter(({ status }) => status === 'failed');
  for (const { step } of failed) change(parts, row, step, { status: 'pending' });
  if (!busy) run(parts, row);
}
