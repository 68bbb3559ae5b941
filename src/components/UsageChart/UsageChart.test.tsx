import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { byOrganization, content, hours, overBudget } from '../../../stories/usageData.js';
import { UsageChartView, type UsageContent } from './index.js';

// Fetched beforehand: how long a busy machine takes to translate a part is not what is tested.
beforeAll(async () => {
  await Promise.all([import('./foot.js'), import('./later.js'), import('./sums.js')]);
});

const draw = (change: Partial<UsageContent> = {}) =>
  render(<UsageChartView status="ready" content={content(change)} />);
const chart = () => screen.getByRole('slider');
const spoken = () => chart().getAttribute('aria-valuetext') ?? '';
const bars = (container: HTMLElement) =>
  container.querySelectorAll('path.ok-usage-chart-bars').length;

it('takes over the HTML of a server without a word', async () => {
  const page = <UsageChartView status="ready" content={content()} />;
  const container = document.createElement('div');
  container.innerHTML = renderToString(page);
  const complaints: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(container, page, { onRecoverableError: (error) => complaints.push(error) }),
  );
  expect(complaints).toEqual([]);
  await act(async () => root.unmount());
});

describe('the cursor', () => {
  it('is one tab stop that arrows, Page keys, Home and End move, and says where it is', async () => {
    const user = userEvent.setup();
    draw();
    await user.tab();
    while (document.activeElement !== chart()) await user.tab();
    await user.keyboard('{Home}');
    expect(spoken()).toMatch(/^Sun,? 1 Mar: 1,044\. Chat 231\. Voice 813\. Sun,? 1 Feb 858\.$/);
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(spoken()).toMatch(/^Mon,? 2 Mar/);
    await user.keyboard('{PageUp}');
    expect(spoken()).toMatch(/^Mon,? 9 Mar/);
    await user.keyboard('{End}');
    expect(spoken()).toMatch(/^Tue,? 31 Mar: expected [\d,]+, between [\d,]+ and [\d,]+\./);
    await user.keyboard('{ArrowRight}');
    expect(spoken()).toMatch(/^Tue,? 31 Mar/);
  });

  it('says what is not final', async () => {
    draw();
    // Nobody has moved it yet: it stands on the last day that is known.
    expect(spoken()).toMatch(/^Wed,? 18 Mar: 1,700\. Not final\./);
  });

  it('describes the whole in a sentence', () => {
    draw();
    expect(chart()).toHaveAccessibleName('Minutes, Daily, 1–18 Mar 2026');
    expect(chart()).toHaveAccessibleDescription(/Total [\d,]+\. Highest 4,676, Thu,? 12 Mar\./);
  });

  it('follows the pointer, and stays when pressed: only then is it spoken', async () => {
    const user = userEvent.setup();
    const { container } = draw();
    const area = container.querySelector('.ok-usage-chart-area');
    if (!(area instanceof HTMLElement)) throw new Error('There is no chart.');
    area.getBoundingClientRect = () => new DOMRect(0, 0, 310, 200);
    const shown = () => container.querySelector('.ok-usage-chart-tooltip');
    await user.pointer({ target: area, coords: { clientX: 15, clientY: 20 } });
    await waitFor(() => expect(shown()).toHaveTextContent(/Mon,? 2 Mar/));
    expect(spoken()).toMatch(/18 Mar/);
    act(() => chart().focus());
    await user.keyboard('{ArrowLeft}');
    expect(spoken()).toMatch(/17 Mar/);
    await user.keyboard('{Escape}');
    await user.pointer({ keys: '[MouseLeft]', target: area, coords: { clientX: 35, clientY: 20 } });
    await user.pointer({ target: area, coords: { clientX: 215, clientY: 20 } });
    expect(spoken()).toMatch(/4 Mar/);
    expect(shown()).toHaveTextContent(/Wed,? 4 Mar/);
  });
});

