import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { find, northwind, saved, setUp } from './test-kit.js';

const theirs = ['members:manage', 'agents:manage', 'conversations:manage', 'billing:manage'];

/** Edits the role, and saves it somewhere else meanwhile. */
async function bothEdit() {
  const page = setUp();
  const { user, client } = page;
  await user.click(await find.box('Manage settings and keys'));
  await user.click(await find.button('Rename'));
  await user.type(await find.field('Name'), ' (day)');
  await client.roles.update({ name: 'support-lead', label: 'Desk', scopes: theirs }, northwind);
  return page;
}

const group = (name: string) => screen.findByRole('radiogroup', { name });

test('shows both edits, takes what fits, asks for the rest, and saves one of them', async () => {
  const { user, client } = await bothEdit();
  await user.click(await find.button('Save role'));
  expect(await screen.findByText(/1 of your 2 changes fit/)).toBeVisible();
  expect(screen.getByText('Needs a choice')).toBeVisible();
  const save = await find.button('Save merged');
  expect(save).toBeDisabled();
  const settings = within(await group('Manage settings and keys'));
  expect(settings.getByRole('radio', { name: /^On/ })).toBeChecked();
  const billing = within(await group('Manage billing and see usage'));
  expect(billing.getByRole('radio', { name: /^On/ })).toBeChecked();
  const name = within(await group('Name'));
  await user.click(name.getByRole('radio', { name: /^Support lead \(day\)/ }));
  await user.click(save);
  await waitFor(() => expect(screen.queryByText('Needs a choice')).toBeNull());
  const role = await saved(client, 'support-lead');
  expect(role?.label).toBe('Support lead (day)');
  expect(role?.scopes).toEqual(expect.arrayContaining(['organizations:manage', 'billing:manage']));
  // The rights that the other save took away are not given back.
  expect(role?.scopes).not.toContain('campaigns:read');
});

test('takes theirs where that is chosen', async () => {
  const { user, client } = await bothEdit();
  await user.click(await find.button('Save role'));
  await user.click(within(await group('Name')).getByRole('radio', { name: /^Desk/ }));
  const settings = within(await group('Manage settings and keys'));
  await user.click(settings.getByRole('radio', { name: /^Off/ }));
  await user.click(await find.button('Save merged'));
  await waitFor(() => expect(screen.queryByText('Save merged')).toBeNull());
  expect(screen.queryByText(/not saved/)).toBeNull();
  expect((await saved(client, 'support-lead'))?.label).toBe('Desk');
});

test('says so before saving when the list tells of it, and discards on request', async () => {
  const { user } = await bothEdit();
  await user.click(await find.button('Read again'));
  await screen.findByText('Somebody saved this role while you edited it.');
  await user.click((await screen.findAllByRole('button', { name: 'Review' }))[0] ?? document.body);
  await user.click(await find.button('Discard mine'));
  expect(await screen.findByRole('heading', { name: 'Desk' })).toBeVisible();
  expect(await find.box('Manage settings and keys')).not.toBeChecked();
});

test('goes on editing what was merged', async () => {
  const { user, client } = await bothEdit();
  await user.click(await find.button('Save role'));
  await user.click(within(await group('Name')).getByRole('radio', { name: /^Desk/ }));
  await user.click(await find.button('Edit merged'));
  expect(await find.box('Manage settings and keys')).toBeChecked();
  expect(await find.box('Manage billing and see usage')).toBeChecked();
  expect(screen.getByText('1 change')).toBeVisible();
  await user.click(await find.button('Save role'));
  await waitFor(() => expect(screen.queryByText('1 change')).toBeNull());
  expect((await saved(client, 'support-lead'))?.version).toBe(3);
});

test('asks nobody about a save of one’s own whose answer was lost', async () => {
  const { user, client } = setUp();
  client.control.fail('roles.update', { error: 'dropped' });
  await user.click(await find.box('Manage settings and keys'));
  await user.click(await find.button('Save role'));
  expect(await screen.findByRole('alert')).toBeVisible();
  await user.click(await find.button('Save role'));
  await waitFor(() => expect(screen.queryByText('1 change')).toBeNull());
  expect(screen.queryByText(/Somebody saved/)).toBeNull();
  expect((await saved(client, 'support-lead'))?.scopes).toContain('organizations:manage');
});

test('keeps edits of a role that somebody deleted, and makes a new one of them', async () => {
  const { user, client } = setUp();
  await user.click(await find.box('Manage settings and keys'));
  await client.roles.delete({ name: 'support-lead', reassign_to: 'viewer' }, northwind);
  await user.click(await find.button('Save role'));
  expect(await screen.findByText('Somebody deleted this role.')).toBeVisible();
  await user.click(await find.button('Make a new role'));
  const dialog = within(await find.dialog());
  expect(dialog.getByRole('textbox', { name: 'Identifier' })).toHaveValue('support-lead');
  await user.click(dialog.getByRole('button', { name: 'Create role' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await saved(client, 'support-lead'))?.scopes).toContain('organizations:manage');
  expect(screen.queryByText('Somebody deleted this role.')).toBeNull();
  expect(screen.queryByText(/not saved/)).toBeNull();
});
