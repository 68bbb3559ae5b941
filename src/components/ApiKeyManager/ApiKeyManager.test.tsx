import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryClient } from '../../testing/index.js';
import { choose, find, names, setUp } from './test-kit.js';

afterEach(() => {
  vi.useRealTimers();
});

test('lists keys with who made them, what they may do and when they end', async () => {
  setUp();
  const table = await find.table();
  expect(names()).toEqual([
    'CRM sync',
    'CRM sync',
    'Data warehouse',
    'Nightly import',
    'Old dialer',
    'Production server',
    'Staging tests',
    'Support desk',
    'Zapier, first try',
  ]);
  const row = within(table).getByText('Nightly import').closest('tr');
  expect(row).toHaveTextContent('ak_Pd81wLs6RyQe…');
  expect(row).toHaveTextContent('conversations:read');
  expect(row).toHaveTextContent('Олександра Коваленко');
  expect(row).toHaveTextContent('6 hours ago');
  expect(row).toHaveTextContent('Expiring');
  expect(screen.getByRole('tab', { name: /Organization keys ?9/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('searches, filters and sorts without asking the server again', async () => {
  const { user, client } = setUp();
  await find.table();
  const asked = client.control.calls('apiKeys.list').length;
  const field = screen.getByRole('searchbox', { name: 'Search name or key ID' });
  await user.type(field, '(');
  expect(screen.getByText(/Nothing for “\(”/)).toBeVisible();
  await user.keyboard('{Escape}');
  expect(names()).toHaveLength(9);
  await user.type(field, 'ak_Zx4');
  expect(names()).toEqual(['Data warehouse']);
  await user.clear(field);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Revoked');
  expect(names()).toEqual(['Zapier, first try']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), '');
  await user.click(screen.getByRole('button', { name: 'Expires' }));
  expect(names()[0]).toBe('Old dialer');
  expect(client.control.calls('apiKeys.list')).toHaveLength(asked);
});

test('sweeps keys that were never used and revokes them, each with its result', async () => {
  const { user, client, events } = setUp();
  await find.table();
  await user.click(find.button('Never used 2'));
  expect(names()).toEqual(['Data warehouse', 'Staging tests']);
  await user.click(find.button('Select all 2 that match'));
  client.control.fail('apiKeys.delete', { error: 422, detail: 'This key is in use.' });
  await user.click(find.button('Revoke 2…'));
  const asking = await find.alert('Revoke 2 keys?');
  expect(asking.getAllByText('never used')).toHaveLength(2);
  await user.click(asking.getByRole('button', { name: 'Revoke 2' }));
  const report = await find.dialog('1 of 2 are revoked.');
  expect(report.getByText(/This key is in use/)).toBeVisible();
  expect(report.getByText('Revoked')).toBeVisible();
  await user.click(report.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(find.button('Never used 1')).toBeVisible());
  expect(events.filter(({ type }) => type === 'key_revoked')).toHaveLength(1);
});

test('names a key, its last use and its calls before revoking it', async () => {
  const { user } = setUp();
  await find.table();
  await choose(user, 'Production server', 'Revoke…');
  const question = await find.alert('Revoke Production server?');
  expect(question.getByText(/minutes? ago, from 203.0.113.18/)).toBeVisible();
  expect(await question.findByText(/^\d{1,2},\d{3} calls$/)).toBeVisible();
  await user.click(question.getByRole('button', { name: 'Revoke key' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  const row = screen.getByText('Production server').closest('tr');
  expect(row).toHaveTextContent('Revoked');
  expect(screen.getByText('Production server is revoked.')).toBeInTheDocument();
});

test('says why a key was not revoked, and stays', async () => {
  const { user, client } = setUp();
  await find.table();
  client.control.fail('apiKeys.delete', { error: 422, detail: 'Keys are being moved.' });
  await choose(user, 'Data warehouse', 'Revoke…');
  const question = await find.alert('Revoke Data warehouse?');
  await user.click(question.getByRole('button', { name: 'Revoke key' }));
  expect(await question.findByText(/Not revoked. Keys are being moved./)).toBeVisible();
});

test('shows what a shrunk key lost, and changes name, end and addresses', async () => {
  const { user, client } = setUp();
  const table = await find.table();
  expect(within(table).getByText('Support desk').closest('tr')).toHaveTextContent('1 lost');
  await choose(user, 'Support desk', 'Details');
  const details = await find.dialog('Support desk');
  expect(details.getByText('This key lost a scope.')).toBeVisible();
  expect(details.getByText('members:manage')).toBeVisible();
  const name = details.getByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Help desk');
  await user.type(details.getByLabelText(/Allowed addresses/), '203.0.113.0/33');
  await user.click(details.getByRole('button', { name: 'Save' }));
  expect(details.getByText(/Not an address or range: 203.0.113.0\/33/)).toBeVisible();
  await user.clear(details.getByLabelText(/Allowed addresses/));
  await user.type(details.getByLabelText(/Allowed addresses/), '203.0.113.0/24');
  await user.click(details.getByRole('radio', { name: '30 days' }));
  await user.click(details.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Help desk')).toBeVisible();
  expect(client.control.calls('apiKeys.update').at(-1)?.input).toMatchObject({
    name: 'Help desk',
    allowed_ips: ['203.0.113.0/24'],
  });
});

test('asks for no keys where the person may not manage them, and shows the tokens alone', async () => {
  const client = createMemoryClient({ user: 'user_siobhan' });
  setUp({ client });
  expect(await screen.findByText('No tokens')).toBeVisible();
  expect(screen.queryByRole('tab')).toBeNull();
  expect(client.control.calls('apiKeys.list')).toEqual([]);
});

test('tells who may not manage keys', async () => {
  const client = createMemoryClient({ user: 'user_siobhan' });
  setUp({ client, kinds: ['keys'] });
  expect(await screen.findByText('You cannot manage API keys')).toBeVisible();
  expect(client.control.calls('apiKeys.list')).toEqual([]);
  expect(client.control.calls('tokens.list')).toEqual([]);
});

test('lists tokens without an organization', async () => {
  setUp({ at: null, kinds: ['tokens'] });
  expect(await find.tokens()).toBeVisible();
  expect(names().length).toBeGreaterThan(0);
});

test('keeps the focus on the tab that was chosen', async () => {
  const { user } = setUp();
  await find.table();
  await user.click(screen.getByRole('tab', { name: /My tokens/ }));
  expect(await find.tokens()).toBeVisible();
  expect(screen.getByRole('tab', { name: /My tokens/ })).toHaveFocus();
});

test('is whole on a server of the core alone', async () => {
  const client = createMemoryClient({ capabilities: [] });
  const { user } = setUp({ client });
  const table = await find.table();
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toEqual(['', 'NameName', 'CreatedCreated', 'ExpiresExpires', 'Actions']);
  expect(screen.queryByRole('button', { name: /Never used/ })).toBeNull();
  await user.click(find.button('Create key'));
  const dialog = await find.dialog('Create API key');
  expect(dialog.queryByText('Scopes')).toBeNull();
  expect(dialog.queryByLabelText(/Allowed addresses/)).toBeNull();
});

test('takes everything that changes away while offline', async () => {
  setUp();
  await find.table();
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(await screen.findByText('Offline.')).toBeVisible();
  expect(find.button('Create key')).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Actions for Data warehouse' })).toBeNull();
  vi.restoreAllMocks();
});

test('gives the reason of the server and another try', async () => {
  const client = createMemoryClient();
  client.control.fail('apiKeys.list', { error: 422, detail: 'Keys are being moved.' });
  const { user } = setUp({ client });
  expect(await screen.findByText('Keys are being moved.')).toBeVisible();
  await user.click(find.button('Try again'));
  expect(await find.table()).toBeVisible();
});
