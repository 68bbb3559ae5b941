import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

const DAY = 86_400_000;

let test: TestApp;
let admin: TestUser;
let org: string;
let ids = 0;

beforeAll(async () => {
  test = await createTestApp();
  admin = await test.createUser();
});
afterAll(() => test.close());
beforeEach(async () => {
  org = (await test.createOrganization({ name: 'Meter Works' })).id;
  await test.addMember(org, admin.id);
});

function event(fields: Record<string, unknown> = {}) {
  ids += 1;
  const started_at = new Date(Date.now() - 60_000).toISOString();
  return { id: `evt-${ids}`, type: 'call', started_at, seconds: 60, ...fields };
}

function record(events: unknown[], token = admin.token) {
  const isKey = token.startsWith('ak_');
  return test.call('POST', '/admin/usage/events', {
    ...{ token, body: { events }, ...(!isKey && { org }) },
  });
}

async function counts() {
  const { rows } = await sql`select
      (select count(*) from usage_event_ids where organization_id = ${org}) as ids,
      (select count(*) from usage_events where organization_id = ${org}) as events,
      (select coalesce(sum(conversations), 0)::bigint from usage_hours where organization_id = ${org}) as hours,
      (select coalesce(sum(conversations), 0)::bigint from usage_days where organization_id = ${org}) as days`.execute(
    test.db,
  );
  return rows[0];
}

