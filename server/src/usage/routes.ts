import {
  budgetPeriods,
  readUsageBudgets,
  startOfInterval,
  type UsageBudget,
} from '../../../src/contract/index.js';
import type { Register } from '../app.js';
import type { Unit } from '../http/context.js';
import { invalid } from '../http/problem.js';
import { hasListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import {
  countAlerts,
  findBudgets,
  fireAlerts,
  listAlerts,
  lockBudgets,
  replaceBudgets,
} from './budgets.js';
import { alertMails } from './mail.js';
import { beginBatch, keepUsageOut } from './partitions.js';
import { answersOf, insertEvents, judgeBatch } from './record.js';
import { seriesOf } from './series.js';
import { summarize } from './summary.js';
import { createTurns } from './turns.js';
import { windowOf } from './window.js';

/** Batches of one organization that a process works on at once. */
const BATCHES_AT_ONCE = 2;

/** Usage of the resolved organization: what was counted, what may be used, and who is told. */
export const registerUsage: Register = (route, { config, clock, database: { db } }) => {
  const turns = createTurns(BATCHES_AT_ONCE);
  const offersBudgets = config.capabilities.has('usage_budgets');

  async function alert(
    { trx, mail }: Pick<Unit, 'trx' | 'mail'>,
    organizationId: string,
    budgets: readonly UsageBudget[],
    month: number,
  ): Promise<void> {
    const fired = await fireAlerts(trx, clock, organizationId, budgets, month);
    if (fired.length === 0) return;
    const { name } = await trx
      .selectFrom('organizations')
      .select('name')
      .where('id', '=', organizationId)
      .executeTakeFirstOrThrow();
    await mail(
      fired.flatMap((one) =>
        budgets
          .filter(({ metric }) => metric === one.metric)
          .flatMap((budget) => alertMails(one, budget, name, month)),
      ),
    );
  }

  route('usage', 'summary', ({ organization, query }) =>
    summarize(db, organization.id, windowOf(query)),
  );

  route('usage', 'series', ({ organization: { id, scopes }, query }) => {
    const scope = { organizationId: id, withBelow: scopes.includes('child_organizations:manage') };
    return seriesOf(db, scope, windowOf(query), query, clock.now().getTime());
  });

  route('usage', 'record', ({ caller, organization: { id }, body, write }) => {
    const now = clock.now().getTime();
    const batch = judgeBatch(body.events, now);
    const { events } = batch;
    const sender = {
      organizationId: id,
      keyId: caller.kind === 'key' ? caller.credentialId : '',
    };
    const count = async ({ trx, mail }: Unit) => {
      if (events.length === 0) return { results: answersOf(batch, new Set()) };
      await beginBatch(
        trx,
        id,
        events.map(({ at }) => at),
      );
      const { known, hasBudgets } = await insertEvents(trx, clock, sender, events);
      if (hasBudgets && offersBudgets) {
        const fresh = events.filter((event) => !known.has(event.id));
        const months = new Set(fresh.map(({ at }) => startOfInterval(at, 'month')));
        const budgets = await lockBudgets(trx, id);
        for (const month of budgetPeriods(now)) {
          if (months.has(month)) await alert({ trx, mail }, id, budgets, month);
        }
      }
      return { results: answersOf(batch, known) };
    };
    return turns.take(id, () => write(count));
  });

  route('usage', 'budgets', ({ organization: { id } }) => findBudgets(db, id));

  route('usage', 'setBudgets', ({ organization: { id }, body, write }) => {
    const read = readUsageBudgets(body);
    if ('problem' in read) throw invalid(read.field, read.problem);
    const { budgets } = read;
    return write(async ({ trx, audit, mail }) => {
      await keepUsageOut(trx, id);
      const before = await findBudgets(trx, id);
      await replaceBudgets(trx, id, budgets);
      // What is used up already would else be told with the next event only.
      const [present] = budgetPeriods(clock.now().getTime());
      await alert({ trx, mail }, id, budgets, present);
      await audit({
        action: 'usage_budgets.changed',
        target: { kind: 'organization', id },
        before: { budgets: before },
        after: { budgets },
      });
      return budgets;
    });
  });

  route('usage', 'alerts', async ({ organization: { id }, query, request }) => {
    const { rows, next } = await listAlerts(db, id, query);
    const total = hasListQueries(config) ? await countAlerts(db, id) : null;
    return pageReply(request, rows, { next, total });
  });
};
