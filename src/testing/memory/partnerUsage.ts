import type { Page } from '../../client/OrgClient.js';
import {
  buildUsageSummary,
  startOfInterval,
  type PartnerUsage,
  type Rollup,
  type UsageDaySums,
  type UsageSpan,
} from '../../contract/index.js';
import { mapPage } from './page.js';
import { childView, pageOfChildren, type ChildQuery } from './partnerTree.js';
import type { OrgContext } from './serve.js';
import type { MemoryState, OrganizationRow } from './state.js';
import { subtreeIds } from './tree.js';
import { addDays, summaryOf, windowOf } from './usageReports.js';

type OwnUsage = PartnerUsage['organizations'][number];

function ownUsage(state: MemoryState, row: OrganizationRow, span: UsageSpan): OwnUsage {
  const days = new Map<number, UsageDaySums>();
  addDays(state, row.id, span, days);
  const none = { agents: 0, phone_numbers: 0, web_widgets: 0, knowledge_bases: 0 };
  const totals = buildUsageSummary(span, days, none);
  return {
    organization_id: row.id,
    name: row.name,
    slug: row.slug,
    parent_id: row.parent_id,
    voice_minutes: totals.voice_minutes,
    chat_minutes: totals.chat_minutes,
    total_calls: totals.total_calls,
    workflow_runs_total: totals.workflow_runs_total,
  };
}

/** Sums over the caller's organization and all below it, and each one's own, the busiest first. */
export function subtreeUsage(
  { parts: { state }, organization }: OrgContext,
  query: { from: string; to: string },
): PartnerUsage {
  const span = windowOf(query);
  const ids = subtreeIds(state, organization.id);
  const organizations = ids
    .flatMap((id) => state.organizations.get(id) ?? [])
    .map((row) => ownUsage(state, row, span))
    .sort((a, b) => b.voice_minutes - a.voice_minutes || (a.slug < b.slug ? -1 : 1));
  return { ...summaryOf(state, ids, span), organizations };
}

/** What each child has and used by itself since the month began, in the order of the children. */
export function rollup(context: OrgContext, query: ChildQuery): Page<Rollup> {
  const { state, clock } = context.parts;
  const now = clock.now();
  const span = { from: startOfInterval(now, 'month'), to: now };
  return mapPage(pageOfChildren(context, query), (row) => {
    const { plan, member_count } = childView(context, row);
    const used = summaryOf(state, [row.id], span);
    return {
      organization_id: row.id,
      members: member_count,
      plan,
      status: row.suspended ? 'suspended' : 'active',
      voice_minutes: used.voice_minutes,
      chat_minutes: used.chat_minutes,
      as_of: new Date(now).toISOString(),
    };
  });
}
