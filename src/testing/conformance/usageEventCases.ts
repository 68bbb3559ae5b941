import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { first } from './stage.js';
import { createMeter, DAY, HOUR, instant, MINUTE, sameFields } from './usageStage.js';

/** Events that are reported, and what becomes of them. */
export const usageEventCases: readonly CaseGroup[] = [
  {
    section: '16 usage_events',
    needs: ['usage_events'],
    cases: {
      'counts calls, chats and runs in their own columns': async (stage) => {
        const { event, record, summary, today } = await createMeter(stage);
        const codes = await record([
          event({ seconds: 90 }),
          event({ seconds: 30.5, direction: 'outbound', channel: 'voice' }),
          { ...event({ type: 'chat', seconds: 600 }), direction: undefined },
          ...(['success', 'failed', 'running'] as const).map((status) => ({
            ...event({ type: 'workflow_run', seconds: 5, status }),
            direction: undefined,
          })),
        ]);
        same(codes, Array(6).fill('ok'), 'codes');
        sameFields(await summary(today - DAY, today), {
          ...{
            voice_minutes: 2.01,
            chat_minutes: 10,
            total_calls: 3,
            voice_calls: 2,
            chat_calls: 1,
          },
          ...{ inbound_calls: 1, outbound_calls: 1, avg_duration_seconds: 240.17 },
          ...{ workflow_runs_total: 3, workflow_runs_success: 1, workflow_runs_failed: 1 },
        });
      },
      'counts an id once for ever, whatever it comes with': async (stage) => {
        const { event, record, summary, today } = await createMeter(stage);
        const one = event();
        same(await record([one, one]), ['ok', 'duplicate'], 'one batch');
        const later = { ...one, started_at: instant(today - 40 * DAY), seconds: 600 };
        same(await record([later, one]), ['duplicate', 'duplicate'], 'another batch');
        const all = await summary(today - 60 * DAY, today);
        sameFields(all, { total_calls: 1, voice_minutes: 1 });
      },
      'keeps ids of organizations apart': async (stage) => {
        const [one, two] = [await createMeter(stage), await createMeter(stage)];
        const event = one.event();
        same(
          [...(await one.record([event])), ...(await two.record([event]))],
          ['ok', 'ok'],
          'codes',
        );
      },
      'answers for each event in order, and counts those that are right': async (stage) => {
        const { event, owner, call, today, summary } = await createMeter(stage);
        const right = event();
        const wrong = [
          { ...event(), seconds: -1 },
          { ...event(), seconds: 86_401 },
          { ...event(), type: 'fax' },
          { ...event(), started_at: '2026-02-30T00:00:00Z' },
          { ...event(), channel: 'chat' },
          { ...event(), id: 'no id' },
          { ...event(), price: 3 },
        ];
        const fields = ['seconds', 'seconds', 'type', 'started_at', 'channel', 'id', 'price'];
        const events = [...wrong, right, null, 'text'];
        const { results } = await owner.client.usage.record({ events }, call);
        const wanted = [...wrong.map(() => 'invalid'), 'ok', 'invalid', 'invalid'];
        same(
          results.map(({ code }) => code),
          wanted,
          'codes',
        );
        fields.forEach((field, index) => {
          const { detail = '', id } = results[index] ?? {};
          ensure(detail.startsWith(field), `a detail that names ${field}, got ${detail}`);
          same(id, wrong[index]?.id, 'id');
        });
        same([results[7]?.id, results[8]?.id], [right.id, null], 'ids');
        sameFields(await summary(today - DAY, today), { total_calls: 1 });
      },
      'refuses what begins in the future or came over 400 days late': async (stage) => {
        const { event, record, now } = await createMeter(stage);
        const at = (time: number) => event({ started_at: instant(time) });
        const codes = await record([
          ...[at(now + HOUR), at(now - 401 * DAY), at(now + 4 * MINUTE), at(now - 399 * DAY)],
        ]);
        same(codes, ['in_future', 'too_old', 'ok', 'ok'], 'codes');
      },
      'puts late events into the day they began': async (stage) => {
        const { event, record, summary, today } = await createMeter(stage);
        const late = today - 100 * DAY;
        await record([event(), event({ started_at: instant(late - 1), seconds: 120 })]);
        const { daily } = await summary(late - DAY, late + DAY);
        same(
          daily?.map(({ voice_minutes }) => voice_minutes),
          [2, 0],
          'minutes a day',
        );
      },
      'counts half-open windows to the second': async (stage) => {
        const { event, record, summary, today } = await createMeter(stage);
        const at = today - 10 * DAY + 7 * HOUR + 20 * MINUTE;
        const times = [at - 1, at, at + 1000, at + 3 * DAY, at + 3 * DAY + 1];
        await record(times.map((time) => event({ started_at: instant(time) })));
        const count = async (from: number, to: number) => (await summary(from, to)).total_calls;
        same(await count(at, at + 3 * DAY), 2, 'calls');
        same(await count(at, at + 3 * DAY + 1), 3, 'calls with the end');
        same(await count(at, at + 1000), 1, 'calls of a second');
        same(await count(today - 20 * DAY, today), 5, 'all');
      },
      'adds minutes up before it rounds them': async (stage) => {
        const { event, record, summary, today } = await createMeter(stage);
        // Each is 0.004 minutes, which alone would be none.
        await record(Array.from({ length: 100 }, () => event({ seconds: 0.24 })));
        const { voice_minutes, daily } = await summary(today - DAY, today);
        same([voice_minutes, daily?.[0]?.voice_minutes], [0.4, 0.4], 'minutes');
      },
      'takes a thousand events at once and not one more': async (stage) => {
        const { event, record, owner, call } = await createMeter(stage);
        const events = Array.from({ length: 1001 }, () => event());
        await stage.refuse(owner.client.usage.record({ events }, call), {
          ...{ status: 422, field: 'events', detail: 'at most 1,000' },
        });
        same(new Set(await record(events.slice(1))).size, 1, 'codes');
        const none = owner.client.usage.record({ events: [] }, call);
        await stage.refuse(none, { status: 422, field: 'events' });
      },
      'refuses who may not report usage': async (stage) => {
        const meter = await createMeter(stage);
        const { usage } = (await stage.join(meter)).client;
        await stage.refuse(usage.record({ events: [meter.event()] }, meter.call), {
          ...{ status: 403, code: 'missing_scope', detail: 'usage:write' },
        });
      },
    },
  },
  {
    section: '16 usage_series',
    needs: ['usage_series', 'usage_events'],
    cases: {
      'splits by channel and direction, the largest first': async (stage) => {
        const { event, record, owner, call, today } = await createMeter(stage);
        await record([
          ...[event(), event(), event({ direction: 'outbound' })],
          { ...event({ type: 'chat' }), direction: undefined },
        ]);
        const window = { from: instant(today - DAY), to: instant(today) };
        const query = { ...window, interval: 'day', metric: 'total_calls' } as const;
        const groups = async (group_by: 'channel' | 'direction' | 'key') => {
          const { series } = await owner.client.usage.series({ ...query, group_by }, call);
          return series.map(({ key, points }) => [key, points.map(({ value }) => value)]);
        };
        same(
          await groups('channel'),
          [
            ['voice', [3]],
            ['chat', [1]],
          ],
          'channels',
        );
        same(
          await groups('direction'),
          [
            ['inbound', [2]],
            ['none', [1]],
            ['outbound', [1]],
          ],
          'directions',
        );
        same(await groups('key'), [['none', [4]]], 'keys');
      },
      'adds up to the summary in every interval': async (stage) => {
        const { event, record, summary, owner, call, today } = await createMeter(stage);
        const start = today - 50 * DAY;
        const times = Array.from({ length: 40 }, (_, i) => start + i * 30 * HOUR + i * 7 * MINUTE);
        await record(times.map((at) => event({ started_at: instant(at), seconds: 60 })));
        const [from, to] = [start + 95 * MINUTE, today - 3 * DAY + 17 * MINUTE];
        const total = (await summary(from, to)).voice_minutes;
        for (const interval of ['hour', 'day', 'week', 'month'] as const) {
          const window = { from: instant(from), to: instant(to) };
          const query = { ...window, interval, metric: 'voice_minutes' } as const;
          const points = first(
            (await owner.client.usage.series(query, call)).series,
            'series',
          ).points;
          same(
            points.reduce((sum, { value }) => sum + value, 0),
            total,
            `minutes by the ${interval}`,
          );
        }
      },
      'refuses groups whose points are too many together': async (stage) => {
        const { event, record, owner, call, today } = await createMeter(stage);
        await record([event(), { ...event({ type: 'chat' }), direction: undefined }]);
        const window = { from: instant(today - 300 * DAY), to: instant(today) };
        const query = { ...window, interval: 'hour', metric: 'total_calls' } as const;
        const asked = owner.client.usage.series({ ...query, group_by: 'channel' }, call);
        await stage.refuse(asked, { status: 422, code: 'too_many_points' });
      },
      'covers organizations below where the caller manages them': async (stage) => {
        const top = await createMeter(stage);
        await stage.world.setPlan(top.organization.id, 'agency');
        const parent_id = top.organization.id;
        const child = await createMeter(stage, await stage.found(top.owner, { parent_id }));
        await top.record([top.event()]);
        await child.record([child.event(), child.event()]);
        const window = { from: instant(top.today - DAY), to: instant(top.today) };
        const query = { ...window, interval: 'day', metric: 'total_calls' } as const;
        const keys = async ({ owner, call }: typeof top) => {
          const asked = { ...query, group_by: 'organization' } as const;
          return (await owner.client.usage.series(asked, call)).series.map(({ key }) => key);
        };
        same(await keys(top), [child.organization.id, top.organization.id], 'from above');
        same(await keys(child), [child.organization.id], 'from below');
      },
    },
  },
];
