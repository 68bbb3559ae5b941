import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import { sqlNow, type Trx } from '../db/transaction.js';
import { problem } from '../http/problem.js';

/**
 * How many seats are free; as many as are wanted without a limit. Call it under the organization's lock; pending
 * invitations hold a seat each, if they are counted.
 */
export async function freeSeats(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  limit: number | null,
  { countInvitations }: { countInvitations: boolean },
): Promise<number> {
  if (limit === null) return Infinity;
  const { taken } = await trx
    .selectFrom('organizations')
    .select(
      sql<number>`member_count + case when ${countInvitations}::boolean then (
        select count(*) from invitations i where i.organization_id = organizations.id
          and i.state = 'pending' and i.expires_at > ${sqlNow(clock)})::integer else 0 end`.as(
        'taken',
      ),
    )
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return limit - taken;
}

/** Throws 409 when no seat is free. Call it under the organization's lock. */
export async function requireSeat(...given: Parameters<typeof freeSeats>): Promise<void> {
  if ((await freeSeats(...given)) < 1) throw problem('seat_limit');
}
