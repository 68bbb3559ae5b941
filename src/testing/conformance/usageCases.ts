import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { createMeter, DAY, HOUR, instant, sameFields } from './usageStage.js';

const nothing = {
  ...{ voice_minutes: 0, chat_minutes: 0, total_calls: 0, voice_calls: 0, chat_calls: 0 },
  ...{ inbound_calls: 0, outbound_calls: 0, workflow_runs_total: 0, workflow_runs_success: 0 },
  workflow_runs_failed: 0,
};

/** Usage as every server answers it. */
export const usageCases: readonly CaseGroup[] = [
  {
    section: '8 Usage',
    cases: {
      'answers zeros for every day of a window without usage': async (stage) => {
        const { today, summary } = await createMeter(stage);
        const answer = await summary(today - 2 * DAY, today + DAY);
        sameFields(answer, { ...nothing, avg_duration_seconds: null });
        const dates = [-2, -1, 0].map((day) => instant(today + day * DAY).slice(0, 10));
        same(
          answer.daily,
          dates.map((date) => ({ date, ...nothing })),
          'days',
        );
      },
      'shows what the organization has now, whatever the window': async (stage) => {
        const meter = await createMeter(stage);
        await stage.settle(meter);
        for (const day of [meter.today, meter.today - 300 * DAY]) {
          const { inventory } = await meter.summary(day, day + DAY);
          const wanted = { agents: 0, phone_numbers: 1, web_widgets: 0, knowledge_bases: 1 };
          same(inventory, wanted, 'inventory');
        }
      },
      'refuses a window that ends where it begins, or before': async (stage) => {
        const { now, summary } = await createMeter(stage);
        for (const to of [now, now - 1]) {
          await stage.refuse(summary(now, to), {
            ...{ status: 422, code: 'validation_error', field: 'to' },
            detail: "'to' must be after 'from'",
          });
        }
      },
      'takes 366 days and refuses one second more': async (stage) => {
        const { today, summary } = await createMeter(stage);
        const answer = await summary(today - 365 * DAY, today + DAY);
        same(answer.daily?.length, 366, 'days');
        await stage.refuse(summary(today - 365 * DAY, today + DAY + 1000), {
          ...{ status: 422, field: 'to', detail: 'Date range cannot exceed 366 days' },
        });
      },
      'refuses times that are none, and a window without an end': async (stage) => {
        const { owner, call } = await stage.home();
        for (const from of ['yesterday', '2026-02-30T00:00:00Z', '2026-01-01T25:00:00Z']) {
          const asked = owner.client.usage.summary({ from, to: '2026-03-03' }, call);
          await stage.refuse(asked, { status: 422, field: 'from' });
        }
        const open = owner.client.usage.summary({ from: '2026-03-01', to: '' }, call);
        await stage.refuse(open, { status: 422, field: 'to' });
      },
      'reads a time without zone as UTC, and one with a zone in that zone': async (stage) => {
        const { owner, call } = await stage.home();
        for (const from of ['2026-03-01', '2026-03-01T00:00', '2026-03-01T02:00:00+02:00']) {
          const answer = await owner.client.usage.summary({ from, to: '2026-03-02' }, call);
          same(
            [answer.from, answer.to],
            ['2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'],
            'window',
          );
        }
      },
      'refuses who may not see bills': async (stage) => {
        const meter = await createMeter(stage);
        const viewer = await stage.join(meter);
        const query = { from: instant(meter.today), to: instant(meter.now + HOUR) };
        await stage.refuse(viewer.client.usage.summary(query, meter.call), {
          ...{ status: 403, code: 'missing_scope', detail: 'billing:manage' },
        });
      },
    },
  },
  {
    section: '16 usage_series',
    needs: ['usage_series'],
    cases: {
      'fills the points of a window with zeros': async (stage) => {
        const { owner, call, today } = await createMeter(stage);
        const window = { from: instant(today - DAY), to: instant(today) };
        const query = { ...window, interval: 'hour', metric: 'voice_minutes' } as const;
        const { series } = await owner.client.usage.series(query, call);
        same([series.length, series[0]?.key, series[0]?.points.length], [1, 'total', 24], 'series');
        ensure(series[0]?.points.every(({ value }) => value === 0) ?? false, 'zeros');
      },
      'begins weeks on Monday and months on the first, in UTC': async (stage) => {
        const { owner, call } = await stage.home();
        const points = async (interval: 'week' | 'month', from: string, to: string) => {
          const query = { from, to, interval, metric: 'total_calls' } as const;
          const { series } = await owner.client.usage.series(query, call);
          return series.flatMap((one) => one.points.map(({ at }) => at.slice(0, 10)));
        };
        same(
          await points('week', '2026-02-28', '2026-03-10'),
          ['2026-02-23', '2026-03-02', '2026-03-09'],
          'weeks',
        );
        same(
          await points('month', '2025-12-31T23:59:59Z', '2026-02-01'),
          ['2025-12-01', '2026-01-01'],
          'months',
        );
      },
      'marks points that ended less than fifteen minutes ago, or are still to end': async (
        stage,
      ) => {
        const { owner, call, now } = await createMeter(stage);
        const hour = Math.floor(now / HOUR) * HOUR;
        const window = { from: instant(hour - 2 * HOUR), to: instant(hour + 2 * HOUR) };
        const query = { ...window, interval: 'hour', metric: 'total_calls' } as const;
        const { series } = await owner.client.usage.series(query, call);
        const marks = series[0]?.points.map(({ provisional = false }) => provisional) ?? [];
        same([marks[0], marks[2], marks[3]], [false, true, true], 'marks');
      },
      'takes every hour of 366 days, and not a second more': async (stage) => {
        const { owner, call, today } = await createMeter(stage);
        const ask = (from: number, to: number) =>
          owner.client.usage.series(
            { from: instant(from), to: instant(to), interval: 'hour', metric: 'voice_calls' },
            call,
          );
        const { series } = await ask(today - 366 * DAY, today);
        same(series[0]?.points.length, 8784, 'points');
        await stage.refuse(ask(today - 366 * DAY, today + 1000), { status: 422, field: 'to' });
      },
      'refuses who may not see bills': async (stage) => {
        const meter = await createMeter(stage);
        const { usage } = (await stage.join(meter)).client;
        const window = { from: '2026-03-01', to: '2026-03-02' };
        const query = { ...window, interval: 'day', metric: 'total_calls' } as const;
        await stage.refuse(usage.series(query, meter.call), { status: 403 });
      },
    },
  },
];
