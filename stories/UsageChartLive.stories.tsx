import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { UsageChart } from '../src/components/UsageChart/index.js';
import { withKit, type KitParameters } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/UsageChart/Live',
  component: UsageChart,
  decorators: [withKit],
  // The same day in every run, so that every picture of it is the same.
  args: {
    query: { range: { from: '2026-02-01', to: '2026-02-28' } },
    onOpenGroup: () => {},
  },
};
export default meta;

type Story = StoryObj;

/** The server stands still in the morning of 18 March 2026. */
const now = Date.parse('2026-03-18T09:41:00Z');
const kit = (parameters: KitParameters) => ({ kit: { now, ...parameters } });
const page = () => within(document.body);
/** Parts are fetched when they are wanted. */
const fetched = { timeout: 10_000 };
const chart = () => page().findByRole('slider', {}, fetched);

/** This month so far of the demo's agency, whenever this is looked at, with its budgets. */
export const Default: Story = {
  args: { query: undefined },
  parameters: { kit: {} },
  play: async () => void (await page().findByText('Voice minutes, monthly', {}, fetched)),
};

/** A whole month beside the one before. */
export const LastMonth: Story = {
  parameters: kit({}),
  play: async () => void (await chart()),
};

/** Split by key: the busiest first. */
export const ByKey: Story = {
  args: { query: { range: { from: '2026-02-01', to: '2026-02-28' }, groupBy: 'key' } },
  parameters: kit({}),
  play: async () =>
    void (await page().findByRole('button', { name: 'Production server' }, fetched)),
};

/** A year by weeks. */
export const Weekly: Story = {
  args: { query: { range: { from: '2025-03-18', to: '2026-03-17' }, interval: 'week' } },
  parameters: kit({}),
  play: async () => void (await chart()),
};

/** From a day that stands out to the key that dialed. */
export const WhatChanged: Story = {
  parameters: kit({}),
  play: async () => {
    (await chart()).focus();
    await userEvent.keyboard(`{Home}${'{ArrowRight}'.repeat(8)}{Enter}`);
    await expect(await page().findByText(/of the rise\.$/, {}, fetched)).toBeVisible();
  },
};

/** The frame stands while usage loads; another range can be asked for. */
export const Loading: Story = {
  parameters: kit({ prepare: ({ control }) => control.hold('usage.summary') }),
  play: async () => void (await page().findByText('Loading usage', {}, fetched)),
};

/** The figures stay while other days are on their way, and say so. */
export const AnotherRange: Story = {
  args: { query: undefined, defaultQuery: { range: { from: '2026-02-01', to: '2026-02-28' } } },
  parameters: kit({
    prepare: ({ control }) => {
      // The first two answers come at once, those to the next question never.
      let answers = 0;
      control.delay('usage.summary', () => ((answers += 1) > 3 ? 1e9 : 0));
    },
  }),
  play: async () => {
    await chart();
    await userEvent.click(await page().findByRole('button', { name: /^Range/ }));
    const picker = within(await page().findByRole('dialog', { name: 'Choose days' }, fetched));
    await userEvent.click(picker.getByRole('button', { name: 'Last 7 days' }));
    const apply = picker.queryByRole('button', { name: 'Apply' });
    if (apply) await userEvent.click(apply);
    await expect(await page().findByText(/^Reading/)).toBeVisible();
  },
};

/** Nothing was used in these days. */
export const Empty: Story = {
  args: { query: { range: { from: '2024-01-01', to: '2024-01-31' } } },
  parameters: kit({ organizationId: 'org_harbor' }),
  play: async () => void (await page().findByText('No usage in this range', {}, fetched)),
};

/** The server's own reason, a new try and the request's id. */
export const Error: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('usage.summary', {
        error: 422,
        detail: 'Roll-ups are being rebuilt.',
        times: 1000,
      }),
  }),
  play: async () => void (await page().findByText('Roll-ups are being rebuilt.', {}, fetched)),
};

/** Budgets did not come: the rest stands, with a word and a new try. */
export const Missing: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('usage.budgets', {
        error: 422,
        detail: 'Budgets are being moved.',
        times: 1000,
      }),
  }),
  play: async () => void (await page().findByText('Some figures did not come.', {}, fetched)),
};

/** Who may not see usage is told who can help; nothing is asked for. */
export const NoAccess: Story = {
  parameters: kit({ user: 'user_siobhan' }),
  play: async () => void (await page().findByText('You cannot see usage', {}, fetched)),
};

/** A server of the core contract alone: totals and days, no budgets, no keys. */
export const CoreServer: Story = {
  parameters: kit({
    prepare: ({ control }) => {
      control.setCapability('usage_series', false);
      control.setCapability('usage_budgets', false);
    },
  }),
  play: async () => void (await chart()),
};

/** 320 px: cards two by two, the day below the chart. */
export const Narrow: Story = { ...LastMonth, globals: { width: '320' } };

/** Right to left: time still runs left to right. */
export const RTL: Story = { ...LastMonth, globals: { direction: 'rtl' } };

/** Dark. */
export const Dark: Story = { ...LastMonth, globals: { theme: 'dark' } };
