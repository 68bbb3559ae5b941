import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../test/helpers.js';
import { seedDemo } from '../seed/demo.js';
import { createRandom } from '../seed/random.js';
import { runTraffic } from './traffic.js';
import { hourShare, trafficEvents } from './trafficEvents.js';

const year = { calls: 1180, chats: 430, outbound: 0.38 };
const at = (time: string) => new Date(`2026-03-18T${time}Z`);

describe('what comes in', () => {
  const { next: random } = createRandom(1);
  let ids = 0;
  const day = (hour: (index: number) => Date) =>
    Array.from({ length: 24 }, (_, index) =>
      trafficEvents(year, {
        ...{ now: hour(index), sinceMs: 3_600_000, random },
        newId: () => `demo-${(ids += 1)}`,
      }),
    );

  it('is about as much as the days before, most of it at noon', () => {
    const hours = day((hour) => at(`${String(hour).padStart(2, '0')}:00:00`));
    const events = hours.flat();
    expect(events.length).toBeGreaterThan(1300);
    expect(events.length).toBeLessThan(2600);
    expect(hours[13]?.length).toBeGreaterThan((hours[19]?.length ?? 0) * 2);
    expect(hours[2]?.length).toBeGreaterThan(0);
    expect(new Set(events.map(({ type, direction }) => `${type} ${direction}`))).toEqual(
      new Set(['call inbound', 'call outbound', 'chat inbound']),
    );
    expect(events.every(({ seconds }) => seconds >= 4 && seconds < 86_400)).toBe(true);
  });

  it('is less on a Sunday', () => {
    expect(hourShare(new Date('2026-03-22T12:00:00Z'))).toBeLessThan(hourShare(at('12:00:00')) / 2);
  });
});

describe('the demo', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ env: { ORGKIT_SEED: 'demo', DEMO_TRAFFIC: 'on' } });
    await seedDemo(test.deps);
  }, 120_000);
  afterAll(() => test.close());

  /** Lets it run for some rounds of an hour each. */
  async function run(rounds: number): Promise<number[]> {
    const stop = new AbortController();
    const statuses: number[] = [];
    let left = rounds;
    await runTraffic(
      { ...test.deps, stopping: stop.signal },
      {
        url: 'http://orgkit.test',
        random: createRandom(2).next,
        fetch: async (url, init) => {
          // Only what is wrong with the request may end it, not the end of the test.
          const answer = await test.app.request(url, { ...init, signal: null });
          statuses.push(answer.status);
          return answer;
        },
        pause: async () => {
          test.clock.setOffset(test.clock.offsetMs() + 3_600_000);
          left -= 1;
          if (left < 0) stop.abort();
        },
      },
    );
    return statuses;
  }

  const systems = () =>
    test.db
      .selectFrom('api_keys')
      .select(['id', 'last_used_at'])
      .where('name', '=', 'Phone system');

  it('goes on through the public endpoint, with keys of its organizations, until the server stops', async () => {
    const statuses = await run(5);
    expect(statuses.length).toBeGreaterThan(3);
    expect(new Set(statuses)).toEqual(new Set([200]));
    const rows = await test.db
      .selectFrom('usage_hours')
      .select(['organization_id', 'key_id'])
      .where('key_id', 'like', 'ak_PhoneSystem%')
      .execute();
    expect(
      new Set(rows.map(({ organization_id, key_id }) => `${organization_id} ${key_id}`)),
    ).toEqual(
      new Set([
        'org_northwind ak_PhoneSystemDemo001',
        'org_harbor ak_PhoneSystemDemo002',
        'org_tidewater ak_PhoneSystemDemo003',
      ]),
    );
    expect(test.logged.join('\n')).not.toMatch(/ak_PhoneSystemDemo\d+\./);
  });

  it('takes up the same keys after a restart, and ends where they were revoked', async () => {
    expect(new Set(await run(3))).toEqual(new Set([200]));
    expect(await systems().execute()).toHaveLength(3);
    await test.db
      .updateTable('api_keys')
      .set({ revoked_at: new Date() })
      .where('name', '=', 'Phone system')
      .execute();
    expect(await run(3)).toEqual([]);
  });
});
