import { sql } from 'kysely';
import { toMinutes, type PartnerUsage, type UsageSpan } from '../../../src/contract/index.js';
import type { Queryable } from '../db/transaction.js';
import { usageWithin } from '../usage/pieces.js';
import { summarizeAll } from '../usage/summary.js';

/** Most organizations that are listed; the sums are always those of all. */
const MOST = 10_000;

interface OrganizationSums {
  organization_id: string;
  name: string;
  slug: string;
  parent_id: string | null;
  voice_ms: number;
  chat_ms: number;
  total_calls: number;
  workflow_runs_total: number;
}

/** What was used in an organization and everything below it, and by each of them, the busiest first. */
export async function summarizeSubtree(
  db: Queryable,
  topId: string,
  span: UsageSpan,
): Promise<PartnerUsage> {
  const owner = sql<boolean>`organization_id in (
    select descendant_id from organization_tree where ancestor_id = ${topId})`;
  const summary = await summarizeAll(db, owner, span);
  const { rows } = await sql<OrganizationSums>`
    select o.id as organization_id, o.name, o.slug, o.parent_id, coalesce(s.voice_ms, 0)::bigint as voice_ms,
      coalesce(s.chat_ms, 0)::bigint as chat_ms, coalesce(s.total_calls, 0)::bigint as total_calls,
      coalesce(s.runs, 0)::bigint as workflow_runs_total
    from organization_tree t
      join organizations o on o.id = t.descendant_id
      left join (
        select organization_id, sum(duration_ms) filter (where channel = 'voice') as voice_ms,
          sum(duration_ms) filter (where channel = 'chat') as chat_ms,
          sum(conversations) as total_calls, sum(runs) as runs
        from ${usageWithin(span, owner, 'day')} group by organization_id) s on s.organization_id = o.id
    where t.ancestor_id = ${topId}
    order by voice_ms desc, t.slug limit ${MOST}`.execute(db);
  return {
    ...summary,
    organizations: rows.map(({ voice_ms, chat_ms, ...row }) => ({
      ...row,
      voice_minutes: toMinutes(voice_ms),
      chat_minutes: toMinutes(chat_ms),
    })),
  };
}