describe('the legend', () => {
  it('hides a part from chart, words and axis', async () => {
    const user = userEvent.setup();
    const { container } = draw();
    expect(bars(container)).toBe(2);
    await user.click(screen.getByRole('button', { name: 'Voice', pressed: true }));
    expect(bars(container)).toBe(1);
    expect(screen.getByRole('button', { name: 'Voice' })).toHaveAttribute('aria-pressed', 'false');
    expect(spoken()).toMatch(/18 Mar: 377\. Not final\.$/);
  });

  it('gathers small parts where there are more than colours', () => {
    const { container } = render(<UsageChartView status="ready" content={byOrganization()} />);
    expect(screen.getByRole('button', { name: '3 others' })).toBeInTheDocument();
    expect(bars(container)).toBe(5);
  });
});

it('draws ten thousand points as a few elements', () => {
  const series = [hours('2025-01-26', 10_000, 2200, 6543)];
  const { container } = draw({ interval: 'hour', series, history: [], previous: null });
  expect(container.querySelectorAll('.ok-usage-chart-figure *').length).toBeLessThan(60);
  const path = container.querySelector('path.ok-usage-chart-bars')?.getAttribute('d') ?? '';
  const heights = [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
  // The axis ends at 2,500 and the one peak is 2,200.
  expect(Math.min(...heights)).toBeCloseTo(252 * (1 - 2200 / 2500), 0);
});

it('adds up, and says when the budget is reached', async () => {
  const user = userEvent.setup();
  render(<UsageChartView status="ready" content={overBudget()} />);
  await user.click(screen.getByRole('radio', { name: 'Cumulative' }));
  const heading = { name: /Crosses the budget around \d+ Mar/ };
  expect(await screen.findByRole('heading', heading)).toBeVisible();
  expect(screen.getByText(/Between .* Expected in all: /)).toBeVisible();
});

it('says why nothing is forecast', () => {
  draw({ history: [], series: content().series.map((l) => ({ ...l, points: l.points.slice(8) })) });
  expect(screen.getByText('Forecast starts after 14 days of usage.')).toBeVisible();
});

it('shows the same numbers as a table, with the same day selected', async () => {
  const user = userEvent.setup();
  draw();
  act(() => chart().focus());
  await user.keyboard('{Home}{ArrowRight}');
  await user.click(screen.getByRole('button', { name: 'Show as table' }));
  const table = await screen.findByRole('table', { name: 'Minutes, Daily, 1–18 Mar 2026' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toEqual(['Time', 'Voice', 'Chat', 'Total', '1–28 Feb']);
  const row = within(table).getByRole('row', { selected: true });
  expect(row).toHaveTextContent(/2 Mar.*1,897.*532.*2,429/);
  await user.click(within(table).getByRole('button', { name: /\b5 Mar/ }));
  await user.click(screen.getByRole('button', { name: 'Show as chart' }));
  expect(spoken()).toMatch(/\b5 Mar/);
});

it('explains a day by its groups', async () => {
  const user = userEvent.setup();
  const opened: unknown[] = [];
  const onOpenGroup = (group: unknown) => opened.push(group);
  render(<UsageChartView status="ready" content={{ ...byOrganization(), onOpenGroup }} />);
  act(() => chart().focus());
  await user.keyboard(`{Home}${'{ArrowRight}'.repeat(11)}{Enter}`);
  const card = await screen.findByRole('region', {
    name: /12 Mar: [\d,]+ minutes more than usual/,
  });
  expect(card).toHaveFocus();
  expect(card).toHaveTextContent('Usual is the median of the last 8 days that were a Thursday.');
  await user.click(within(card).getByRole('button', { name: 'Open Brightline Solar' }));
  expect(opened).toEqual([{ groupBy: 'organization', key: 'org_0' }]);
  await user.click(within(card).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(card).not.toBeInTheDocument());
  expect(chart()).toHaveFocus();
});
