import { sql } from 'kysely';
import {
  nextInterval,
  startOfInterval,
  toMinutes,
  type Plan,
  type Rollup,
  type UsageSpan,
} from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { Queryable } from '../db/transaction.js';
import { fetchPage, pageColumns, type PageQuery } from '../lists/page.js';
import { usageWithin } from '../usage/pieces.js';
import { orderOf, type ChildSort } from './queries.js';

interface RollupRow {
  organization_id: string;
  members: number;
  plan: Plan;
  status: 'active' | 'suspended';
}

async function sumMinutes(
  db: Queryable,
  ids: readonly string[],
  span: UsageSpan,
): Promise<ReadonlyMap<string, { voice_ms: number; chat_ms: number }>> {
  const owner = sql<boolean>`organization_id = any(${ids}::text[])`;
  const { rows } = await sql<{ id: string; voice_ms: number; chat_ms: number }>`
    select organization_id as id,
      coalesce(sum(duration_ms) filter (where channel = 'voice'), 0)::bigint as voice_ms,
      coalesce(sum(duration_ms) filter (where channel = 'chat'), 0)::bigint as chat_ms
    from ${usageWithin(span, owner, 'day')} group by organization_id`.execute(db);
  return new Map(rows.map(({ id, ...sums }) => [id, sums]));
}

/**
 * One page of what the organizations right below one amount to, in the order in which they are listed: each its own
 * members and minutes of this month. Both are counted with what they count, so that a page is as old as its reading.
 */
export async function listRollup(
  db: Queryable,
  clock: Clock,
  parentId: string,
  { sort, ...page }: PageQuery & { readonly sort?: ChildSort | undefined },
): Promise<{ rows: Rollup[]; next: string | null; whole: number | null }> {
  const now = clock.now();
  const order = orderOf(sort);
  const { rows, next, whole } = await fetchPage(order, page, (clause) =>
    db
      .selectFrom('organizations')
      .select([
        'organizations.id as organization_id',
        'organizations.member_count as members',
        'organizations.plan',
        sql<
          RollupRow['status']
        >`case when organizations.suspended_at is null then 'active' else 'suspended' end`.as(
          'status',
        ),
        ...pageColumns(order),
      ])
      .where('organizations.parent_id', '=', parentId)
      .where('organizations.deleted_at', 'is', null)
      .where(clause.behind)
      .orderBy(clause.order)
      .limit(sql.lit(clause.take))
      .execute(),
  );
  const at = now.getTime();
  // To the end of the day: whole days are read as they are counted.
  const span = {
    from: startOfInterval(at, 'month'),
    to: nextInterval(startOfInterval(at, 'day'), 'day'),
  };
  const ids = rows.map(({ organization_id }) => organization_id);
  const used = await sumMinutes(db, ids, span);
  return {
    rows: rows.map((row) => ({
      ...row,
      voice_minutes: toMinutes(used.get(row.organization_id)?.voice_ms ?? 0),
      chat_minutes: toMinutes(used.get(row.organization_id)?.chat_ms ?? 0),
      as_of: now.toISOString(),
    })),
    next,
    whole,
  };
}
