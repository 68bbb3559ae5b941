import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryClient, seeds } from '../../testing/index.js';
import { choose, find, setUp } from './test-kit.js';

afterEach(() => {
  vi.useRealTimers();
});

const card = () => screen.findByRole('group', { name: 'Rotating CRM sync' });

test('shows the calls of both keys of a rotation, and finishes after a question', async () => {
  const { user, client } = setUp();
  await find.table();
  expect(await card()).toHaveTextContent(/Both keys work until/);
  expect(
    await screen.findByRole('img', { name: /^Old key: [\d,]+ calls in 24 hours/ }),
  ).toBeVisible();
  expect(screen.getByRole('img', { name: /^New key: [\d,]+ calls in 24 hours/ })).toBeVisible();
  expect(await card()).toHaveTextContent(
    /The old key made \d+ calls? since 08:00, the last from 203.0.113.18/,
  );
  await user.click(find.button('Finish now…'));
  const question = await find.alert('Finish rotating CRM sync?');
  await user.click(question.getByRole('button', { name: 'Finish rotation' }));
  await waitFor(() =>
    expect(screen.queryByRole('group', { name: 'Rotating CRM sync' })).toBeNull(),
  );
  expect(client.control.calls('apiKeys.delete').at(-1)?.input).toEqual({
    key_id: 'ak_b0Nn5tYk92UcV6mHpd',
  });
});

test('extends by a day, as far as the contract lets it', async () => {
  const { user, client } = setUp();
  await find.table();
  await card();
  await user.click(await screen.findByRole('button', { name: 'Extend to 20 Mar 2026, 07:41' }));
  await waitFor(() => expect(client.control.calls('apiKeys.update')).toHaveLength(1));
  expect(client.control.calls('apiKeys.update').at(-1)?.input).toEqual({
    key_id: 'ak_b0Nn5tYk92UcV6mHpd',
    expires_at: Date.parse('2026-03-20T07:41:00Z'),
  });
});

test('rotates with a grace time, shows the new secret and then both keys', async () => {
  const { user, client } = setUp();
  await find.table();
  await choose(user, 'Production server', 'Rotate…');
  const plan = await find.dialog('Rotate Production server?');
  expect(plan.getAllByRole('radio')).toHaveLength(4);
  await user.click(plan.getByRole('radio', { name: /^1 hour/ }));
  await user.click(plan.getByRole('button', { name: 'Rotate key' }));
  expect(await find.secret()).toMatch(/^ak_/);
  expect(screen.getByText(/The old key works until .* 10:4\d/)).toBeVisible();
  expect(client.control.calls('apiKeys.rotate').at(-1)?.input).toMatchObject({
    grace_seconds: 3600,
  });
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await user.click(screen.getByRole('button', { name: 'Done' }));
  // It ends first, so it is the one on top.
  expect(await screen.findByRole('group', { name: 'Rotating Production server' })).toBeVisible();
  await user.click(find.button('1 more key is rotating'));
  expect(await card()).toBeVisible();
});

test('says what scopes are missing when a rotation is refused', async () => {
  const { user, client } = setUp();
  await find.table();
  client.control.fail('apiKeys.rotate', { error: 422, detail: 'Not now.' });
  await choose(user, 'Data warehouse', 'Rotate…');
  const plan = await find.dialog('Rotate Data warehouse?');
  await user.click(plan.getByRole('button', { name: 'Rotate key' }));
  expect(await plan.findByText(/Not now\./)).toBeVisible();
});

test('asks before it finishes a key that is quiet, too, as its last calls may not be counted yet', async () => {
  const { user, client } = setUp({ client: withQuietKey() });
  await find.table();
  const quiet = await card();
  await waitFor(() => expect(quiet).toHaveTextContent('No calls with the old key for 3 h.'));
  expect(screen.queryByRole('button', { name: /^Extend/ })).toBeNull();
  await user.click(find.button('Finish rotation…'));
  const question = await find.alert('Finish rotating CRM sync?');
  expect(client.control.calls('apiKeys.delete')).toHaveLength(0);
  await user.click(question.getByRole('button', { name: 'Finish rotation' }));
  await waitFor(() => expect(client.control.calls('apiKeys.delete')).toHaveLength(1));
});

/** The demo, in which nobody has called with the old key since it was replaced. */
function withQuietKey() {
  const demo = seeds.demo();
  const organizations = demo.organizations.map((organization) => ({
    ...organization,
    keys: organization.keys?.map((key) =>
      key.key_id === 'ak_b0Nn5tYk92UcV6mHpd'
        ? { ...key, last_used_at: '2026-03-18T06:30:00Z' }
        : key,
    ),
  }));
  return createMemoryClient({ seed: { ...demo, organizations } });
}
