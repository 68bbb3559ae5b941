import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../client/index.js';
import { createMemoryClient } from '../../testing/index.js';
import { find, setUp } from './test-kit.js';

afterEach(() => void vi.useRealTimers());

const month = 'Minutes, Daily, 1–18 Mar 2026';

describe('what fails', () => {
  const refusal = { error: 422, detail: 'Roll-ups are being rebuilt.' } as const;

  test('is told in place when nothing came, and asked again', async () => {
    const client = createMemoryClient();
    client.control.fail('usage.summary', { ...refusal, times: 2 });
    const { user } = setUp({ client });
    expect(await screen.findByText('Roll-ups are being rebuilt.')).toBeVisible();
    expect(find.button(/^Range/)).toBeEnabled();
    await user.click(await find.soon('Try again'));
    await find.chart(month);
  });

  test.each([
    ['usage.budgets', () => screen.queryByRole('group', { name: 'Budgets' })],
    ['usage.alerts', () => screen.queryByText(/50%, sent/)],
  ] as const)('is missing alone when %s fails, and asked again', async (operation, part) => {
    const client = createMemoryClient();
    client.control.fail(operation, refusal);
    const { user } = setUp({ client });
    await find.chart(month);
    expect(await screen.findByText('Some figures did not come.')).toBeVisible();
    expect(part()).toBeNull();
    await user.click(await find.soon('Try again'));
    await waitFor(() => expect(part()).toBeInTheDocument());
    expect(screen.queryByText('Some figures did not come.')).toBeNull();
  });

  test('leaves the cards when the series fails, and the chart when the totals fail', async () => {
    const client = createMemoryClient();
    client.control.fail('usage.series', { ...refusal, times: 4 });
    const { user } = setUp({ client, defaultQuery: { groupBy: 'key' } });
    expect(await screen.findByText('45,568')).toBeVisible();
    expect(screen.queryByRole('slider')).toBeNull();
    await user.click(await find.soon('Try again'));
    await find.chart(month);
  });

  test('keeps figures that were known', async () => {
    const { client, user } = setUp();
    await find.chart(month);
    client.control.fail('usage.summary', { ...refusal, times: 10 });
    // A budget that is saved has everything read again.
    await user.click(await find.soon('Edit budget of Voice minutes'));
    const form = await find.dialog('Budget of Voice minutes');
    await user.click(form.getByRole('button', { name: 'Save budget' }));
    expect(await screen.findByText('No newer figures could be had.')).toBeVisible();
    expect(screen.getByText('45,568')).toBeVisible();
    client.control.heal();
    await user.click(await find.soon('Try again'));
    await waitFor(() => expect(screen.queryByText('No newer figures could be had.')).toBeNull());
  });

  test('says who can help when rights are missing', async () => {
    setUp({ client: createMemoryClient({ user: 'user_siobhan' }) });
    expect(await screen.findByText('You cannot see usage')).toBeVisible();
  });

  test('says so when the server refuses after all', async () => {
    const client = createMemoryClient();
    client.control.fail('usage.summary', { error: 403, times: 10 });
    setUp({ client });
    expect(await screen.findByText('You cannot see usage')).toBeVisible();
  });
});

test('reports a failed reading of rights', async () => {
  const client = createMemoryClient();
  const error = new ApiError({ status: 422, detail: 'No rights today.' });
  client.control.fail('members.myScopes', { error, times: 1 });
  const { user } = setUp({ client });
  expect(await screen.findByText('No rights today.')).toBeVisible();
  await user.click(await find.soon('Try again'));
  await find.chart(month);
});
