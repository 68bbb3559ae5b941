import { act, render, screen, waitFor, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { RoleEditor } from './index.js';
import { find, setUp, small } from './test-kit.js';

afterEach(() => vi.restoreAllMocks());

test('asks nobody to wait who is not signed in', async () => {
  const { client } = setUp({ client: createMemoryClient({ user: null }) });
  expect(await screen.findByText('Sign in to see the roles')).toBeVisible();
  expect(client.control.calls('roles.list')).toEqual([]);
});

test('closes to who does not belong here', async () => {
  const client = small();
  client.control.fail('roles.list', { error: 'not_a_member', times: 9 });
  setUp({ client });
  expect(await screen.findByText('You cannot see the roles')).toBeVisible();
});

test('shows a frame while the roles load', async () => {
  const client = small();
  const held = client.control.hold('roles.list');
  setUp({ client });
  await waitFor(() => expect(held.waiting).toBe(1));
  expect(screen.getByText('Loading roles', { selector: '[role=status] *' })).toBeInTheDocument();
  act(() => held.end());
  expect(await screen.findByRole('heading', { name: 'Support lead' })).toBeVisible();
});

test('gives the reason of the server, the id of the request and another try', async () => {
  const client = small();
  client.control.fail('roles.list', { error: 422, detail: 'Roles are being rebuilt.' });
  const { user } = setUp({ client });
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('Roles are being rebuilt.')).toBeVisible();
  expect(alert.getByText(/^Request \S/)).toBeVisible();
  await user.click(alert.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Support lead' })).toBeVisible();
});

test('keeps the roles and the edits when they cannot be read again', async () => {
  const { user, client } = setUp();
  await user.click(await find.box('Manage settings and keys'));
  client.control.fail('roles.list', { error: 422, detail: 'Being rebuilt.', times: 9 });
  await user.click(await find.button('Read again'));
  expect(await screen.findByText('Roles did not load again.')).toBeVisible();
  expect(await find.box('Manage settings and keys')).toBeChecked();
});

test('reads only, and asks for no effect, without the scope to manage roles', async () => {
  const { client } = setUp({ client: small('user_jonas') });
  expect(await screen.findByText('Read only')).toBeVisible();
  expect(screen.getByText(/An admin can give you the scope/)).toBeVisible();
  expect(screen.getByText('Manage members and roles')).toBeVisible();
  for (const name of ['New role', 'Rename', 'Duplicate', 'Delete']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(client.control.calls('roles.impact')).toEqual([]);
});

test('explains the roles that every organization has, and offers a copy', async () => {
  const { user } = setUp({ defaultRole: 'viewer' });
  expect(await screen.findByText(/Every organization has this role/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Rename' })).toBeNull();
  expect(await find.button('Duplicate')).toBeVisible();
  await user.click(await find.role(/^Admin/));
  expect(await screen.findByRole('heading', { name: 'Admin' })).toBeVisible();
});

test('goes on editing without a network and saves later', async () => {
  const { user } = setUp();
  await user.click(await find.box('Manage settings and keys'));
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(screen.getByText('Offline.')).toBeVisible();
  expect(await find.button('Save role')).toBeDisabled();
  await user.click(await find.box('Report usage'));
  expect(screen.getByText('2 changes')).toBeVisible();
  online.mockRestore();
  act(() => void window.dispatchEvent(new Event('online')));
  expect(await find.button('Save role')).toBeEnabled();
});

test('lets the host hold which role is open', async () => {
  const onRoleChange = vi.fn();
  const { user } = setUp({ role: 'billing-clerk', onRoleChange });
  expect(await screen.findByRole('heading', { name: 'Billing clerk' })).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'support-lead');
  expect(onRoleChange).toHaveBeenCalledWith({ role: 'support-lead' });
  expect(screen.getByRole('heading', { name: 'Billing clerk' })).toBeVisible();
});

test('speaks the words of the host', async () => {
  setUp({
    messages: {
      title: 'Rollen',
      scopeName: (scope) => (scope === 'members:read' ? 'Mitglieder sehen' : scope),
    },
    defaultRole: 'viewer',
  });
  expect(await screen.findByText('Mitglieder sehen')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Rollen' })).toBeVisible();
});

test('takes over the HTML of a server', async () => {
  const client = small();
  const page = (
    <OrgKitProvider client={client} principal="user_amara" organizationId="org_northwind">
      <RoleEditor />
    </OrgKitProvider>
  );
  const root = document.body.appendChild(document.createElement('div'));
  root.innerHTML = renderToString(page);
  const stage = root.firstElementChild;
  const { unmount } = render(page, { container: root, hydrate: true });
  expect(await find.box('See members')).toBeVisible();
  expect(root.firstElementChild).toBe(stage);
  unmount();
  root.remove();
});
