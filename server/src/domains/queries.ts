import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import { sqlIn, sqlNow, type Queryable, type Trx } from '../db/transaction.js';

/** How long a claim belongs to one process that looks at its records. */
export const LEASE_SECONDS = 300;
const TOMBSTONE_SECONDS = 90 * 86_400;

/** The claim of an organization; undefined without one. */
export function findClaim(db: Queryable, organizationId: string) {
  return db
    .selectFrom('custom_domains')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

/** A claim with what was found at the last look. */
export type ClaimRow = NonNullable<Awaited<ReturnType<typeof findClaim>>>;

/** The same, kept as it is until the transaction ends. */
export function lockClaim(trx: Trx, organizationId: string) {
  return trx
    .selectFrom('custom_domains')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** Who owns a host; undefined when nobody does. */
export async function findOwner(db: Queryable, domain: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('custom_domains')
    .select('organization_id')
    .where('domain', '=', domain)
    .where('status', '=', 'verified')
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row?.organization_id;
}

/** Whether a certificate may be made for a host: its owner has proved it and has a plan with a domain. */
export async function mayHaveCertificate(db: Queryable, domain: string): Promise<boolean> {
  const row = await db
    .selectFrom('custom_domains as d')
    .innerJoin('organizations as o', 'o.id', 'd.organization_id')
    .select('d.id')
    .where('d.domain', '=', domain)
    .where('d.status', '=', 'verified')
    .where('d.removed_at', 'is', null)
    .where('o.deleted_at', 'is', null)
    .where('o.plan', 'in', ['agency', 'enterprise'])
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes a claim; the index on the organization decides races. */
export function insertClaim(
  trx: Trx,
  clock: Clock,
  claim: {
    organization_id: string;
    id: string;
    domain: string;
    challenge: string;
    challenge_expires_at: Date;
  },
) {
  return trx
    .insertInto('custom_domains')
    .values({ ...claim, created_at: sqlNow(clock) })
    .returningAll()
    .executeTakeFirstOrThrow();
}

type Changes = Partial<
  Omit<ClaimRow, 'organization_id' | 'id' | 'domain' | 'cname_seen' | 'txt_seen'>
> & {
  cname_seen?: string;
  txt_seen?: string;
};

/** Changes a claim. */
export function updateClaim(
  trx: Trx,
  { organization_id, id }: Pick<ClaimRow, 'organization_id' | 'id'>,
  changes: Changes,
) {
  return trx
    .updateTable('custom_domains')
    .set(changes)
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Takes the next claim that is due; another process may have it when this one has been silent for a while. */
export function takeDueClaim(db: Queryable, clock: Clock) {
  return db
    .updateTable('custom_domains')
    .set({ due_at: sqlIn(clock, LEASE_SECONDS) })
    .where(
      sql<boolean>`(organization_id, id) = (select organization_id, id from custom_domains
      where removed_at is null and due_at <= ${sqlNow(clock)}
      order by due_at limit 1 for update skip locked)`,
    )
    .returningAll()
    .executeTakeFirst();
}

/** Deletes tombstones that have stood long enough. */
export async function deleteTombstones(db: Queryable, clock: Clock): Promise<void> {
  await db
    .deleteFrom('custom_domains')
    .where('removed_at', '<', sqlIn(clock, -TOMBSTONE_SECONDS))
    .execute();
}
