import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { ApiError } from '../src/client/index.js';
import { UsageChartView } from '../src/components/UsageChart/index.js';
import { byOrganization, content, hours, overBudget } from './usageData.js';

const meta: Meta<typeof UsageChartView> = {
  title: 'Widgets/UsageChart',
  component: UsageChartView,
  args: { status: 'ready', content: content() },
};
export default meta;

type Story = StoryObj<typeof UsageChartView>;

const nothing = (): void => {};
const press = async (canvas: HTMLElement, name: string | RegExp) =>
  userEvent.click(await within(canvas).findByRole('button', { name }));

/** Month to date, the twelfth day under the cursor. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const chart = await within(canvasElement).findByRole('slider');
    chart.focus();
    await userEvent.keyboard('{Home}' + '{ArrowRight}'.repeat(11));
    await expect(chart).toHaveAttribute('aria-valuetext', expect.stringContaining('12 Mar'));
  },
};

/** The frame stands while figures load; another range can be asked for. */
export const Loading: Story = { args: { status: 'loading', controls: content() } };

/** Nothing was used: what the thing is, and the one next step. */
export const Empty: Story = {
  args: {
    status: 'empty',
    controls: { ...content(), range: { from: '2025-06-01', to: '2025-06-30' } },
  },
};

/** The server's own reason, a new try and the request's id. */
export const Error: Story = {
  args: {
    status: 'error',
    error: new ApiError({
      status: 503,
      detail: 'Roll-ups are being rebuilt.',
      requestId: 'req_7Hd2',
    }),
    onRetry: nothing,
    controls: content(),
  },
};

/** Who can give the right to see usage. */
export const NoAccess: Story = { args: { status: 'no-access', signedIn: true } };

/** Long names end in an ellipsis; small parts are gathered. */
export const LongText: Story = {
  args: { content: byOrganization() },
  globals: { width: '360' },
};

/** 320 px: cards two by two, the point below the chart. */
export const Narrow: Story = { globals: { width: '320' }, play: Default.play };

/** Right to left: time still runs left to right. */
export const RTL: Story = { globals: { direction: 'rtl' }, play: Default.play };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' }, play: Default.play };

/** Two days by the hour. */
export const Hourly: Story = {
  args: {
    content: content({
      range: { from: '2026-03-17', to: '2026-03-18' },
      interval: 'hour',
      metric: 'voice_minutes',
      series: [hours('2026-03-17', 48, 2200)],
      previous: null,
      forecastTo: null,
      history: [],
    }),
  },
};

/** Ten thousand hours, one of which is a peak that must be seen. */
export const ManyPoints: Story = {
  args: {
    content: content({
      range: { from: '2025-01-26', to: '2026-03-18' },
      interval: 'hour',
      metric: 'voice_minutes',
      series: [hours('2025-01-26', 10_000, 2200, 6543)],
      previous: null,
      forecastTo: null,
      history: [],
    }),
  },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('slider');
    await expect(canvasElement.querySelectorAll('svg path').length).toBeLessThan(60);
  },
};

/** Added up: when the budget will be reached, with the range of that day. */
export const BudgetCrossed: Story = {
  args: { content: overBudget() },
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('radio', { name: 'Cumulative' }));
    await expect(
      await within(canvasElement).findByText(/Crosses the budget around/),
    ).toBeInTheDocument();
  },
};

/** Bars with the forecast and the pace of the budget. */
export const Forecast: Story = { args: { content: overBudget() } };

/** From a spike to its cause. */
export const WhatChanged: Story = {
  args: { content: byOrganization() },
  play: async (context) => {
    await Default.play?.(context);
    await userEvent.keyboard('{Enter}');
    await expect(
      await within(context.canvasElement).findByRole('region', { name: /more than usual/ }),
    ).toHaveFocus();
  },
};

/** The same numbers as a table, the same day selected. */
export const AsTable: Story = {
  play: async (context) => {
    await Default.play?.(context);
    await press(context.canvasElement, 'Show as table');
    const table = await within(context.canvasElement).findByRole('table');
    await expect(within(table).getByRole('button', { name: /12 Mar/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  },
};

/** 320 px: each number says what it counts. */
export const NarrowTable: Story = { globals: { width: '320' }, play: AsTable.play };

/** Days by name, in two months, or typed. */
export const RangePicker: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Range/);
    await expect(
      await within(canvasElement).findByRole('dialog', { name: 'Choose days' }),
    ).toBeVisible();
  },
};

/** 320 px: one month at a time. */
export const NarrowPicker: Story = { globals: { width: '320' }, play: RangePicker.play };

/** Limit, thresholds and who is told. */
export const EditBudget: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Edit budget of Voice minutes');
    await waitFor(() => expect(within(document.body).getByRole('dialog')).toBeVisible());
  },
};

/** The last minutes are still being counted. */
export const Partial: Story = {
  args: { content: content({ partial: { kind: 'counting', minutes: 15 } }) },
};

/** One answer did not come: it says so in its own place. */
export const Missing: Story = {
  args: {
    content: content({
      summary: null,
      partial: {
        kind: 'missing',
        error: new ApiError({ status: 500, detail: 'The totals could not be read.' }),
        retrying: false,
        onRetry: nothing,
      },
    }),
  },
};

/** Less than two weeks are known: no forecast, and a word why. */
export const TooLittleToForecast: Story = {
  args: {
    content: content({
      history: [],
      range: { from: '2026-03-08', to: '2026-03-18' },
      series: content().series.map((line) => ({ ...line, points: line.points.slice(7) })),
      previous: null,
    }),
  },
};

/** No connection: what is known stays, changes are off. */
export const Offline: Story = { args: { content: content({ offline: true }) } };
