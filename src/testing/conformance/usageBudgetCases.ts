import type { UsageBudget } from '../../contract/index.js';
import { same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { createMeter, instant, type Meter } from './usageStage.js';

const budget: UsageBudget = {
  ...{ metric: 'total_calls', limit: 10, thresholds: [50, 80, 100] },
  notify: ['ops@example.com'],
};

async function fired({ owner, call }: Meter): Promise<[string, number][]> {
  const { items } = await owner.client.usage.alerts({}, call);
  return items.map(({ metric, threshold }) => [metric, threshold]);
}

/** Events of the present month, wherever in it the present is. */
function calls(meter: Meter, count: number): unknown[] {
  return Array.from({ length: count }, () => meter.event({ started_at: instant(meter.now) }));
}

/** Budgets and the thresholds that were reached. */
export const usageBudgetCases: readonly CaseGroup[] = [
  {
    section: '16 usage_budgets',
    needs: ['usage_budgets'],
    cases: {
      'keeps budgets, thresholds in order and nothing twice': async (stage) => {
        const { owner, call } = await stage.home();
        same(await owner.client.usage.budgets({}, call), [], 'budgets at first');
        const sent = {
          ...budget,
          ...{ thresholds: [100, 50, 100], notify: ['Ops@Example.com', 'ops@example.com'] },
        };
        const kept = { ...budget, thresholds: [50, 100] };
        same(await owner.client.usage.setBudgets({ body: [sent] }, call), [kept], 'answer');
        same(await owner.client.usage.budgets({}, call), [kept], 'budgets');
        same(await owner.client.usage.setBudgets({ body: [] }, call), [], 'none');
        same(await owner.client.usage.budgets({}, call), [], 'budgets in the end');
      },
      'refuses two budgets of one metric, and what is no budget': async (stage) => {
        const { owner, call } = await stage.home();
        const one = budget;
        const wrong = [
          [one, one],
          [{ ...one, limit: 0 }],
          [{ ...one, thresholds: [0] }],
          [{ ...one, notify: ['nobody'] }],
        ];
        for (const body of wrong) {
          await stage.refuse(owner.client.usage.setBudgets({ body }, call), {
            ...{ status: 422, code: 'validation_error' },
          });
        }
        same(await owner.client.usage.budgets({}, call), [], 'budgets');
      },
      'refuses who may not see bills': async (stage) => {
        const home = await stage.home();
        const { usage } = (await stage.join(home)).client;
        const refusal = { status: 403, code: 'missing_scope' } as const;
        await stage.refuse(usage.budgets({}, home.call), refusal);
        await stage.refuse(usage.setBudgets({ body: [] }, home.call), refusal);
        await stage.refuse(usage.alerts({}, home.call), refusal);
      },
    },
  },
  {
    section: '16 usage_budgets',
    needs: ['usage_budgets', 'usage_events'],
    cases: {
      'fires each threshold once a month': async (stage) => {
        const meter = await createMeter(stage);
        const { owner, call, record } = meter;
        await owner.client.usage.setBudgets({ body: [budget] }, call);
        await record(calls(meter, 4));
        same(await fired(meter), [], 'before half');
        await record(calls(meter, 4));
        same(
          await fired(meter),
          [
            ['total_calls', 80],
            ['total_calls', 50],
          ],
          'with eight of ten',
        );
        await record(calls(meter, 1));
        await owner.client.usage.setBudgets({ body: [budget] }, call);
        same((await fired(meter)).length, 2, 'alerts after one more');
        await record(calls(meter, 5));
        const { items } = await owner.client.usage.alerts({ limit: 1 }, call);
        const [alert] = items;
        const start = `${instant(meter.now).slice(0, 8)}01T00:00:00`;
        same(
          [alert?.metric, alert?.threshold, alert?.limit, alert?.value],
          ['total_calls', 100, 10, 14],
          'alert',
        );
        same(alert?.period_start.slice(0, 19), start, 'period');
      },
      'tells at once what a new budget finds used up': async (stage) => {
        const meter = await createMeter(stage);
        await meter.record(calls(meter, 6));
        await meter.owner.client.usage.setBudgets({ body: [budget] }, meter.call);
        same(await fired(meter), [['total_calls', 50]], 'alerts');
      },
      'pages through alerts, the newest first': async (stage) => {
        const meter = await createMeter(stage);
        const { owner, call } = meter;
        const thresholds = [10, 20, 30, 40, 50];
        await owner.client.usage.setBudgets({ body: [{ ...budget, thresholds }] }, call);
        await meter.record(calls(meter, 5));
        const seen: number[] = [];
        let cursor: string | undefined;
        do {
          const query = { limit: 2, ...(cursor !== undefined && { cursor }) };
          const page = await owner.client.usage.alerts(query, call);
          seen.push(...page.items.map(({ threshold }) => threshold));
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        same(seen, [...thresholds].reverse(), 'thresholds');
      },
    },
  },
];
