import { sql } from 'kysely';
import type { Member, MemberSort } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { ResolvedOrganization } from '../credentials/organization.js';
import { kept } from '../db/kept.js';
import { sqlIn, sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { fetchPage, pageColumns, type Order, type PageQuery } from '../lists/page.js';
import { holds } from './search.js';

const INACTIVE_SECONDS = 90 * 86_400;

/** Members that can all be read and sorted in a moment. */
const FEW = 2000;

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

const newest = { key: sql`members.created_at`, type: 'timestamptz', isUnique: true } as const;

const keys: Record<string, Pick<Order, 'key' | 'type' | 'isUnique'>> = {
  name: { key: sql`lower(members.name)`, type: 'text' },
  email: { key: sql`members.email`, type: 'text' },
  role: { key: sql`members.role`, type: 'text' },
  created_at: newest,
  last_active_at: {
    key: sql`coalesce(members.last_active_at, '-infinity'::timestamptz)`,
    type: 'timestamptz',
  },
};

function orderOf(sort: MemberSort): Order {
  return { name: sort, id: sql`members.user_id`, ...(keys[sort.replace('-', '')] ?? newest) };
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

/** One page of members, newest first unless told otherwise; with how many there are, when that is asked for. */
export async function listMembers(
  db: Queryable,
  clock: Clock,
  { id, memberCount }: Pick<ResolvedOrganization, 'id' | 'memberCount'>,
  {
    limit,
    cursor,
    sort = '-created_at',
    ...filter
  }: MemberFilter & PageQuery & { readonly sort?: MemberSort | undefined },
  withTotal: boolean,
) {
  const order = orderOf(sort);
  const isPlain = isWhole(filter);
  const { rows, next, whole } = await fetchPage(order, { limit, cursor }, (clause) =>
    matching(db, clock, id, filter)
      .select([...columns, ...pageColumns(order)])
      .where(clause.behind)
      .orderBy(clause.order)
      .limit(sql.lit(clause.take))
      // Where members are many, one plan for everybody might sort them all.
      .$if(isPlain && memberCount <= FEW, (query) => query.modifyEnd(kept))
      .execute(),
  );
  if (!withTotal) return { rows, next, total: null };
  const total = isPlain ? memberCount : (whole ?? (await countMatching(db, clock, id, filter)));
  return { rows, next, total };
}

async function countMatching(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  filter: MemberFilter,
): Promise<number> {
  const { count } = await matching(db, clock, organizationId, filter)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
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
