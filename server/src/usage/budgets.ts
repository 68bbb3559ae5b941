import { sql } from 'kysely';
import {
  metricValue,
  nextInterval,
  reachedThresholds,
  usageMetricParts,
  type UsageBudget,
  type UsageSums,
} from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import { sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { fetchPage, pageColumns, type Order, type PageQuery } from '../lists/page.js';

const columns = ['metric', 'limit', 'thresholds', 'notify'] as const;

/** Budgets of an organization, in the order they were given. */
export function findBudgets(db: Queryable, organizationId: string): Promise<UsageBudget[]> {
  return db
    .selectFrom('usage_budgets')
    .select([...columns])
    .where('organization_id', '=', organizationId)
    .orderBy('place')
    .execute();
}

/** The same, one batch at a time: whoever comes later waits here, then sees the sums of all who came before. */
export function lockBudgets(trx: Trx, organizationId: string): Promise<UsageBudget[]> {
  return trx
    .selectFrom('usage_budgets')
    .select([...columns])
    .where('organization_id', '=', organizationId)
    .orderBy('metric')
    .forNoKeyUpdate()
    .execute();
}

/** Puts these budgets in the place of all there were. */
export async function replaceBudgets(
  trx: Trx,
  organization_id: string,
  budgets: readonly UsageBudget[],
): Promise<void> {
  await trx.deleteFrom('usage_budgets').where('organization_id', '=', organization_id).execute();
  if (budgets.length === 0) return;
  const rows = budgets.map((budget, place) => ({ organization_id, place, ...budget }));
  await trx.insertInto('usage_budgets').values(rows).execute();
}

type ChannelSums = Pick<UsageSums, 'conversations' | 'duration_ms' | 'runs'>;

async function sumMonth(trx: Trx, organizationId: string, month: number) {
  const [from, to] = [month, nextInterval(month, 'month')].map((at) => new Date(at).toISOString());
  const { rows } = await sql<ChannelSums & { channel: string }>`select channel,
      sum(conversations)::bigint as conversations, sum(duration_ms)::bigint as duration_ms, sum(runs)::bigint as runs
    from usage_days where organization_id = ${organizationId}
      and start >= ${from}::timestamptz and start < ${to}::timestamptz
    group by channel`.execute(trx);
  return rows;
}

function valueOf(
  metric: UsageBudget['metric'],
  sums: readonly (ChannelSums & { channel: string })[],
): number {
  const { sum, channel } = usageMetricParts[metric];
  const total = sums
    .filter((row) => channel === null || row.channel === channel)
    .reduce((all, row) => all + row[sum], 0);
  return metricValue(metric, total);
}

/** A threshold that was reached just now. */
export interface FiredAlert {
  readonly metric: UsageBudget['metric'];
  readonly threshold: number;
  readonly limit: number;
  readonly value: number;
}

/** Notes the thresholds that a month has reached and that did not fire before, and answers with them. */
export async function fireAlerts(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  budgets: readonly UsageBudget[],
  month: number,
): Promise<FiredAlert[]> {
  if (budgets.length === 0) return [];
  const sums = await sumMonth(trx, organizationId, month);
  const reached = budgets.flatMap((budget) => {
    const { metric, limit } = budget;
    const value = valueOf(metric, sums);
    return reachedThresholds(budget, value).map((threshold) => ({
      ...{ id: newId('alr'), metric, threshold, limit, value },
    }));
  });
  if (reached.length === 0) return [];
  const { rows } = await sql<FiredAlert>`insert into usage_alerts
      (organization_id, id, metric, period_start, threshold, "limit", value, created_at)
    select ${organizationId}, id, metric, ${new Date(month).toISOString()}::timestamptz, threshold, "limit", value,
      ${sqlNow(clock)}
    from jsonb_to_recordset(${JSON.stringify(reached)}::jsonb)
      as row (id text, metric text, threshold integer, "limit" double precision, value double precision)
    order by metric, threshold
    on conflict (organization_id, metric, period_start, threshold) do nothing
    returning metric, threshold, "limit", value`.execute(trx);
  return rows;
}

const newestFirst: Order = {
  name: '-created_at',
  key: sql`usage_alerts.created_at`,
  type: 'timestamptz',
  id: sql`usage_alerts.id`,
};

/** One page of alerts, newest first. */
export function listAlerts(db: Queryable, organizationId: string, query: PageQuery) {
  return fetchPage(newestFirst, query, ({ behind, order, take }) =>
    db
      .selectFrom('usage_alerts')
      .select(['metric', 'threshold', 'limit', 'value', 'period_start'])
      .select(['created_at as fired_at', ...pageColumns(newestFirst)])
      .where('organization_id', '=', organizationId)
      .where(behind)
      .orderBy(order)
      .limit(take)
      .execute(),
  );
}

/** How many alerts an organization has. */
export async function countAlerts(db: Queryable, organizationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('usage_alerts')
    .select(sql<number>`count(*)`.as('count'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return count;
}
