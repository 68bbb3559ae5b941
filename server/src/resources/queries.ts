import { sql, type RawBuilder } from 'kysely';
import type { Clock } from '../clock.js';
import { sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { invalid } from '../http/problem.js';
import { fetchPage, likeText, pageColumns, type Order, type PageQuery } from '../lists/page.js';

/** Limits on when something was made or changed. */
export interface DateFilter {
  readonly created_after?: string | undefined;
  readonly created_before?: string | undefined;
  readonly updated_after?: string | undefined;
  readonly updated_before?: string | undefined;
}

function orderOf(table: string, id: string): Order {
  return {
    name: '-created_at',
    key: sql.ref(`${table}.created_at`),
    type: 'timestamptz',
    id: sql.ref(`${table}.${id}`),
  };
}

function within(dates: DateFilter): RawBuilder<boolean> {
  const conditions = (['created', 'updated'] as const).flatMap((what) =>
    (['after', 'before'] as const).flatMap((side) => {
      const name = `${what}_${side}` as const;
      const text = dates[name];
      if (text === undefined) return [];
      const at = new Date(text);
      const year = at.getUTCFullYear();
      // The database knows fewer years than JavaScript.
      if (Number.isNaN(at.getTime()) || year < 1 || year > 9999)
        throw invalid(name, `${name} must be a date`);
      const compare = sql.raw(side === 'after' ? '>' : '<');
      return [sql<boolean>`${sql.ref(`${what}_at`)} ${compare} ${at.toISOString()}::timestamptz`];
    }),
  );
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}

/** Phone numbers of an organization, newest first. */
export function listPhoneNumbers(
  db: Queryable,
  organizationId: string,
  query: PageQuery &
    DateFilter & {
      readonly phone_number?: string | undefined;
      readonly trunk_id?: string | undefined;
    },
) {
  const { phone_number, trunk_id } = query;
  const order = orderOf('phone_numbers', 'phone_number');
  return fetchPage(order, query, ({ behind, order: by, take }) =>
    db
      .selectFrom('phone_numbers')
      .select([
        'phone_number',
        'trunk_id',
        'inbound_agent_version_id',
        'outbound_agent_version_id',
        'outbound_shareable',
        'created_at',
        ...pageColumns(order),
      ])
      .where('organization_id', '=', organizationId)
      .$if(phone_number !== undefined, (q) =>
        q.where('phone_number', 'like', likeText(phone_number ?? '')),
      )
      .$if(trunk_id !== undefined, (q) => q.where('trunk_id', '=', trunk_id ?? ''))
      .where(within(query))
      .where(behind)
      .orderBy(by)
      .limit(take)
      .execute(),
  );
}

/** Trunks of an organization, newest first. */
export function listTrunks(
  db: Queryable,
  organizationId: string,
  query: PageQuery & DateFilter & { readonly name?: string | undefined },
) {
  const order = orderOf('trunks', 'id');
  return fetchPage(order, query, ({ behind, order: by, take }) =>
    db
      .selectFrom('trunks')
      .select(['id', 'name', 'managed', 'created_at', ...pageColumns(order)])
      .where('organization_id', '=', organizationId)
      .$if(query.name !== undefined, (q) => q.where('name', '=', query.name ?? ''))
      .where(within(query))
      .where(behind)
      .orderBy(by)
      .limit(take)
      .execute(),
  );
}

/** Knowledge bases of an organization, newest first. */
export function listDatasets(db: Queryable, organizationId: string, query: PageQuery) {
  const order = orderOf('datasets', 'id');
  return fetchPage(order, query, ({ behind, order: by, take }) =>
    db
      .selectFrom('datasets')
      .select(['id', 'name', 'created_at', ...pageColumns(order)])
      .where('organization_id', '=', organizationId)
      .where(behind)
      .orderBy(by)
      .limit(take)
      .execute(),
  );
}

/** How many calls may run at once; null when it was never set. */
export async function findConcurrency(db: Queryable, organizationId: string) {
  const row = await db
    .selectFrom('concurrency_settings')
    .select('concurrency_limit')
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return row?.concurrency_limit ?? null;
}

/** Sets how many calls may run at once. */
export async function saveConcurrency(
  trx: Trx,
  clock: Clock,
  organization_id: string,
  concurrency_limit: number,
): Promise<void> {
  const changes = { concurrency_limit, updated_at: sqlNow(clock) };
  await trx
    .insertInto('concurrency_settings')
    .values({ organization_id, ...changes })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(changes))
    .execute();
}
