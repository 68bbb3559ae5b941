import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { createMemoryClient, kitWrapper, type Seed } from '../../testing/index.js';
import { BillingBanner } from './index.js';

const seed = (plan: 'free' | 'smb', trial_days_left = 14): Seed => ({
  user: 'user_me',
  users: [{ id: 'user_me', email: 'me@example.com' }],
  organizations: [
    {
      ...{ id: 'org_1', name: 'One', slug: 'one', plan, trial_days_left },
      members: [{ user_id: 'user_me', role: 'admin' }],
    },
  ],
});

function show(data: Seed, props: Parameters<typeof BillingBanner>[0]) {
  const client = createMemoryClient({ seed: data });
  vi.setSystemTime(client.control.now());
  const wrapper = kitWrapper({ client, organizationId: 'org_1' });
  render(<BillingBanner {...props} />, { wrapper });
  return client;
}

beforeEach(() => vi.useRealTimers());

test('says what happens, and leads to the page of the host', async () => {
  const handleOpen = vi.fn((event: void) => event);
  show(seed('free', 1), { href: '#billing', onOpenBilling: handleOpen, id: 'news' });
  expect(await screen.findByText('The free trial ends within a day.')).toBeVisible();
  expect(screen.getByText(/unless you choose a plan/)).toBeVisible();
  const link = screen.getByRole('link', { name: 'Choose a plan' });
  expect(link).toHaveAttribute('href', '#billing');
  await userEvent.click(link);
  expect(handleOpen).toHaveBeenCalledOnce();
  expect(document.querySelectorAll('#news')).toHaveLength(1);
});

test('is a button where the host opens billing by itself, and no action where it cannot', async () => {
  const handleOpen = vi.fn();
  show(seed('free', -1), { onOpenBilling: handleOpen });
  await userEvent.click(await screen.findByRole('button', { name: 'Choose a plan' }));
  expect(handleOpen).toHaveBeenCalledOnce();
});

test('says nothing while all is well', async () => {
  const client = show(seed('smb'), { href: '/billing' });
  await waitFor(() => expect(client.control.calls('billing.get')).not.toHaveLength(0));
  expect(screen.queryByRole('status')).toBeNull();
});
