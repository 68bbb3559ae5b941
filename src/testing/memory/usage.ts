import type { OrgClient } from '../../client/OrgClient.js';
import {
  budgetPeriods,
  judgeUsageEvent,
  readUsageBudgets,
  startOfInterval,
  type UsageAlert,
  type UsageBudget,
} from '../../contract/index.js';
import { invalid } from './errors.js';
import { mapPage, paginate } from './page.js';
import { serveOrg, type Caller, type OrgContext } from './serve.js';
import { fireAlerts } from './usageAlerts.js';
import { countEvent, usageBook, type AlertRow } from './usageBook.js';
import { seriesOf, summarize } from './usageReports.js';

function record(context: OrgContext, sent: readonly unknown[]) {
  const { parts, organization } = context;
  const book = usageBook(parts.state, organization.id);
  const now = parts.clock.now();
  const months = new Set<number>();
  const results = sent.map((value) => {
    const verdict = judgeUsageEvent(value, now);
    if (verdict.code !== 'ok') return verdict;
    const { event } = verdict;
    // Callers of this server are people: what came with a key is in the seed.
    const isNew = countEvent(book, event, '');
    if (isNew) months.add(startOfInterval(event.at, 'month'));
    return { id: event.id, code: isNew ? 'ok' : 'duplicate' };
  });
  const isOffered = parts.capabilities.has('usage_budgets');
  for (const month of budgetPeriods(now)) {
    if (isOffered && months.has(month)) fireAlerts(book, month, () => parts.clock.stamp());
  }
  return { results };
}

function setBudgets(context: OrgContext, sent: readonly UsageBudget[]): UsageBudget[] {
  const read = readUsageBudgets(sent);
  if ('problem' in read) throw invalid(read.field, read.problem);
  const { state, clock } = context.parts;
  const book = usageBook(state, context.organization.id);
  book.budgets = read.budgets;
  const [present] = budgetPeriods(clock.now());
  fireAlerts(book, present, () => clock.stamp());
  return [...book.budgets];
}

function alertView({
  metric,
  threshold,
  limit,
  value,
  period_start,
  fired_at,
}: AlertRow): UsageAlert {
  const start = new Date(period_start).toISOString();
  return { metric, threshold, limit, value, period_start: start, fired_at };
}

/** Usage over the in-memory state. */
export function usage(caller: Caller): OrgClient['usage'] {
  return {
    summary: serveOrg(caller, 'usage', 'summary', summarize),
    series: serveOrg(caller, 'usage', 'series', seriesOf),
    record: serveOrg(caller, 'usage', 'record', (context, { events }) => record(context, events)),
    budgets: serveOrg(caller, 'usage', 'budgets', ({ parts, organization }) => [
      ...usageBook(parts.state, organization.id).budgets,
    ]),
    setBudgets: serveOrg(caller, 'usage', 'setBudgets', setBudgets),
    alerts: serveOrg(caller, 'usage', 'alerts', ({ parts, organization }, { limit, cursor }) => {
      const page = paginate({
        rows: usageBook(parts.state, organization.id).alerts,
        key: ({ fired_at }) => fired_at,
        id: ({ id }) => id,
        ...{ descending: true, order: '-created_at', limit, cursor },
        counts: parts.capabilities.has('list_queries'),
      });
      return mapPage(page, alertView);
    }),
  };
}
