import { sql } from 'kysely';
import type { ActAsGrant } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import { sqlIn, sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { fetchPage, pageColumns, type Order, type PageQuery } from '../lists/page.js';

const order: Order = {
  name: '-created_at',
  key: sql`act_as_grants.created_at`,
  type: 'timestamptz',
  id: sql`act_as_grants.id`,
  isUnique: true,
};

/** A visit by its id, whoever's it is; undefined when there is none. */
export function findVisit(db: Queryable, clock: Clock, grantId: string) {
  return db
    .selectFrom('act_as_grants')
    .select([
      ...(['organization_id', 'acting_organization_id', 'user_id', 'role', 'reason'] as const),
      sql<boolean>`ended_at is null and expires_at > ${sqlNow(clock)}`.as('is_live'),
    ])
    .where('id', '=', grantId)
    .executeTakeFirst();
}

function select(db: Queryable) {
  return db
    .selectFrom('act_as_grants')
    .innerJoin('users', 'users.id', 'act_as_grants.user_id')
    .select([
      'act_as_grants.id as grant_id',
      'act_as_grants.organization_id',
      'act_as_grants.acting_organization_id',
      'act_as_grants.user_id',
      'act_as_grants.role',
      'act_as_grants.reason',
      'act_as_grants.created_at',
      'act_as_grants.expires_at',
      'act_as_grants.ended_at',
      'users.email',
    ]);
}

type VisitRow = Omit<Required<ActAsGrant>, 'actor'> & {
  acting_organization_id: string;
  user_id: string;
  email: string;
};

function view({ acting_organization_id, user_id, email, ...grant }: VisitRow): ActAsGrant {
  return { ...grant, actor: { user_id, email, organization_id: acting_organization_id } };
}

/** One page of the visits in an organization, newest first. */
export async function listVisits(
  db: Queryable,
  organizationId: string,
  page: PageQuery,
): Promise<{ rows: ActAsGrant[]; next: string | null }> {
  const { rows, next } = await fetchPage(order, page, (clause) =>
    select(db)
      .select(pageColumns(order))
      .where('act_as_grants.organization_id', '=', organizationId)
      .where(clause.behind)
      .orderBy(clause.order)
      .limit(sql.lit(clause.take))
      .execute(),
  );
  return { rows: rows.map(view), next };
}

/** How many visits an organization has had. */
export async function countVisits(db: Queryable, organizationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('act_as_grants')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return count;
}

/** What a new visit is made of. */
export interface NewVisit {
  readonly organizationId: string;
  readonly actingOrganizationId: string;
  readonly userId: string;
  readonly role: string;
  readonly reason: string;
  readonly ttlSeconds: number;
}

/** Begins a visit. */
export async function insertVisit(trx: Trx, clock: Clock, visit: NewVisit): Promise<ActAsGrant> {
  const id = newId('act');
  await trx
    .insertInto('act_as_grants')
    .values({
      id,
      organization_id: visit.organizationId,
      acting_organization_id: visit.actingOrganizationId,
      user_id: visit.userId,
      role: visit.role,
      reason: visit.reason,
      created_at: sqlNow(clock),
      expires_at: sqlIn(clock, visit.ttlSeconds),
    })
    .execute();
  return view(await select(trx).where('act_as_grants.id', '=', id).executeTakeFirstOrThrow());
}

/** Ends a visit; false when it had ended already. */
export async function endVisit(trx: Trx, clock: Clock, grantId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('act_as_grants')
    .set({ ended_at: sqlNow(clock) })
    .where('id', '=', grantId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', sqlNow(clock))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
