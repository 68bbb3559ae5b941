import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryWorld, type World } from '../../src/testing/index.js';
import { createTestServer } from './world.js';

const DAY = 86_400_000;
const types = ['call', 'chat', 'workflow_run'] as const;

/** An event by what it is; the id follows from it, so that a copy is a duplicate. */
const drawn = fc.record({
  type: fc.constantFrom(...types),
  daysAgo: fc.integer({ min: 1, max: 70 }),
  minute: fc.integer({ min: 0, max: 1439 }),
  ms: fc.integer({ min: 0, max: 5_000_000 }),
});
const histories = fc.record({
  events: fc.array(drawn, { minLength: 1, maxLength: 30 }),
  // Which event each sent one is a copy of, in any order and any number of times beside one each.
  copies: fc.array(fc.nat(), { maxLength: 30 }),
  shuffle: fc.integer(),
  batch: fc.integer({ min: 1, max: 20 }),
});

let people = 0;

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const weight = (index: number): number => Math.imul(index + 1, seed | 1) >>> 3;
  return list
    .map((item, index) => ({ item, key: weight(index) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

async function compare(createWorld: () => Promise<World>, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(histories, async ({ events, copies, shuffle, batch }) => {
      const world = await createWorld();
      people += 1;
      const { client } = await world.signUp({
        ...{ email: `meter-${people}@example.com`, first_name: 'Ada', last_name: 'Test' },
        email_verified: true,
      });
      const organization = await client.organizations.create(
        { name: 'Meter', slug: `meter-${people}` },
        {},
      );
      const call = { organizationId: organization.id };
      const today = Math.floor(Date.parse(organization.created_at) / DAY) * DAY;
      const all = events.map(({ type, daysAgo, minute, ms }, index) => ({
        ...{ id: `evt-${index}`, type, seconds: ms / 1000 },
        started_at: new Date(today - daysAgo * DAY + minute * 60_000).toISOString(),
      }));
      const sent = shuffled([...all, ...copies.map((at) => all[at % all.length])], shuffle);
      let counted = 0;
      for (let at = 0; at < sent.length; at += batch) {
        const input = { events: sent.slice(at, at + batch) };
        const { results } = await client.usage.record(input, call);
        counted += results.filter(({ code }) => code === 'ok').length;
      }
      expect(counted).toBe(all.length);

      const from = new Date(today - 70 * DAY).toISOString();
      const summary = await client.usage.summary({ from, to: new Date(today).toISOString() }, call);
      const of = (type: (typeof types)[number]) => events.filter((event) => event.type === type);
      const minutes = (type: 'call' | 'chat') =>
        Math.round(of(type).reduce((sum, { ms }) => sum + ms, 0) / 600) / 100;
      expect(summary).toMatchObject({
        ...{ voice_calls: of('call').length, chat_calls: of('chat').length },
        ...{ voice_minutes: minutes('call'), chat_minutes: minutes('chat') },
        workflow_runs_total: of('workflow_run').length,
        total_calls: of('call').length + of('chat').length,
      });
      const daily = summary.daily ?? [];
      const sum = (name: 'total_calls' | 'workflow_runs_total' | 'voice_minutes') =>
        daily.reduce((total, day) => total + day[name], 0);
      expect(sum('total_calls')).toBe(summary.total_calls);
      expect(sum('workflow_runs_total')).toBe(summary.workflow_runs_total);
      // Each day is rounded by itself.
      expect(Math.abs(sum('voice_minutes') - summary.voice_minutes)).toBeLessThan(0.36);
    }),
    { numRuns },
  );
}

it('counts the same in memory in whatever order, batches and copies events come', async () => {
  await compare(() => createMemoryWorld(), 500);
}, 120_000);

it('counts the same on the server', async () => {
  const server = await createTestServer('pglite');
  try {
    await compare(server.createWorld, 25);
  } finally {
    await server.close();
  }
}, 180_000);
