import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, populate, rowCodes, warmUp, type Reply, type Wish } from './crowd.js';
import { startFleet, type Fleet } from './fleet.js';
import type { ServerProcess } from './processes.js';

const DAY = 86_400_000;

let fleet: Fleet;
let admin: Awaited<ReturnType<Fleet['createUser']>>;

beforeAll(async () => {
  fleet = await startFleet(3);
  admin = await fleet.createUser();
  await warmUp(fleet.servers, admin.token);
}, 120_000);
afterAll(() => fleet?.close());

function place(): Promise<string> {
  return populate(fleet.db, [{ id: admin.id, role: 'admin' }]);
}

function wish(org: string, events: readonly unknown[]): Wish {
  const path = '/admin/usage/events';
  return { method: 'POST', path, token: admin.token, org, body: { events } };
}

function call(id: string, at = Date.now() - 60_000) {
  return { id, type: 'call', started_at: new Date(at).toISOString(), seconds: 60 };
}

/** Sends like a sender that must not lose anything: again when a server says that it cannot right now. */
async function deliver(server: ServerProcess, one: Wish): Promise<Reply> {
  for (let attempt = 1; ; attempt += 1) {
    const reply = await ask(server, one);
    if (reply.status !== 503 || attempt === 10) return reply;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function together(wishes: readonly Wish[]): Promise<Reply[]> {
  return Promise.all(
    wishes.map((one, index) => {
      const server = fleet.servers[index % fleet.servers.length];
      if (!server) throw new Error('No server.');
      return deliver(server, one);
    }),
  );
}

async function counts(org: string) {
  const { rows } = await sql`select
      (select count(*)::integer from usage_event_ids where organization_id = ${org}) as ids,
      (select count(*)::integer from usage_events where organization_id = ${org}) as events,
      (select coalesce(sum(conversations), 0)::integer from usage_hours where organization_id = ${org}) as hours,
      (select coalesce(sum(conversations), 0)::integer from usage_days where organization_id = ${org}) as days`.execute(
    fleet.db,
  );
  return rows[0];
}

it('counts each id once when batches with the same ids come at once, in any order', async () => {
  for (let round = 0; round < 20; round += 1) {
    const org = await place();
    const times = [0, 1, 2, 40].map((day) => Date.now() - 60_000 - day * DAY);
    const events = Array.from({ length: 60 }, (_, i) => call(`evt-${i}`, times[i % times.length]));
    const replies = await together([
      wish(org, events),
      wish(org, events.toReversed()),
      wish(org, [...events.slice(30), ...events.slice(0, 30)]),
      wish(org, events.slice(10, 50)),
      wish(org, [...events.slice(5, 25).toReversed(), call('own')]),
    ]);
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    const codes = replies.flatMap(rowCodes);
    expect(codes.filter((code) => code === 'ok')).toHaveLength(61);
    expect(codes.filter((code) => code === 'duplicate')).toHaveLength(codes.length - 61);
    expect(await counts(org)).toEqual({ ids: 61, events: 61, hours: 61, days: 61 });
  }
});

it('loses no count when different batches fall into the same hours', async () => {
  const org = await place();
  const batches = Array.from({ length: 30 }, (_, batch) =>
    wish(
      org,
      Array.from({ length: 40 }, (_unused, i) =>
        call(`evt-${batch}-${i}`, Date.now() - 60_000 - ((i * 7 + batch) % 40) * 3_600_000),
      ),
    ),
  );
  const replies = await together(batches);
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
  expect(await counts(org)).toEqual({ ids: 1200, events: 1200, hours: 1200, days: 1200 });
});

it('makes a month once when the first events of it come to every server at once', async () => {
  const org = await place();
  const months = [120, 150, 180, 210, 240, 270, 300, 330];
  const wishes = months.flatMap((days) =>
    ['a', 'b', 'c'].map((who) => wish(org, [call(`${who}-${days}`, Date.now() - days * DAY)])),
  );
  const replies = await together(wishes);
  expect(replies.flatMap(rowCodes)).toEqual(wishes.map(() => 'ok'));
});

it('tells of a threshold once, whichever of many batches reaches it', async () => {
  for (let round = 0; round < 10; round += 1) {
    const org = await place();
    const body = [
      { metric: 'total_calls', limit: 40, thresholds: [50, 100], notify: ['ops@example.com'] },
    ];
    const path = '/admin/usage/budgets';
    const before = await fleet.db.selectFrom('mails').select('id').execute();
    await together([{ method: 'PUT', path, token: admin.token, org, body }]);
    const batches = Array.from({ length: 8 }, (_, batch) =>
      wish(
        org,
        Array.from({ length: 5 }, (_unused, i) => call(`evt-${batch}-${i}`, Date.now())),
      ),
    );
    await together(batches);
    const alerts = await fleet.db
      .selectFrom('usage_alerts')
      .select(['threshold', 'value'])
      .where('organization_id', '=', org)
      .orderBy('threshold')
      .execute();
    expect(alerts).toEqual([
      { threshold: 50, value: 20 },
      { threshold: 100, value: 40 },
    ]);
    const after = await fleet.db.selectFrom('mails').select('id').execute();
    expect(after.length - before.length).toBe(2);
  }
});

it('leaves no half of a batch when a server is killed', async () => {
  const org = await place();
  const [victim, other] = fleet.servers;
  if (!victim || !other) throw new Error('No servers.');
  const batches = Array.from({ length: 24 }, (_, batch) =>
    wish(
      org,
      Array.from({ length: 500 }, (_unused, i) => call(`evt-${batch}-${i}`)),
    ),
  );
  const sent = batches.map((one) => ask(victim, one).catch(() => null));
  await Promise.race(sent);
  await victim.kill();
  await Promise.all(sent);
  const found = await counts(org);
  expect(found).toEqual({
    ...{ ids: expect.any(Number), events: found && Reflect.get(found, 'ids') },
    ...{ hours: found && Reflect.get(found, 'ids'), days: found && Reflect.get(found, 'ids') },
  });
  // Whoever got no answer sends again.
  for (const one of batches) expect((await deliver(other, one)).status).toBe(200);
  const all = batches.length * 500;
  expect(await counts(org)).toEqual({ ids: all, events: all, hours: all, days: all });
});
