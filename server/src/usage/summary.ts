import { sql, type RawBuilder } from 'kysely';
import {
  buildUsageSummary,
  type UsageDaySums,
  type UsageSpan,
  type UsageSummary,
} from '../../../src/contract/index.js';
import type { Queryable } from '../db/transaction.js';
import { usageWithin } from './pieces.js';

async function sumDays(
  db: Queryable,
  owner: RawBuilder<boolean>,
  span: UsageSpan,
): Promise<ReadonlyMap<number, UsageDaySums>> {
  const { rows } = await sql<UsageDaySums & { day: string }>`select date_trunc('day', at) as day,
      coalesce(sum(duration_ms) filter (where channel = 'voice'), 0)::bigint as voice_ms,
      coalesce(sum(duration_ms) filter (where channel = 'chat'), 0)::bigint as chat_ms,
      coalesce(sum(conversations) filter (where channel = 'voice'), 0)::bigint as voice_calls,
      coalesce(sum(conversations) filter (where channel = 'chat'), 0)::bigint as chat_calls,
      coalesce(sum(conversations) filter (where direction = 'inbound'), 0)::bigint as inbound_calls,
      coalesce(sum(conversations) filter (where direction = 'outbound'), 0)::bigint as outbound_calls,
      sum(runs)::bigint as workflow_runs_total,
      sum(runs_success)::bigint as workflow_runs_success,
      sum(runs_failed)::bigint as workflow_runs_failed
    from ${usageWithin(span, owner, 'day')} group by 1`.execute(db);
  return new Map(rows.map((row) => [Date.parse(row.day), row]));
}

/** What there is now. Agents and web widgets belong to services that do not report to this server. */
async function findInventory(db: Queryable, owner: RawBuilder<boolean>) {
  const { rows } = await sql<{ phone_numbers: number; knowledge_bases: number }>`select
      (select count(*) from phone_numbers where ${owner}) as phone_numbers,
      (select count(*) from datasets where ${owner}) as knowledge_bases`.execute(db);
  const { phone_numbers = 0, knowledge_bases = 0 } = rows[0] ?? {};
  return { agents: 0, phone_numbers, web_widgets: 0, knowledge_bases };
}

/** Totals, days and inventory of the organizations that a condition on `organization_id` names. */
export async function summarizeAll(
  db: Queryable,
  owner: RawBuilder<boolean>,
  span: UsageSpan,
): Promise<UsageSummary> {
  const days = await sumDays(db, owner, span);
  return buildUsageSummary(span, days, await findInventory(db, owner));
}

/** The same of one organization. */
export function summarize(
  db: Queryable,
  organizationId: string,
  span: UsageSpan,
): Promise<UsageSummary> {
  return summarizeAll(db, sql<boolean>`organization_id = ${organizationId}`, span);
}
