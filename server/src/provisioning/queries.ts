import { sql } from 'kysely';
import * as z from 'zod/mini';
import { provisioningSteps, type ProvisioningStepName } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import { sqlIn, sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { StepRow, type RunInput, type RunStatus } from './documents.js';

/** Records the intent to provision an organization; workers leave it alone for `graceSeconds`. */
export async function insertRun(
  trx: Trx,
  clock: Clock,
  input: RunInput,
  graceSeconds: number,
): Promise<void> {
  await trx
    .insertInto('provisioning_runs')
    .values({
      organization_id: input.id,
      input: JSON.stringify(input),
      due_at: sqlIn(clock, graceSeconds),
    })
    .execute();
  await trx
    .insertInto('provisioning_steps')
    .values(provisioningSteps.map((step) => ({ organization_id: input.id, step })))
    .execute();
}

/** A run as readers see it. */
export interface RunState {
  status: RunStatus;
  version: number;
  /** Milliseconds until it is due; negative when it has been. */
  dueInMs: number | null;
}

/** Status, version and due time of a run. */
export async function readRun(
  db: Queryable,
  clock: Clock,
  organizationId: string,
): Promise<RunState | null> {
  const row = await db
    .selectFrom('provisioning_runs')
    .select(['status', 'version'])
    .select(
      sql<
        number | null
      >`(extract(epoch from due_at - ${sqlNow(clock)}) * 1000)::double precision`.as('due'),
    )
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return row ? { status: row.status, version: row.version, dueInMs: row.due } : null;
}

/** The four steps in order. */
export async function readSteps(db: Queryable, organizationId: string): Promise<StepRow[]> {
  const rows = await db
    .selectFrom('provisioning_steps')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .execute();
  const steps = z.parse(z.array(StepRow), rows);
  return provisioningSteps.flatMap((name) => steps.filter((row) => row.step === name));
}

/** Columns of a step that change while it runs. */
export type StepPatch = Partial<Pick<StepRow, 'status' | 'error' | 'intent' | 'result'>> & {
  begin?: boolean;
  finish?: boolean;
  failed?: boolean;
};

/** Changes one step. Call it after {@link holdLease} in the same transaction. */
export async function updateStep(
  trx: Trx,
  clock: Clock,
  key: { organizationId: string; step: ProvisioningStepName },
  patch: StepPatch,
): Promise<void> {
  const now = sqlNow(clock);
  const { begin, finish, failed, intent, result, ...plain } = patch;
  await trx
    .updateTable('provisioning_steps')
    .set((e) => ({
      ...plain,
      ...(intent ? { intent: JSON.stringify(intent) } : {}),
      ...(result ? { result: JSON.stringify(result) } : {}),
      ...(begin
        ? { attempt: e('attempt', '+', 1), started_at: sql<string>`coalesce(started_at, ${now})` }
        : {}),
      ...(finish ? { finished_at: now } : {}),
      ...(failed ? { failures: e('failures', '+', 1) } : {}),
    }))
    .where('organization_id', '=', key.organizationId)
    .where('step', '=', key.step)
    .execute();
}

/** Sets failed steps back to pending and makes the run due; false when none had failed. */
export async function resetFailedSteps(
  trx: Trx,
  clock: Clock,
  organizationId: string,
): Promise<boolean> {
  const run = await trx
    .updateTable('provisioning_runs')
    .set((e) => ({ status: 'pending', due_at: sqlNow(clock), version: e('version', '+', 1) }))
    .where('organization_id', '=', organizationId)
    .where('status', '=', 'partial')
    .returning('organization_id')
    .executeTakeFirst();
  if (!run) return false;
  await trx
    .updateTable('provisioning_steps')
    .set({ status: 'pending', failures: 0, error: null, started_at: null, finished_at: null })
    .where('organization_id', '=', organizationId)
    .where('status', '=', 'failed')
    .execute();
  return true;
}

/** Takes an organization back whose first step failed; its slug is free at once. */
export async function discardOrganization(trx: Trx, organizationId: string): Promise<void> {
  await trx.deleteFrom('organizations').where('id', '=', organizationId).execute();
}
