import { sql } from 'kysely';
import type {
  ChildDetails,
  ChildOrganization,
  childSorts,
  OrganizationRef,
} from '../../../src/contract/index.js';
import { sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import type { Clock } from '../clock.js';
import { fetchPage, likeText, pageColumns, type Order, type PageQuery } from '../lists/page.js';

/** How children are ordered. */
export type ChildSort = (typeof childSorts)[number];

/** A child as stored: `suspended` is shown by servers that can suspend. */
export type ChildRow = Required<ChildOrganization>;

const newest = { key: sql`organizations.created_at`, type: 'timestamptz', isUnique: true } as const;

const keys: Record<string, Pick<Order, 'key' | 'type' | 'isUnique'>> = {
  name: { key: sql`lower(organizations.name)`, type: 'text' },
  created_at: newest,
  members: { key: sql`organizations.member_count`, type: 'integer' },
};

/** The order that a list of children has by a name of the contract, newest first unless told otherwise. */
export function orderOf(sort: ChildSort = '-created_at'): Order {
  return { name: sort, id: sql`organizations.id`, ...(keys[sort.replace('-', '')] ?? newest) };
}

function isMember(userId: string | null) {
  return sql<boolean>`exists (select from members m
    where m.organization_id = organizations.id and m.user_id = ${userId}::text)`;
}

function select(db: Queryable, userId: string | null) {
  return db
    .selectFrom('organizations')
    .select([
      'organizations.id',
      'organizations.name',
      'organizations.slug',
      'organizations.parent_id',
      'organizations.plan',
      sql<boolean>`organizations.child_count > 0`.as('has_children'),
      'organizations.member_count',
      isMember(userId).as('is_member'),
      sql<boolean>`organizations.suspended_at is not null`.as('suspended'),
      'organizations.created_at',
    ])
    .where('organizations.deleted_at', 'is', null);
}

function contains(search: string) {
  const text = search.toLowerCase();
  // The expression of the index narrows down; a text that runs over two of the three is none of them.
  return sql<boolean>`((organizations.slug || ' ' || lower(organizations.name) || ' ' || lower(organizations.id))
      like ${likeText(text)}
    and (strpos(organizations.slug, ${text}) > 0 or strpos(lower(organizations.name), ${text}) > 0
      or strpos(lower(organizations.id), ${text}) > 0))`;
}

/** One page of the organizations right below one, newest first unless told otherwise. */
export async function listChildren(
  db: Queryable,
  userId: string | null,
  parentId: string,
  {
    limit,
    cursor,
    search,
    sort,
  }: PageQuery & { readonly search?: string | undefined; readonly sort?: ChildSort | undefined },
): Promise<{ rows: ChildRow[]; next: string | null; whole: number | null }> {
  const order = orderOf(sort);
  return fetchPage(order, { limit, cursor }, (clause) =>
    select(db, userId)
      .select(pageColumns(order))
      .where('organizations.parent_id', '=', parentId)
      .$if(Boolean(search), (query) => query.where(contains(search ?? '')))
      .where(clause.behind)
      .orderBy(clause.order)
      .limit(sql.lit(clause.take))
      .execute(),
  );
}

/** How many organizations stand right below one, and hold a text where one is given. */
export async function countChildren(
  db: Queryable,
  parentId: string,
  search: string | undefined,
): Promise<number> {
  if (search) {
    const { count } = await db
      .selectFrom('organizations')
      .select(sql<number>`count(*)::integer`.as('count'))
      .where('parent_id', '=', parentId)
      .where('deleted_at', 'is', null)
      .where(contains(search))
      .executeTakeFirstOrThrow();
    return count;
  }
  const { child_count } = await db
    .selectFrom('organizations')
    .select('child_count')
    .where('id', '=', parentId)
    .executeTakeFirstOrThrow();
  return child_count;
}

/** Organizations by their ids, in the order of these. */
export async function findChildren(
  db: Queryable,
  userId: string | null,
  ids: readonly string[],
): Promise<ChildRow[]> {
  return select(db, userId)
    .where(sql<boolean>`organizations.id = any(${ids}::text[])`)
    .orderBy(sql`array_position(${ids}::text[], organizations.id)`)
    .execute();
}

/** The paths to organizations of a subtree, by id: from its top to the organization itself. */
export async function findBreadcrumbs(
  db: Queryable,
  topId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrganizationRef[]>> {
  const { rows } = await sql<OrganizationRef & { leaf: string }>`
    select up.descendant_id as leaf, o.id, o.slug, o.name
    from organization_tree top
      join organization_tree up on up.descendant_id = top.descendant_id and up.depth <= top.depth
      join organizations o on o.id = up.ancestor_id
    where top.ancestor_id = ${topId} and top.descendant_id = any(${ids}::text[])
    order by up.descendant_id, up.depth desc`.execute(db);
  const paths = new Map<string, OrganizationRef[]>();
  for (const { leaf, ...step } of rows) paths.set(leaf, [...(paths.get(leaf) ?? []), step]);
  return paths;
}

/** One organization of a subtree with its path; undefined when it is gone meanwhile. */
export async function findChild(
  db: Queryable,
  userId: string | null,
  topId: string,
  id: string,
): Promise<Required<ChildDetails> | undefined> {
  const row = await select(db, userId)
    .select('organizations.billing_email')
    .where('organizations.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const paths = await findBreadcrumbs(db, topId, [id]);
  return { ...row, breadcrumb: paths.get(id) ?? [] };
}

/** Suspends an organization or resumes it; false when it was so already. */
export async function setSuspended(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  suspended: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('organizations')
    .set({
      suspended_at: suspended ? sqlNow(clock) : null,
      updated_at: sqlNow(clock),
      version: sql`version + 1`,
    })
    .where('id', '=', organizationId)
    .where('suspended_at', suspended ? 'is' : 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
