import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import { sqlIn, sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { fetchPage, pageColumns, type Order, type PageQuery } from '../lists/page.js';

const KEPT_SECONDS = 30 * 86_400;

/** Which of an organization's keys count. */
export interface Shown {
  readonly organizationId: string;
  /** Whether keys that were revoked in the last thirty days do. */
  readonly revoked: boolean;
}

function keys(db: Queryable, clock: Clock, { organizationId, revoked }: Shown) {
  return db
    .selectFrom('api_keys as k')
    .where('k.organization_id', '=', organizationId)
    .where((eb) =>
      eb.or([
        eb('k.revoked_at', 'is', null),
        ...(revoked ? [eb('k.revoked_at', '>', sqlIn(clock, -KEPT_SECONDS))] : []),
      ]),
    );
}

function described(db: Queryable, clock: Clock, shown: Shown) {
  return keys(db, clock, shown)
    .leftJoin('users as u', 'u.id', 'k.created_by')
    .leftJoin('members as m', (join) =>
      join
        .onRef('m.organization_id', '=', 'k.organization_id')
        .onRef('m.user_id', '=', 'k.created_by'),
    )
    .leftJoin('roles as r', (join) =>
      join.onRef('r.organization_id', '=', 'm.organization_id').onRef('r.name', '=', 'm.role'),
    )
    .select([
      ...(['k.id', 'k.name', 'k.scopes', 'k.allowed_ips', 'k.created_by'] as const),
      ...(['k.created_at', 'k.expires_at', 'k.own_expires_at', 'k.revoked_at'] as const),
      ...(['k.last_used_at', 'k.last_used_ip', 'k.generation', 'k.family'] as const),
      ...(['k.replaces', 'k.replaced_by', 'u.email', 'u.first_name', 'u.last_name'] as const),
      ...(['m.role as creator_role', 'r.scopes as creator_scopes'] as const),
      sql<boolean>`coalesce(k.expires_at <= ${sqlNow(clock)}, false)`.as('expired'),
    ]);
}

/** A key with what its creator is now. */
export type KeyRow = Awaited<ReturnType<ReturnType<typeof described>['execute']>>[number];

const newestFirst: Order = {
  name: '-created_at',
  key: sql`k.created_at`,
  type: 'timestamptz',
  id: sql`k.id`,
};

/** One page of keys, newest first. */
export function listKeys(db: Queryable, clock: Clock, shown: Shown, query: PageQuery) {
  return fetchPage(newestFirst, query, ({ behind, order, take }) =>
    described(db, clock, shown)
      .select(pageColumns(newestFirst))
      .where(behind)
      .orderBy(order)
      .limit(take)
      .execute(),
  );
}

/** How many keys a list has. */
export async function countKeys(db: Queryable, clock: Clock, shown: Shown): Promise<number> {
  const { count } = await keys(db, clock, shown)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** One key that a list shows. */
export function describeKey(db: Queryable, clock: Clock, shown: Shown, id: string) {
  return described(db, clock, shown).where('k.id', '=', id).executeTakeFirst();
}

/** The same, kept as it is until the transaction ends. */
export function lockKey(trx: Trx, clock: Clock, shown: Shown, id: string) {
  return described(trx, clock, shown).where('k.id', '=', id).forNoKeyUpdate('k').executeTakeFirst();
}

/** Changes a key. */
export async function updateKey(
  trx: Trx,
  organizationId: string,
  id: string,
  values: {
    name?: string;
    expires_at?: Date | null;
    own_expires_at?: Date | null;
    allowed_ips?: string[] | null;
    replaced_by?: string;
  },
): Promise<void> {
  await trx
    .updateTable('api_keys')
    .set(values)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** Revokes a key for good; undefined when there is none to revoke. */
export function revokeKey(trx: Trx, clock: Clock, organizationId: string, id: string) {
  return trx
    .updateTable('api_keys')
    .set({ revoked_at: sqlNow(clock) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning(['name'])
    .executeTakeFirst();
}

/** Every generation of a key, oldest first. */
export function findGenerations(db: Queryable, organizationId: string, family: string) {
  return db
    .selectFrom('api_keys')
    .select(['id', 'generation', 'expires_at', 'revoked_at'])
    .where('organization_id', '=', organizationId)
    .where((eb) => eb.or([eb('id', '=', family), eb('family', '=', family)]))
    .orderBy('generation')
    .execute();
}

/** Requests of keys by the hour since a time. */
export function findUsage(db: Queryable, organizationId: string, ids: string[], since: string) {
  return db
    .selectFrom('key_usage')
    .select(['key_id', 'hour', 'requests'])
    .where('organization_id', '=', organizationId)
    .where('key_id', 'in', ids)
    .where('hour', '>=', since)
    .execute();
}
