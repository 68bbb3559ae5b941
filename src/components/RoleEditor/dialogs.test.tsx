import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { RoleEditorProps } from './index.js';
import { find, northwind, saved, setUp, small } from './test-kit.js';

const dialog = async () => within(await find.dialog());
const question = async () => within(await find.question());

test('makes a role whose identifier follows its name until it is edited', async () => {
  const onRoleCreated = vi.fn<NonNullable<RoleEditorProps['onRoleCreated']>>();
  const { user, client } = setUp({ onRoleCreated });
  await user.click(await find.newRole());
  const open = await dialog();
  const name = open.getByRole('textbox', { name: 'Name' });
  const identifier = open.getByRole('textbox', { name: 'Identifier' });
  await user.type(name, 'Größe');
  expect(identifier).toHaveValue('grosse');
  await user.clear(identifier);
  await user.type(identifier, 'sizes');
  await user.type(name, 'n');
  expect(identifier).toHaveValue('sizes');
  await user.selectOptions(open.getByRole('combobox'), 'billing-clerk');
  await user.click(open.getByRole('button', { name: 'Create role' }));
  expect(await screen.findByRole('heading', { name: 'Größen' })).toBeVisible();
  expect((await saved(client, 'sizes'))?.scopes).toEqual(['members:read', 'billing:manage']);
  expect(onRoleCreated).toHaveBeenCalledOnce();
});

test('says what is wrong before and after the server was asked, and keeps what was typed', async () => {
  const { user, client } = setUp();
  await user.click(await find.newRole());
  const open = await dialog();
  const create = open.getByRole('button', { name: 'Create role' });
  await user.click(create);
  expect(open.getByText('Give the role a name.')).toBeVisible();
  const name = open.getByRole('textbox', { name: 'Name' });
  await user.type(name, 'Support lead');
  expect(open.getByText('Another role has this identifier.')).toBeVisible();
  await user.type(name, 's');
  client.control.fail('roles.create', { error: 'role_exists' });
  await user.click(create);
  expect(await open.findByText('Another role has this identifier.')).toBeVisible();
  expect(name).toHaveValue('Support leads');
  client.control.fail('roles.create', { error: 422, detail: 'No more roles today.' });
  await user.click(create);
  expect(await open.findByText('No more roles today.')).toBeVisible();
  await user.click(create);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('copies a role, edits and all, without what the person lacks', async () => {
  const { user, client } = setUp({ client: small('user_priya'), defaultRole: 'admin' });
  await user.click(await find.button('Duplicate'));
  const open = await dialog();
  expect(open.getByRole('textbox', { name: 'Name' })).toHaveValue('Admin copy');
  expect(open.getByText(/^Left out, since you do not hold it: .*Manage billing/)).toBeVisible();
  await user.click(open.getByRole('button', { name: 'Create role' }));
  expect(await screen.findByRole('heading', { name: 'Admin copy' })).toBeVisible();
  expect((await saved(client, 'admin-copy'))?.scopes).not.toContain('billing:manage');
  expect((await saved(client, 'admin-copy'))?.scopes).toContain('members:manage');
});

test('deletes a role after moving its people, and says what they lose', async () => {
  const onRoleDeleted = vi.fn<NonNullable<RoleEditorProps['onRoleDeleted']>>();
  const { user, client } = setUp({ onRoleDeleted });
  await user.click(await find.button('Delete'));
  const open = await question();
  const target = open.getByRole('combobox', { name: 'Move them to' });
  expect(target).toHaveValue('viewer');
  expect(open.getByText(/^They lose 3 scopes: Manage members and roles/)).toBeVisible();
  await user.selectOptions(target, 'billing-clerk');
  expect(open.getByText(/They gain Manage billing and see usage/)).toBeVisible();
  await user.selectOptions(target, 'admin');
  expect(open.getByText(/^\d members hold it and move to another role/)).toBeVisible();
  expect(open.queryByText(/They lose/)).toBeNull();
  await user.selectOptions(target, 'viewer');
  await user.click(open.getByRole('button', { name: /^Move \d+ and delete$/ }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(await saved(client, 'support-lead')).toBeUndefined();
  const { items } = await client.members.list({ search: 'priya' }, northwind);
  expect(items[0]?.roles).toEqual(['viewer']);
  expect(onRoleDeleted.mock.calls[0]?.[0]).toMatchObject({ reassignedTo: 'viewer' });
  expect(screen.queryByRole('button', { name: /^Support lead/ })).toBeNull();
});

test('names who holds a role to delete, and nobody who does not', async () => {
  const client = small();
  await client.roles.create({ name: 'guest', label: 'Guest', scopes: ['members:read'] }, northwind);
  const { items } = await client.members.list({ search: 'priya' }, northwind);
  const [priya] = items;
  if (priya) await client.members.setRoles({ user_id: priya.user_id, roles: ['guest'] }, northwind);
  const { user } = setUp({ client, defaultRole: 'guest' });
  await user.click(await find.button('Delete'));
  const lead = 'holds it and moves to another role in the same step.';
  expect((await question()).getByText(`1 member ${lead}`)).toBeVisible();
});

test('moves people only where the person could have put them', async () => {
  const { user } = setUp({ client: small('user_priya') });
  await user.click(await find.button('Delete'));
  const open = within(await find.dialog());
  // Even a viewer reads more than a support lead does.
  expect(open.getByText(/There is no role that you could move them to/)).toBeVisible();
  await user.click(open.getAllByRole('button', { name: 'Close' })[0] ?? document.body);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('asks for another role when only invitations still carry this one', async () => {
  const client = small();
  await client.roles.create({ name: 'guest', label: 'Guest', scopes: ['members:read'] }, northwind);
  await client.invitations.create({ email: 'g@guest.example', role: 'guest' }, northwind);
  const { user } = setUp({ client, defaultRole: 'guest' });
  await user.click(await find.button('Delete'));
  const open = await question();
  expect(open.queryByRole('combobox')).toBeNull();
  await user.click(open.getByRole('button', { name: 'Delete role' }));
  expect(await open.findByRole('combobox', { name: 'Move them to' })).toBeVisible();
  expect(open.getByText(/Invitations still carry it/)).toBeVisible();
  await user.click(open.getByRole('button', { name: 'Delete role' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(await saved(client, 'guest')).toBeUndefined();
});

test('keeps the question open when the server refuses', async () => {
  const { user, client } = setUp();
  client.control.fail('roles.delete', { error: 422, detail: 'Not before noon.' });
  await user.click(await find.button('Delete'));
  await user.click((await question()).getByRole('button', { name: /^Move/ }));
  expect(await screen.findByText('Not before noon.')).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(await saved(client, 'support-lead')).toBeDefined();
});
