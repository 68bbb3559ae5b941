import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { content } from '../../../stories/usageData.js';
import { ApiError } from '../../client/index.js';
import { usageCsv } from './exportUsage.js';
import { UsageChartView, usageMessages, type UsageContent } from './index.js';
import { presets, rangeProblem } from './ranges.js';

// Fetched beforehand: how long a busy machine takes to translate a part is not what is tested.
beforeAll(async () => {
  await Promise.all([import('./foot.js'), import('./later.js'), import('./sums.js')]);
});

async function open(change: Partial<UsageContent> = {}) {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  render(
    <UsageChartView
      status="ready"
      content={content({ onQueryChange: (query) => asked.push(query), ...change })}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Range: 1–18 Mar 2026' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Choose days' }));
  return { user, asked, dialog };
}

const day = (name: RegExp) => screen.getByRole('button', { name });

describe('the range picker', () => {
  it('applies a range by name', async () => {
    const { user, asked, dialog } = await open();
    await user.click(dialog.getByRole('button', { name: 'Last month' }));
    expect(dialog.getByRole('status')).toHaveTextContent('1–28 Feb 2026, 28 days, UTC');
    await user.click(dialog.getByRole('button', { name: 'Apply' }));
    expect(asked).toEqual([{ range: { from: '2026-02-01', to: '2026-02-28' } }]);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('moves by keys through days, weeks and months, and picks both ends', async () => {
    const { user, asked, dialog } = await open();
    day(/18 March 2026/).focus();
    await user.keyboard('{ArrowLeft}{ArrowUp}');
    expect(day(/10 March 2026/)).toHaveFocus();
    await user.keyboard('{Home}');
    expect(day(/\b9 March 2026/)).toHaveFocus();
    await user.keyboard('{PageUp}{PageUp}');
    expect(day(/\b9 January 2026/)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(dialog.getByRole('status')).toHaveTextContent('From 9 Jan 2026. Choose the last day.');
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(dialog.getByRole('button', { name: 'Apply' }));
    expect(asked).toEqual([{ range: { from: '2026-01-09', to: '2026-01-16' } }]);
  });

  it('never goes past today', async () => {
    const { user, dialog } = await open();
    day(/18 March 2026/).focus();
    await user.keyboard('{ArrowDown}{PageDown}');
    expect(day(/18 March 2026/)).toHaveFocus();
    await user.click(day(/25 March 2026/));
    expect(dialog.getByRole('status')).toHaveTextContent('18 days');
  });

  it('has one tab stop a month', async () => {
    await open();
    const grids = screen.getAllByRole('grid');
    expect(grids).toHaveLength(2);
    for (const grid of grids) {
      const stops = within(grid)
        .getAllByRole('button')
        .filter((button) => button.tabIndex === 0);
      expect(stops).toHaveLength(1);
    }
  });

  it('takes typed days, and says what is wrong with them', async () => {
    const { user, asked, dialog } = await open();
    fireEvent.change(dialog.getByLabelText('From'), { target: { value: '2024-01-01' } });
    expect(dialog.getByRole('status')).toHaveTextContent('At most 366 days.');
    await user.click(dialog.getByRole('button', { name: 'Apply' }));
    expect(asked).toEqual([]);
    fireEvent.change(dialog.getByLabelText('From'), { target: { value: '' } });
    expect(dialog.getByRole('status')).toHaveTextContent('That is no day');
  });
});

it('knows a range of 366 days from one too long', () => {
  const today = '2026-03-18';
  expect(rangeProblem({ from: '2025-03-18', to: today }, today)).toBeNull();
  expect(rangeProblem({ from: '2025-03-17', to: today }, today)).toBe('tooLong');
  expect(rangeProblem({ from: '2026-03-02', to: '2026-03-01' }, today)).toBe('wrongOrder');
  expect(rangeProblem({ from: '2026-02-30', to: today }, today)).toBe('wrongDay');
  expect(rangeProblem({ from: today, to: '2026-03-19' }, today)).toBe('wrongDay');
  expect(presets(today).every(([, range]) => rangeProblem(range, today) === null)).toBe(true);
});

describe('budgets', () => {
  async function edit(onSave: (budgets: unknown) => Promise<void>) {
    const user = userEvent.setup();
    const { budgets } = content();
    render(
      <UsageChartView
        status="ready"
        content={content({ budgets: budgets && { ...budgets, onSave } })}
      />,
    );
    await user.click(await screen.findByRole('button', { name: 'Edit budget of Voice minutes' }));
    return { user, dialog: within(await screen.findByRole('dialog')) };
  }

  it('saves what was typed, in order and without doubles', async () => {
    const saved: unknown[] = [];
    const { user, dialog } = await edit(async (budgets) => void saved.push(budgets));
    const fill = async (name: string, text: string) => {
      await user.clear(dialog.getByLabelText(name));
      await user.type(dialog.getByLabelText(name), text);
    };
    await fill('Limit a month', '70000');
    await fill('Thresholds in percent', '100, 75 75');
    await user.click(dialog.getByRole('button', { name: 'Save budget' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(saved).toEqual([
      [expect.objectContaining({ metric: 'voice_minutes', limit: 70_000, thresholds: [75, 100] })],
    ]);
  });

  it('keeps what was typed when it is wrong or refused', async () => {
    const refused = new ApiError({ status: 409, detail: 'Somebody else saved budgets.' });
    const { user, dialog } = await edit(() => Promise.reject(refused));
    const limit = dialog.getByLabelText('Limit a month');
    await user.clear(limit);
    await user.click(dialog.getByRole('button', { name: 'Save budget' }));
    expect(dialog.getByText('Enter a number above 0.')).toBeVisible();
    await user.type(limit, '5');
    await user.click(dialog.getByRole('button', { name: 'Save budget' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Somebody else saved budgets.');
    expect(limit).toHaveValue(5);
  });

  it('offers nothing to change to who may not, or is offline', async () => {
    const { budgets } = content();
    const readOnly = budgets && { ...budgets, onSave: undefined };
    render(<UsageChartView status="ready" content={content({ budgets: readOnly })} />);
    expect(await screen.findByText('34,934 of 60,000')).toBeVisible();
    expect(screen.queryByRole('button', { name: /budget of/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add budget' })).not.toBeInTheDocument();
  });
});

it('writes a file in which no name can be a formula', () => {
  const [line] = content().series;
  const series = line ? [{ ...line, label: '=HYPERLINK("x")', points: line.points.slice(-2) }] : [];
  const words = { messages: usageMessages, own: undefined, locale: 'en' };
  const [head, first, last] = usageCsv(content({ series, previous: null }), words).split('\r\n');
  expect(head).toBe('time_utc,"\'=HYPERLINK(""x"")",total,final');
  expect(first).toMatch(/^2026-03-17T00:00:00\.000Z,(\d+),\1,yes$/);
  expect(last).toMatch(/^2026-03-18T00:00:00\.000Z,(\d+),\1,no$/);
});
