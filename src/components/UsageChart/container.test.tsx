import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMemoryClient, type MemoryClient } from '../../testing/index.js';
import type { UsageQuery } from './index.js';
import { find, setUp } from './test-kit.js';

afterEach(() => void vi.useRealTimers());

const month = 'Minutes, Daily, 1–18 Mar 2026';
const usageCalls = ({ control }: MemoryClient) =>
  control.calls().filter(({ operation }) => operation.startsWith('usage.'));

/** Chooses days by name. */
async function chooseDays({ user }: Pick<ReturnType<typeof setUp>, 'user'>, name: string) {
  await user.click(find.button(/^Range/));
  const picker = await find.dialog('Choose days');
  await user.click(picker.getByRole('button', { name }));
  const apply = picker.queryByRole('button', { name: 'Apply' });
  if (apply) await user.click(apply);
}

test('begins with this month so far, in four requests', async () => {
  const { client } = setUp();
  await find.chart(month);
  expect(find.button('Range: 1–18 Mar 2026')).toBeVisible();
  expect(screen.getByText('45,568')).toBeVisible();
  expect(screen.getByText('13.2% less than 1–18 Feb')).toBeInTheDocument();
  expect(find.button('Forecast, 80% range')).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getAllByRole('button', { name: '1–28 Feb' }).length).toBeGreaterThan(0);
  expect(await screen.findByText('45,568 of 90,000')).toBeVisible();
  expect(screen.getByText(/50%, sent/)).toBeVisible();
  expect(screen.getByText('Phone numbers')).toBeVisible();
  expect(usageCalls(client).map(({ operation }) => operation)).toEqual([
    'usage.summary',
    'usage.summary',
    'usage.budgets',
    'usage.alerts',
  ]);
});

test('adds up to the totals of the cards', async () => {
  const { user } = setUp();
  await find.chart(month);
  await user.click(find.button('Show as table'));
  const rows = within(await find.table())
    .getAllByRole('row')
    .slice(1);
  expect(rows).toHaveLength(18);
  const sum = (column: number): number =>
    rows.reduce((total, row) => {
      const cells = within(row).getAllByRole('cell');
      return total + Number(cells[column]?.textContent.replaceAll(/[^\d.]/g, ''));
    }, 0);
  // Each cell is rounded to a minute.
  expect(Math.abs(sum(1) - 45_568)).toBeLessThan(18);
  expect(Math.abs(sum(2) - 29_687)).toBeLessThan(18);
});

describe('another question', () => {
  test('keeps the last figures and says what is on its way', async () => {
    const page = setUp();
    await find.chart(month);
    const held = page.client.control.hold('usage.summary');
    await chooseDays(page, 'Last month');
    expect(await screen.findByText('Reading 1–28 Feb 2026…')).toBeVisible();
    expect(find.button('Range: 1–28 Feb 2026')).toBeVisible();
    expect(await find.chart(month)).toBeVisible();
    expect(screen.getByText('45,568')).toBeVisible();
    await act(async () => held.end());
    await find.chart('Minutes, Daily, 1–28 Feb 2026');
    expect(screen.queryByText(/^Reading/)).toBeNull();
    expect(screen.queryByText('45,568')).toBeNull();
    // Budgets are about this month, whatever the range.
    expect(await screen.findByText('45,568 of 90,000')).toBeVisible();
  });

  test('shows the last one asked, in whatever order answers come', async () => {
    const page = setUp();
    await find.chart(month);
    const slow = page.client.control.hold('usage.summary');
    await chooseDays(page, 'Last month');
    await chooseDays(page, 'Last 7 days');
    // The latest first.
    await waitFor(() => expect(slow.waiting).toBe(4));
    await act(async () => slow.release(3));
    await act(async () => slow.release(2));
    await find.chart('Minutes, Daily, 12–18 Mar 2026');
    await act(async () => slow.end());
    expect(await find.chart('Minutes, Daily, 12–18 Mar 2026')).toBeVisible();
    expect(find.button('Range: 12–18 Mar 2026')).toBeVisible();
  });

  test('splits by direction, by key, by hour, and counts another metric', async () => {
    const { user, client } = setUp();
    await find.chart(month);
    await user.selectOptions(find.choice('Group by'), 'By direction');
    expect(await screen.findByRole('button', { name: 'Outbound' })).toBeVisible();
    await user.selectOptions(find.choice('Group by'), 'By key');
    expect(await screen.findByRole('button', { name: 'Production server' })).toBeVisible();
    // Minutes are two metrics of the server's.
    const asked = client.control.calls('usage.series').map(({ input }) => input);
    expect(asked).toContainEqual(
      expect.objectContaining({ metric: 'voice_minutes', group_by: 'key' }),
    );
    expect(asked).toContainEqual(
      expect.objectContaining({ metric: 'chat_minutes', group_by: 'key' }),
    );
    await user.selectOptions(find.choice('Metric'), 'Workflow runs');
    await find.chart('Workflow runs, Daily, 1–18 Mar 2026');
    expect(within(find.choice('Group by')).queryByText('By channel')).toBeNull();
    await user.selectOptions(find.choice('Interval'), 'Hourly');
    await find.chart('Workflow runs, Hourly, 1–18 Mar 2026');
  });

  test('says when what looks finished is still counted', async () => {
    const client = createMemoryClient({ now: Date.parse('2026-03-18T09:05:00Z') });
    setUp({ client, defaultQuery: { interval: 'hour' } });
    await find.chart('Minutes, Hourly, 1–18 Mar 2026');
    expect(await screen.findByText('Last 15 minutes are still being counted.')).toBeVisible();
  });

  test('is kept by the host, without what is as it would be anyway', async () => {
    const asked: Partial<UsageQuery>[] = [];
    const page = setUp({
      query: { range: { from: '2026-02-02', to: '2026-02-08' }, metric: 'total_calls' },
      onQueryChange: (query) => asked.push(query),
    });
    await find.chart('Calls, Daily, 2–8 Feb 2026');
    await chooseDays(page, 'This month');
    expect(asked).toEqual([{ metric: 'total_calls' }]);
    expect(find.button('Range: 2–8 Feb 2026')).toBeVisible();
    page.give({ query: { range: { from: 'nonsense', to: '2026-02-08' }, interval: 'month' } });
    await find.chart(month);
  });
});

