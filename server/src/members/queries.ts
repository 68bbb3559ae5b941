import { sql, type RawBuilder } from 'kysely';
import type { Member, MemberSort } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import { sqlIn, sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { fetchPage, pageColumns, type Order, type PageQuery } from '../lists/page.js';
import { holds } from './search.js';

const INACTIVE_SECONDS = 90 * 86_400;

const columns = [
  'members.user_id',
  'members.email',
  'users.first_name',
  'users.last_name',
  'users.avatar_url',
  'members.role',
  'members.created_at',
  'members.last_active_at',
] as const;

type MemberRow = Omit<Member, 'roles' | 'last_active_at'> & {
  role: string;
  last_active_at: string | null;
};

/** Which members of an organization a list or a selection means. */
export interface MemberFilter {
  readonly search?: string | undefined;
  readonly role?: string | undefined;
  readonly status?: 'active' | 'inactive' | undefined;
}

const keys: Record<string, { key: RawBuilder<unknown>; type: Order['type'] }> = {
  name: { key: sql`lower(members.name)`, type: 'text' },
  email: { key: sql`members.email`, type: 'text' },
  role: { key: sql`members.role`, type: 'text' },
  created_at: { key: sql`members.created_at`, type: 'timestamptz' },
  last_active_at: {
    key: sql`coalesce(members.last_active_at, '-infinity'::timestamptz)`,
    type: 'timestamptz',
  },
};

function orderOf(sort: MemberSort): Order {
  const { key, type } = keys[sort.replace('-', '')] ?? {
    key: sql`members.created_at`,
    type: 'timestamptz',
  };
  return { name: sort, key, type, id: sql`members.user_id` };
}

/** Members of an organization that a filter means. */
export function matching(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  filter: MemberFilter,
) {
  const { search, role, status } = filter;
  const seen = sql<string>`coalesce(members.last_active_at, members.created_at)`;
  const limit = sqlIn(clock, -INACTIVE_SECONDS);
  return db
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .where('members.organization_id', '=', organizationId)
    .$if(Boolean(search), (query) => query.where(holds(search ?? '')))
    .$if(role !== undefined, (query) => query.where('members.role', '=', role ?? ''))
    .$if(status === 'inactive', (query) => query.where(seen, '<', limit))
    .$if(status === 'active', (query) => query.where(seen, '>=', limit));
}

function isWhole({ search, role, status }: MemberFilter): boolean {
  return !search && role === undefined && status === undefined;
}

/** All members of an organization are counted by itself. */
function memberCount(organizationId: string) {
  return sql<number>`(select member_count from organizations where id = ${organizationId})`;
}

async function countMembers(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  filter: MemberFilter,
): Promise<number> {
  const { rows } = isWhole(filter)
    ? await sql<{ count: number }>`select ${memberCount(organizationId)} as count`.execute(db)
    : {
        rows: await matching(db, clock, organizationId, filter)
          .select(sql<number>`count(*)::integer`.as('count'))
          .execute(),
      };
  return rows[0]?.count ?? 0;
}

/** One page of members, newest first unless told otherwise, and how many members the filter means. */
export async function listMembers(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  {
    limit,
    cursor,
    sort = '-created_at',
    ...filter
  }: MemberFilter & PageQuery & { readonly sort?: MemberSort | undefined },
  withTotal: boolean,
) {
  const order = orderOf(sort);
  const { rows, next, whole } = await fetchPage(order, { limit, cursor }, (clause) =>
    matching(db, clock, organizationId, filter)
      .select([...columns, ...pageColumns(order)])
      .$if(withTotal && isWhole(filter), (query) =>
        query.select(memberCount(organizationId).as('total')),
      )
      .where(clause.behind)
      .orderBy(clause.order)
      .limit(clause.take)
      .execute(),
  );
  if (!withTotal) return { rows, next, total: null };
  const total = whole ?? rows[0]?.total ?? (await countMembers(db, clock, organizationId, filter));
  return { rows, next, total };
}

/** One member; undefined for strangers. */
export function findMember(db: Queryable, organizationId: string, userId: string) {
  return db
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .select(columns)
    .where('members.organization_id', '=', organizationId)
    .where('members.user_id', '=', userId)
    .executeTakeFirst();
}

/** Adds a member; address and name are copied from the person by the database. */
export async function insertMember(
  trx: Trx,
  clock: Clock,
  values: { organization_id: string; user_id: string; role: string },
): Promise<void> {
  await trx
    .insertInto('members')
    .values({ ...values, created_at: sqlNow(clock) })
    .execute();
}

/** Removes a member; undefined when there was none. The database refuses to lose the last admin. */
export function deleteMember(trx: Trx, organizationId: string, userId: string) {
  return trx
    .deleteFrom('members')
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .returning(['role', 'email'])
    .executeTakeFirst();
}

/** A member as the wire shows them. */
export function memberView(row: MemberRow, withActivity: boolean): Member {
  const { user_id, email, first_name, last_name, avatar_url, created_at, role } = row;
  const member = { user_id, email, first_name, last_name, avatar_url, created_at, roles: [role] };
  return withActivity ? { ...member, last_active_at: row.last_active_at } : member;
}