async function partitions(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select c.relname as name from pg_inherits i
    join pg_class c on c.oid = i.inhrelid where i.inhparent = 'usage_events'::regclass order by 1`.execute(
    test.db,
  );
  return rows.map(({ name }) => name);
}

const nameOf = (at: number): string =>
  `usage_events_${new Date(at).toISOString().slice(0, 7).replace('-', '_')}`;

describe('recording', () => {
  it('remembers which key sent what', async () => {
    const key = await test.createKey(org, { name: 'Dialer', scopes: ['usage:write'] });
    expect((await record([event(), event()], key.text)).status).toBe(200);
    await record([event()]);
    const day = new Date().toISOString().slice(0, 10);
    const to = new Date(Date.parse(day) + DAY).toISOString();
    const from = new Date(Date.parse(day) - DAY).toISOString();
    const { body } = await test.call(
      'GET',
      `/admin/usage/series?from=${from}&to=${to}&interval=month&metric=total_calls&group_by=key`,
      { token: admin.token, org },
    );
    const sums = (
      body['series'] as { key: string; label: string; points: { value: number }[] }[]
    ).map(({ key: name, label, points }) => [
      name,
      label,
      points.reduce((sum, { value }) => sum + value, 0),
    ]);
    expect(sums).toEqual([
      [key.keyId, 'Dialer', 2],
      ['none', 'Other', 1],
    ]);
  });

  it('makes a month when its first event comes, and takes back one that was detached', async () => {
    const at = Date.now() - 200 * DAY;
    const fields = { started_at: new Date(at).toISOString() };
    await record([event(fields)]);
    expect(await partitions()).toContain(nameOf(at));
    await sql`alter table usage_events detach partition ${sql.table(nameOf(at))}`.execute(test.db);
    expect(await partitions()).not.toContain(nameOf(at));
    const again = await record([event(fields)]);
    expect(again.body['results']).toMatchObject([{ code: 'ok' }]);
    expect(await counts()).toEqual({ ids: 2, events: 2, hours: 2, days: 2 });
  });

  it('leaves nothing of a batch that failed at its end, and counts it when it comes again', async () => {
    await record([event()]);
    const before = await counts();
    const batch = [event(), event({ type: 'chat' }), event()];
    await sql`create function fail() returns trigger language plpgsql as 'begin raise exception ''killed''; end'`.execute(
      test.db,
    );
    await sql`create trigger fail before insert or update on usage_days execute function fail()`.execute(
      test.db,
    );
    expect((await record(batch)).status).toBe(500);
    expect(await counts()).toEqual(before);
    await sql`drop trigger fail on usage_days`.execute(test.db);
    await sql`drop function fail`.execute(test.db);
    const again = await record(batch);
    expect(again.body['results']).toMatchObject(batch.map(() => ({ code: 'ok' })));
    expect(await counts()).toEqual({ ids: 4, events: 4, hours: 4, days: 4 });
  });

  it('keeps microseconds, and leaves no audit event', async () => {
    const second = new Date(Date.now() - 60_000).toISOString().slice(0, 19);
    await record([event({ started_at: `${second}.123456Z` })]);
    const stored = await test.db
      .selectFrom('usage_events')
      .select('started_at')
      .where('organization_id', '=', org)
      .execute();
    expect(stored).toEqual([{ started_at: `${second}.123456Z` }]);
    const audited = await test.db
      .selectFrom('audit_events')
      .select('action')
      .where('organization_id', '=', org)
      .execute();
    expect(audited).toEqual([]);
  });
});

describe('budgets', () => {
  const budget = {
    ...{ metric: 'voice_minutes', limit: 10, thresholds: [50, 100] },
    notify: ['ops@example.com', 'boss@example.com'],
  };
  const setBudgets = (body: unknown) =>
    test.call('PUT', '/admin/usage/budgets', { token: admin.token, org, body });
  const mails = (to = 'ops@example.com') =>
    test.db
      .selectFrom('mails')
      .select(['recipient', 'subject', 'text', 'kind'])
      .where('recipient', '=', to)
      .where('subject', 'like', 'Meter Works%')
      .execute();

  it('mail everybody named, once for each threshold, in the transaction of the events', async () => {
    expect((await setBudgets([budget])).status).toBe(200);
    const start = (await mails()).length;
    await record([event({ seconds: 360 })]);
    const told = await mails();
    expect(told.length - start).toBe(1);
    expect(told.at(-1)).toMatchObject({ kind: 'usage_alert' });
    expect(told.at(-1)?.subject).toBe('Meter Works: 50% of the budget for voice minutes');
    expect(told.at(-1)?.text).toContain('has used 6 of 10 voice minutes in ');
    expect((await mails('boss@example.com')).length).toBe(told.length);
    await record([event({ seconds: 60 })]);
    expect(await mails()).toHaveLength(told.length);

    // What fails afterwards takes the alert back with it.
    await sql`create function fail() returns trigger language plpgsql as 'begin raise exception ''killed''; end'`.execute(
      test.db,
    );
    await sql`create trigger fail before insert on mails execute function fail()`.execute(test.db);
    const batch = [event({ seconds: 600 })];
    expect((await record(batch)).status).toBe(500);
    await sql`drop trigger fail on mails`.execute(test.db);
    await sql`drop function fail`.execute(test.db);
    expect(await counts()).toEqual({ ids: 2, events: 2, hours: 2, days: 2 });
    expect((await record(batch)).body['results']).toMatchObject([{ code: 'ok' }]);
    expect(await mails()).toHaveLength(told.length + 1);
  });

  it('leave an audit event with what they were and are', async () => {
    await setBudgets([budget]);
    await setBudgets([]);
    const events = await test.db
      .selectFrom('audit_events')
      .select(['action', 'target_kind', 'target_id', 'before', 'after', 'actor_id'])
      .where('organization_id', '=', org)
      .orderBy('at')
      .execute();
    const about = { action: 'usage_budgets.changed', target_kind: 'organization', target_id: org };
    expect(events).toEqual([
      { ...about, actor_id: admin.id, before: { budgets: [] }, after: { budgets: [budget] } },
      { ...about, actor_id: admin.id, before: { budgets: [budget] }, after: { budgets: [] } },
    ]);
  });

  it('speak of the month before as well, and of none earlier', async () => {
    await setBudgets([budget]);
    const present = new Date();
    const [last, earlier] = [1, 2].map((months) =>
      new Date(
        Date.UTC(present.getUTCFullYear(), present.getUTCMonth() - months, 15),
      ).toISOString(),
    );
    await record([
      event({ started_at: last, seconds: 900 }),
      event({ started_at: earlier, seconds: 900 }),
    ]);
    const alerts = await test.db
      .selectFrom('usage_alerts')
      .select(['period_start', 'threshold'])
      .where('organization_id', '=', org)
      .orderBy('threshold')
      .execute();
    const period_start = `${last?.slice(0, 8)}01T00:00:00.000000Z`;
    expect(alerts).toEqual([
      { period_start, threshold: 50 },
      { period_start, threshold: 100 },
    ]);
  });
});
