import { sql } from 'kysely';
import type { Organization } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import { sqlNow, type Queryable } from '../db/transaction.js';
import { fetchPage, likeText, pageColumns, type Order, type PageQuery } from '../lists/page.js';

const columns = [
  'organizations.id',
  'organizations.name',
  'organizations.slug',
  'organizations.parent_id',
  'organizations.billing_email',
  'organizations.plan',
  'organizations.logo_url',
  'organizations.trial_ends_at',
  'organizations.created_at',
  'organizations.updated_at',
] as const;

const byName: Order = {
  name: 'name',
  key: sql`lower(organizations.name)`,
  type: 'text',
  id: sql`organizations.id`,
};

/** Which of a person's organizations are asked for. */
export interface OrganizationFilter {
  readonly search?: string | undefined;
  readonly slug?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  /** Only this organization and those below it. */
  readonly within?: string | undefined;
}

function mine(db: Queryable, userId: string, { search, slug, ids, within }: OrganizationFilter) {
  return db
    .selectFrom('members')
    .innerJoin('organizations', 'organizations.id', 'members.organization_id')
    .where('members.user_id', '=', userId)
    .where('organizations.deleted_at', 'is', null)
    .$if(slug !== undefined, (query) => query.where('organizations.slug', '=', slug ?? ''))
    .$if(ids !== undefined, (query) => query.where('organizations.id', 'in', [...(ids ?? []), '']))
    .$if(within !== undefined, (query) =>
      query.where(sql<boolean>`exists (
        with recursive up (id, parent_id) as (
          select organizations.id, organizations.parent_id
          union all
          select o.id, o.parent_id from up join organizations o on o.id = up.parent_id
        )
        select 1 from up where up.id = ${within})`),
    )
    .$if(Boolean(search), (query) => {
      const text = likeText((search ?? '').toLowerCase());
      return query.where((eb) =>
        eb.or([
          eb(sql`lower(organizations.name)`, 'like', text),
          eb('organizations.slug', 'like', text),
        ]),
      );
    });
}

/** Organizations a person belongs to, by name; all of them unless a page is asked for. */
export async function listOrganizations(
  db: Queryable,
  userId: string,
  filter: OrganizationFilter = {},
  page?: PageQuery,
): Promise<{ rows: Organization[]; next: string | null }> {
  const query = mine(db, userId, filter).select([...columns, 'members.role']);
  const { rows, next } = page
    ? await fetchPage(byName, page, ({ behind, order, take }) =>
        query.select(pageColumns(byName)).where(behind).orderBy(order).limit(take).execute(),
      )
    : { rows: await query.orderBy(byName.key).orderBy('organizations.id').execute(), next: null };
  return { rows: rows.map(({ role, ...row }) => ({ ...row, roles: [role] })), next };
}

/** An organization whose logo is found by a whole address. */
export function withLogoAddress<Row extends Pick<Organization, 'logo_url'>>(
  organization: Row,
  baseUrl: string,
): Row {
  const { logo_url } = organization;
  return logo_url?.startsWith('/')
    ? { ...organization, logo_url: `${baseUrl}${logo_url}` }
    : organization;
}

/** How many organizations of a person a filter means. */
export async function countOrganizations(
  db: Queryable,
  userId: string,
  filter: OrganizationFilter,
): Promise<number> {
  const { count } = await mine(db, userId, filter)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** One organization; undefined when there is none. */
export function findOrganization(db: Queryable, organizationId: string) {
  return db
    .selectFrom('organizations')
    .select(columns)
    .where('id', '=', organizationId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/** What a new organization is made of. */
export interface NewOrganization {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly parent_id: string | null;
  readonly billing_email: string;
  readonly created_by: string;
  readonly trial_days: number;
}

/** Inserts an organization; the slug's unique index decides races. */
export function insertOrganization(
  db: Queryable,
  clock: Clock,
  { trial_days, ...values }: NewOrganization,
) {
  return db
    .insertInto('organizations')
    .values({
      ...values,
      created_at: sqlNow(clock),
      updated_at: sqlNow(clock),
      trial_ends_at: sql`${sqlNow(clock)} + ${trial_days}::integer * interval '1 day'`,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** Changes name or billing email; fields that are not given stay. */
export function updateOrganization(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  changes: { name?: string | undefined; billing_email?: string | undefined },
) {
  return db
    .updateTable('organizations')
    .set({ ...changes, updated_at: sqlNow(clock), version: sql`version + 1` })
    .where('id', '=', organizationId)
    .where('deleted_at', 'is', null)
    .returning(columns)
    .executeTakeFirst();
}
