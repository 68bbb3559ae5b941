import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Clock } from '../clock.js';
import { sqlIn, sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { RunInput, type Claim, type RunStatus } from './documents.js';

/** Seconds after which an unattended run may be taken over. Kept alive by a heartbeat while its worker lives. */
export const LEASE_SECONDS = 6;

const ClaimRow = z.object({
  organization_id: z.string(),
  fence: z.int(),
  status: z.enum(['pending', 'complete', 'partial', 'compensating', 'compensated']),
  input: RunInput,
  settle: z.boolean(),
  failures: z.int(),
});

function toClaim(row: unknown): Claim {
  const { organization_id, ...rest } = z.parse(ClaimRow, row);
  return { organizationId: organization_id, ...rest };
}

// A lease found behind us belonged to a process that died or sleeps; what it called may still take effect.
const takeOver = sql`fence = fence + 1, settle = settle or lease_until is not null`;
const claimed = sql`r.organization_id, fence, status, input, settle, failures`;

/** Takes up to `limit` runs that are due and that nobody works on. */
export async function claimDue(
  db: Queryable,
  clock: Clock,
  owner: string,
  limit: number,
): Promise<Claim[]> {
  const now = sqlNow(clock);
  const { rows } = await sql<unknown>`
    with due as (
      select organization_id from provisioning_runs
      where due_at <= ${now} and (lease_until is null or lease_until <= ${now})
      order by due_at limit ${limit} for update skip locked)
    update provisioning_runs r
      set ${takeOver}, lease_owner = ${owner}, lease_until = ${sqlIn(clock, LEASE_SECONDS)}
      from due where r.organization_id = due.organization_id
      returning ${claimed}`.execute(db);
  return rows.map(toClaim);
}

/** Takes one run that is unfinished; before its first claim also one that is not due yet. */
export async function claimRun(
  db: Queryable,
  clock: Clock,
  owner: string,
  organizationId: string,
): Promise<Claim | null> {
  const now = sqlNow(clock);
  const { rows } = await sql<unknown>`
    update provisioning_runs r
      set ${takeOver}, lease_owner = ${owner}, lease_until = ${sqlIn(clock, LEASE_SECONDS)}
      where organization_id = ${organizationId} and status = 'pending'
        and (due_at <= ${now} or fence = 0) and (lease_until is null or lease_until <= ${now})
      returning ${claimed}`.execute(db);
  return rows.length > 0 ? toClaim(rows[0]) : null;
}

/**
 * Prolongs the lease and locks the run for the rest of the transaction; false when it is another's by now.
 * `changing` counts a version, so that readers who wait for a change notice.
 */
export async function holdLease(
  db: Queryable,
  clock: Clock,
  claim: Claim,
  changing = false,
): Promise<boolean> {
  const held = await db
    .updateTable('provisioning_runs')
    .set((e) => ({
      lease_until: sqlIn(clock, LEASE_SECONDS),
      ...(changing ? { version: e('version', '+', 1) } : {}),
    }))
    .where('organization_id', '=', claim.organizationId)
    .where('fence', '=', claim.fence)
    .where('lease_owner', 'is not', null)
    .returning('organization_id')
    .executeTakeFirst();
  return held !== undefined;
}

/** What a run becomes when its worker lets go of it. */
export interface Release {
  status: RunStatus;
  /** Seconds until a worker should look at it again; null for never. */
  dueIn: number | null;
  settle?: boolean;
  failures?: number;
}

/** Ends the lease. Call it after {@link holdLease} in the same transaction. */
export async function releaseRun(
  trx: Trx,
  clock: Clock,
  claim: Claim,
  release: Release,
): Promise<void> {
  await trx
    .updateTable('provisioning_runs')
    .set({
      status: release.status,
      due_at: release.dueIn === null ? null : sqlIn(clock, release.dueIn),
      lease_owner: null,
      lease_until: null,
      updated_at: sqlNow(clock),
      ...(release.settle === undefined ? {} : { settle: release.settle }),
      ...(release.failures === undefined ? {} : { failures: release.failures }),
    })
    .where('organization_id', '=', claim.organizationId)
    .execute();
}

/** Ends the lease of a run that was only looked over; a retry that somebody asked for meanwhile stays due. */
export async function releaseLookedOver(
  trx: Trx,
  clock: Clock,
  claim: Claim,
  next: { dueIn: number | null; settle: boolean },
): Promise<void> {
  const due = next.dueIn === null ? sql<null>`null` : sqlIn(clock, next.dueIn);
  await trx
    .updateTable('provisioning_runs')
    .set({
      due_at: sql<string>`case when status = 'pending' then due_at else ${due} end`,
      lease_owner: null,
      lease_until: null,
      settle: next.settle,
    })
    .where('organization_id', '=', claim.organizationId)
    .execute();
}