describe('a server without extensions', () => {
  test('shows what the summary gives', async () => {
    const client = createMemoryClient();
    for (const name of ['usage_series', 'usage_budgets'] as const) {
      client.control.setCapability(name, false);
    }
    setUp({ client });
    await find.chart(month);
    expect(usageCalls(client).map(({ operation }) => operation)).toEqual([
      'usage.summary',
      'usage.summary',
    ]);
    const groups = within(find.choice('Group by')).getAllByRole('option');
    expect(groups.map(({ textContent }) => textContent)).toEqual(['Not split', 'By channel']);
    expect(screen.queryByRole('group', { name: 'Budgets' })).toBeNull();
  });
});

describe('budgets', () => {
  const open = async ({ user }: Pick<ReturnType<typeof setUp>, 'user'>) => {
    await find.chart(month);
    await user.click(await find.soon('Edit budget of Voice minutes'));
    return find.dialog('Budget of Voice minutes');
  };

  test('are saved', async () => {
    const page = setUp();
    const form = await open(page);
    await page.user.clear(form.getByLabelText('Limit a month'));
    await page.user.type(form.getByLabelText('Limit a month'), '50000');
    await page.user.click(form.getByRole('button', { name: 'Save budget' }));
    expect(await screen.findByText('45,568 of 50,000')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    // The alert of the new threshold is there at once.
    expect(screen.getByText(/^80%, sent 18 Mar/)).toBeVisible();
  });

  test('that are refused stay in the form, with the reason', async () => {
    const page = setUp();
    const form = await open(page);
    page.client.control.fail('usage.setBudgets', { error: 422, detail: 'Too many recipients.' });
    await page.user.click(form.getByRole('button', { name: 'Save budget' }));
    expect(await form.findByText(/Too many recipients\./)).toBeVisible();
    expect(form.getByLabelText('Limit a month')).toHaveValue(90_000);
    await page.user.click(form.getByRole('button', { name: 'Save budget' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

test('offline keeps the figures and takes changes away', async () => {
  setUp();
  await find.chart(month);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await act(async () => void window.dispatchEvent(new Event('offline')));
  expect(await screen.findByText('Offline.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Edit budget of Voice minutes' })).toBeNull();
  vi.restoreAllMocks();
});

test('says that nothing was used', async () => {
  const page = setUp({
    at: 'org_harbor',
    defaultQuery: { range: { from: '2024-01-01', to: '2024-01-31' } },
  });
  expect(await screen.findByText('No usage in this range')).toBeVisible();
  await page.user.click(find.button('This month'));
  await find.chart(month);
});

test('shows nothing of one organization under another', async () => {
  const { client, container, goTo, user } = setUp();
  await find.chart(month);
  await user.click(await find.soon('Edit budget of Voice minutes'));
  await find.dialog('Budget of Voice minutes');
  const held = client.control.hold('usage.summary');
  goTo('org_harbor');
  expect(container.querySelector('.ok-usage-chart')).toHaveAttribute('data-ok-org', 'org_harbor');
  expect(screen.queryByText('45,568')).toBeNull();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText('Loading usage')).toBeInTheDocument();
  await act(async () => held.end());
  await find.chart(month);
  expect(screen.queryByText('45,568')).toBeNull();
});

test('follows a day to the key behind it', async () => {
  const opened: unknown[] = [];
  const { user } = setUp({
    defaultQuery: { range: { from: '2026-02-01', to: '2026-02-28' } },
    onOpenGroup: (group) => opened.push(group),
  });
  const chart = await find.chart('Minutes, Daily, 1–28 Feb 2026');
  act(() => chart.focus());
  await user.keyboard(`{Home}${'{ArrowRight}'.repeat(8)}`);
  expect(find.spoken()).toMatch(/9 Feb/);
  await user.keyboard('{Enter}');
  const card = await screen.findByRole('region', { name: /9 Feb: [\d,]+ minutes more than usual/ });
  expect(
    await within(card).findByText(/^Key Production server placed (all|\d+%) of the rise\.$/),
  ).toBeVisible();
  await user.click(within(card).getByRole('button', { name: 'Open key' }));
  expect(opened).toEqual([{ groupBy: 'key', key: 'ak_7Kq2mXv04hTzB8nRwc' }]);
});

test('cannot be asked by strangers', () => {
  setUp({ provider: { principal: null } });
  expect(screen.getByText('Sign in to see usage')).toBeVisible();
});
