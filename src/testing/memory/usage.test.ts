import { expect, test } from 'vitest';
import { createMemoryClient } from '../createMemoryClient.js';

const call = { organizationId: 'org_northwind' };
const year = { from: '2025-03-18', to: '2026-03-19' };

test('the demo has a year of usage, the same in every run', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(async () => {
      const client = createMemoryClient({ seed: 'demo' });
      return client.usage.summary(year, call);
    }),
  );
  expect(one).toEqual(two);
  expect(one?.total_calls).toBeGreaterThan(200_000);
  const days = one?.daily ?? [];
  expect(days).toHaveLength(366);
  expect(days.reduce((sum, { total_calls }) => sum + total_calls, 0)).toBe(one?.total_calls);
  const busiest = [...days].sort((a, b) => b.outbound_calls - a.outbound_calls)[0];
  expect(busiest?.date).toBe('2026-02-09');
});

test('one key is behind the busiest day of the demo', async () => {
  const client = createMemoryClient({ seed: 'demo' });
  const { series } = await client.usage.series(
    {
      ...{ from: '2026-02-09', to: '2026-02-10', interval: 'day' },
      ...{ metric: 'voice_calls', group_by: 'key' },
    },
    call,
  );
  const [first, second] = series.map(({ label, points }) => ({
    label,
    value: points[0]?.value ?? 0,
  }));
  expect(first?.label).toBe('Production server');
  expect(first?.value).toBeGreaterThan(3 * (second?.value ?? 0));
});

test('the demo has budgets that told of their thresholds', async () => {
  const client = createMemoryClient({ seed: 'demo' });
  expect(await client.usage.budgets({}, call)).toHaveLength(2);
  const { items } = await client.usage.alerts({}, call);
  expect(items.length).toBeGreaterThan(1);
  const times = items.map(({ fired_at }) => fired_at);
  expect(times).toEqual([...times].sort().reverse());
});
