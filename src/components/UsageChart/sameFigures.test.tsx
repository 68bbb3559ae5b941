import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryClient } from '../../testing/index.js';
import { find, setUp } from './test-kit.js';

let saved: Blob[] = [];

beforeEach(() => {
  saved = [];
  URL.createObjectURL = (file: Blob) => {
    saved.push(file);
    return 'blob:usage';
  };
  URL.revokeObjectURL = () => {};
  // jsdom would try to go there.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const numbers = (text: string): number[] =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', '')));

test.each(['none', 'channel', 'direction', 'key'] as const)(
  'chart, table and file say the same of every day, split by %s',
  async (groupBy) => {
    const files: unknown[] = [];
    const { user, client } = setUp({
      client: createMemoryClient(),
      defaultQuery: { metric: 'total_calls', groupBy },
      onExport: (file) => files.push(file),
    });
    const chart = await find.chart('Calls, Daily, 1–18 Mar 2026');
    act(() => chart.focus());
    await user.keyboard('{Home}');
    const spoken: number[] = [];
    for (let day = 1; day <= 18; day += 1) {
      spoken.push(numbers(/Mar: ([\d,]+)/.exec(find.spoken())?.[1] ?? '')[0] ?? -1);
      await user.keyboard('{ArrowRight}');
    }
    await user.click(find.button('Show as table'));
    const table = await find.table();
    const heads = within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent);
    const rows = within(table).getAllByRole('row').slice(1);
    const cells = rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(1)
        .map((cell) => numbers(cell.textContent.replace(/^.*[^\d,]/, ''))[0] ?? -1),
    );
    const totalAt = heads.indexOf('Total') - 1;
    expect(cells.map((row) => row[totalAt])).toEqual(spoken);

    await user.click(find.button('Export CSV'));
    expect(files).toEqual([{ name: 'usage-2026-03-01-2026-03-18.csv', rows: 18 }]);
    const [head, ...lines] = ((await saved[0]?.text()) ?? '')
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n');
    const columns = head?.split(',') ?? [];
    expect(columns).toEqual([
      'time_utc',
      ...heads.slice(1, totalAt + 1),
      'total',
      'final',
      'previous',
    ]);
    for (const [index, line] of lines.entries()) {
      expect(
        line
          .split(',')
          .slice(1, totalAt + 2)
          .map(Number),
      ).toEqual(cells[index]?.slice(0, totalAt + 1));
    }
    const from = '2026-03-01T00:00:00Z';
    const { total_calls, daily } = await client.usage.summary(
      { from, to: '2026-03-19T00:00:00Z' },
      { organizationId: 'org_northwind' },
    );
    expect(spoken).toEqual(daily?.map((day) => day.total_calls));
    expect(spoken.reduce((sum, value) => sum + value, 0)).toBe(total_calls);
    expect(screen.getByText(total_calls.toLocaleString('en'))).toBeVisible();
  },
);

test('saves the file where nobody wants to be told', async () => {
  const { user } = setUp();
  await find.chart();
  await user.click(find.button('Export CSV'));
  await waitFor(() => expect(saved).toHaveLength(1));
});
