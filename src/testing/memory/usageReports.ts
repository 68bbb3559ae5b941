import type * as z from 'zod/mini';
import {
  buildUsageSeries,
  buildUsageSummary,
  emptyUsageDay,
  mostUsageGroups,
  readUsageWindow,
  startOfInterval,
  usageMetricParts,
  type UsageDaySums,
  type UsageSeries,
  type UsageSeriesQuery,
  type UsageSpan,
  type UsageSummary,
} from '../../contract/index.js';
import { invalid, refuse } from './errors.js';
import type { OrgContext } from './serve.js';
import type { MemoryState } from './state.js';
import { subtreeIds } from './tree.js';
import { usageBook, usageWithin, type UsageCell } from './usageBook.js';

type Query = z.output<typeof UsageSeriesQuery>;

/** The window that a query asks for; refuses one that cannot be. */
export function windowOf(query: { from: string; to: string }): UsageSpan {
  const window = readUsageWindow(query);
  if ('problem' in window) throw invalid(window.field, window.problem);
  return window;
}

function addToDay(day: UsageDaySums, cell: UsageCell): void {
  if (cell.channel === 'voice') {
    day.voice_ms += cell.duration_ms;
    day.voice_calls += cell.conversations;
  }
  if (cell.channel === 'chat') {
    day.chat_ms += cell.duration_ms;
    day.chat_calls += cell.conversations;
  }
  if (cell.direction === 'inbound') day.inbound_calls += cell.conversations;
  if (cell.direction === 'outbound') day.outbound_calls += cell.conversations;
  day.workflow_runs_total += cell.runs;
  day.workflow_runs_success += cell.runs_success;
  day.workflow_runs_failed += cell.runs_failed;
}

/** What an organization used on each day of a window, added to what is known of the days. */
export function addDays(
  state: MemoryState,
  id: string,
  span: UsageSpan,
  days: Map<number, UsageDaySums>,
): void {
  // Most organizations of a large tree never used anything: no book is made for them.
  if (!state.usage.has(id) && !state.usageSeeds.has(id)) return;
  for (const cell of usageWithin(usageBook(state, id), span)) {
    const day = startOfInterval(cell.at, 'day');
    const sums = days.get(day) ?? emptyUsageDay();
    addToDay(sums, cell);
    days.set(day, sums);
  }
}

/** Totals, days and inventory of some organizations together. */
export function summaryOf(
  state: MemoryState,
  ids: readonly string[],
  span: UsageSpan,
): UsageSummary {
  const days = new Map<number, UsageDaySums>();
  for (const id of ids) addDays(state, id, span, days);
  const count = (lists: ReadonlyMap<string, readonly unknown[]>): number =>
    ids.reduce((sum, id) => sum + (lists.get(id)?.length ?? 0), 0);
  return buildUsageSummary(span, days, {
    agents: 0,
    phone_numbers: count(state.phoneNumbers),
    web_widgets: 0,
    knowledge_bases: count(state.datasets),
  });
}

/** Totals, days and inventory of one organization. */
export function summarize(
  { parts: { state }, organization: { id } }: OrgContext,
  query: { from: string; to: string },
): UsageSummary {
  return summaryOf(state, [id], windowOf(query));
}

/** Organizations that were used on the days of a window. */
function usedIn(state: MemoryState, ids: readonly string[], { from, to }: UsageSpan): string[] {
  const first = startOfInterval(from, 'day');
  return ids.filter((id) =>
    [...usageBook(state, id).cells.values()].some(({ at }) => {
      const day = startOfInterval(at, 'day');
      return day >= first && day < to;
    }),
  );
}

function groupOf(group: Query['group_by'], id: string, cell: UsageCell): string {
  if (group === 'channel') return cell.channel;
  if (group === 'direction') return cell.direction;
  if (group === 'key') return cell.key_id;
  return group === 'organization' ? id : 'total';
}

/** One metric over time. */
export function seriesOf(
  { parts: { state, clock }, organization, scopes }: OrgContext,
  query: Query,
): UsageSeries {
  const span = windowOf(query);
  const { interval, metric, group_by } = query;
  const most = mostUsageGroups(span, interval);
  const managesBelow = scopes.includes('child_organizations:manage');
  const below = managesBelow ? subtreeIds(state, organization.id) : [organization.id];
  const ids = group_by === 'organization' ? usedIn(state, below, span) : [organization.id];
  if (ids.length > most) throw refuse('too_many_points');

  const { sum, channel } = usageMetricParts[metric];
  const groups = new Map<string, Map<number, number>>();
  for (const id of ids) {
    for (const cell of usageWithin(usageBook(state, id), span)) {
      if ((channel !== null && cell.channel !== channel) || cell[sum] === 0) continue;
      const group = groupOf(group_by, id, cell);
      const points = groups.get(group) ?? new Map<number, number>();
      const at = startOfInterval(cell.at, interval);
      groups.set(group, points.set(at, (points.get(at) ?? 0) + cell[sum]));
    }
  }
  if (groups.size > most) throw refuse('too_many_points');
  const named = group_by === 'key' ? state.keys : state.organizations;
  const names = new Map([...named].map(([id, { name }]) => [id, name]));
  return buildUsageSeries(span, query, groups, names, clock.now());
}
