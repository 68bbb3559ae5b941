import { sql, type RawBuilder } from 'kysely';
import type * as z from 'zod/mini';
import {
  buildUsageSeries,
  mostUsageGroups,
  startOfInterval,
  USAGE_MAX_POINTS,
  usageMetricParts,
  type UsageSeries,
  type UsageSeriesQuery,
  type UsageSpan,
} from '../../../src/contract/index.js';
import type { Queryable } from '../db/transaction.js';
import { problem } from '../http/problem.js';
import { usageWithin } from './pieces.js';

type Query = z.output<typeof UsageSeriesQuery>;

/** What a series is asked of: an organization, with those below it where the caller manages them. */
export interface SeriesScope {
  readonly organizationId: string;
  readonly withBelow: boolean;
}

const groupColumns = {
  channel: 'channel',
  direction: 'direction',
  organization: 'organization_id',
  key: 'key_id',
} as const;

/** Organizations of a subtree that were used on the days of a window. Stops at one more than can be shown. */
async function findUsed(
  db: Queryable,
  { organizationId, withBelow }: SeriesScope,
  span: UsageSpan,
  most: number,
): Promise<string[]> {
  const from = new Date(startOfInterval(span.from, 'day')).toISOString();
  const { rows } = await sql<{ id: string }>`with recursive tree (id) as (
      select ${organizationId}::text
      union all
      select o.id from organizations o join tree on o.parent_id = tree.id
        where ${withBelow}::boolean and o.deleted_at is null
    )
    select id from tree where exists (select from usage_days d where d.organization_id = tree.id
      and d.start >= ${from}::timestamptz and d.start < ${new Date(span.to).toISOString()}::timestamptz)
    limit ${most + 1}`.execute(db);
  return rows.map(({ id }) => id);
}

interface Row {
  readonly name: string;
  readonly at: string;
  readonly sum: number;
}

async function sumPoints(
  db: Queryable,
  span: UsageSpan,
  { interval, metric, group_by }: Query,
  owner: RawBuilder<boolean>,
): Promise<Row[]> {
  const { sum, channel } = usageMetricParts[metric];
  const name = group_by === undefined ? sql`'total'` : sql.ref(groupColumns[group_by]);
  const counted = channel === null ? sql`true` : sql`channel = ${channel}`;
  const source = usageWithin(span, owner, interval === 'hour' ? 'hour' : 'day');
  const { rows } = await sql<Row>`select ${name} as name,
      date_trunc(${interval}, at) as at, sum(${sql.ref(sum)})::bigint as sum
    from ${source} where ${counted} group by 1, 2 having sum(${sql.ref(sum)}) > 0
    limit ${USAGE_MAX_POINTS + 1}`.execute(db);
  return rows;
}

/** Names of organizations or keys, whichever the groups are. */
async function findNames(
  db: Queryable,
  organizationId: string,
  group: Query['group_by'],
  ids: string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0 || (group !== 'key' && group !== 'organization')) return new Map();
  const columns = ['id', 'name'] as const;
  const rows =
    group === 'key'
      ? await db
          .selectFrom('api_keys')
          .select(columns)
          .where('organization_id', '=', organizationId)
          .where('id', 'in', ids)
          .execute()
      : await db.selectFrom('organizations').select(columns).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** One metric over time. Throws 422 when it would be too many points. */
export async function seriesOf(
  db: Queryable,
  scope: SeriesScope,
  span: UsageSpan,
  query: Query,
  now: number,
): Promise<UsageSeries> {
  const { interval, group_by } = query;
  const most = mostUsageGroups(span, interval);
  const byOrganization = group_by === 'organization';
  const ids = byOrganization ? await findUsed(db, scope, span, most) : [scope.organizationId];
  if (ids.length > most) throw problem('too_many_points');

  const owner = sql<boolean>`organization_id = any(${ids}::text[])`;
  const groups = new Map<string, Map<number, number>>();
  for (const { name, at, sum } of await sumPoints(db, span, query, owner)) {
    groups.set(name, (groups.get(name) ?? new Map<number, number>()).set(Date.parse(at), sum));
  }
  if (groups.size > most) throw problem('too_many_points');
  const names = await findNames(db, scope.organizationId, group_by, [...groups.keys()]);
  return buildUsageSeries(span, query, groups, names, now);
}
