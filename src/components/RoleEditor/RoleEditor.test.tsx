import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createMemoryClient, seeds } from '../../testing/index.js';
import type { RoleEditorProps } from './index.js';
import { find, saved, setUp, small } from './test-kit.js';

test('saves what was ticked, and only that', async () => {
  const onRoleSaved = vi.fn<NonNullable<RoleEditorProps['onRoleSaved']>>();
  const { user, client } = setUp({ onRoleSaved });
  const box = await find.box('Manage settings and keys');
  await user.click(box);
  expect(box).toBeChecked();
  expect(screen.getByText('1 change')).toBeVisible();
  expect(await find.role(/^Support lead\b.*\b1 edit\b/)).toHaveAttribute('aria-current', 'true');
  await user.click(await find.button('Save role'));
  await waitFor(() => expect(screen.queryByText('1 change')).toBeNull());
  expect((await saved(client, 'support-lead'))?.scopes).toContain('organizations:manage');
  const [call] = client.control.calls('roles.update');
  expect(call?.input).not.toHaveProperty('label');
  expect(onRoleSaved).toHaveBeenCalledOnce();
  expect(screen.getByText('Support lead is saved.')).toBeInTheDocument();
});

test('shows what comes along ticked, says with what, and does not untick it', async () => {
  const { user } = setUp();
  const read = await find.box('See members');
  expect(read).toBeChecked();
  expect(read).toHaveAccessibleDescription('Comes with: Manage members and roles');
  await user.click(read);
  expect(read).toBeChecked();
  await user.click(await find.box('Manage members and roles'));
  await user.click(read);
  expect(read).not.toBeChecked();
});

test('ticks a whole group by a box of three states', async () => {
  const { user } = setUp();
  const group = await find.box('Campaigns 1 of 4');
  expect(group).toBePartiallyChecked();
  await user.click(group);
  expect(await find.box('Campaigns 4 of 4')).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Change call limits' })).toBeChecked();
  await user.click(await find.box('Campaigns 4 of 4'));
  expect(await find.box('Campaigns 0 of 4')).not.toBeChecked();
});

test('hides and shows a group', async () => {
  const { user } = setUp();
  await find.box('See members');
  await user.click(await find.button('Hide People and access'));
  expect(screen.queryByRole('checkbox', { name: 'See members' })).toBeNull();
  const again = await find.button('Show People and access');
  expect(again).toHaveAttribute('aria-expanded', 'false');
  await user.click(again);
  expect(await find.box('See members')).toBeVisible();
});

test('finds scopes by name, line, code and group, and takes no letter for a pattern', async () => {
  const { user } = setUp();
  const field = await screen.findByRole('searchbox', { name: 'Search 31 scopes' });
  await user.type(field, 'read_sens');
  expect(await find.box('See transcripts and recordings')).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: 'See members' })).toBeNull();
  await user.clear(field);
  await user.type(field, 'PERSONAL DATA');
  expect(await find.box('See transcripts and recordings')).toBeVisible();
  await user.clear(field);
  await user.type(field, '(');
  expect(await screen.findByText('Nothing is called “(”.')).toBeVisible();
  await user.type(field, '{Escape}');
  expect(await find.box('See members')).toBeVisible();
});

test('shows what is held or changed alone, and keeps in place what was just unticked', async () => {
  const { user } = setUp();
  await user.click(await find.view(/^Held/));
  expect(screen.queryByRole('checkbox', { name: 'Manage settings and keys' })).toBeNull();
  const box = await find.box('Manage members and roles');
  await user.click(box);
  expect(box).toBeVisible();
  await user.click(await find.view(/^Changed/));
  expect(await find.box('Manage members and roles')).not.toBeChecked();
  expect(screen.queryByRole('checkbox', { name: 'See campaigns' })).toBeNull();
});

test('keeps drafts while other roles are looked at, and after the page was left', async () => {
  const onUnsavedChange = vi.fn<NonNullable<RoleEditorProps['onUnsavedChange']>>();
  const { user, client, unmount } = setUp({ onUnsavedChange });
  await user.click(await find.box('Manage settings and keys'));
  await user.click(await find.button('Rename'));
  await user.type(await find.field('Name'), 's');
  expect(onUnsavedChange).toHaveBeenLastCalledWith({
    unsaved: 'Role “Support leads” has 2 changes not saved.',
  });
  await user.click(await find.role(/^Billing clerk/));
  expect(await screen.findByRole('heading', { name: 'Billing clerk' })).toBeVisible();
  await user.click(await find.role(/^Support leads\b.*\b2 edits\b/));
  expect(await find.field('Name')).toHaveValue('Support leads');
  unmount();
  setUp({ client });
  expect(await find.box('Manage settings and keys')).toBeChecked();
  expect(await find.field('Name')).toHaveValue('Support leads');
});

test('asks the browser to ask, as long as something is not saved', async () => {
  const { user } = setUp();
  const leave = (): boolean =>
    window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await find.box('See members');
  expect(leave()).toBe(true);
  await user.click(await find.box('Manage settings and keys'));
  expect(leave()).toBe(false);
  await user.click(await find.button('Discard'));
  expect(leave()).toBe(true);
  expect(await find.box('Manage settings and keys')).not.toBeChecked();
});

test('shows no edit under another organization', async () => {
  const { user, goTo } = setUp();
  await user.click(await find.box('Manage settings and keys'));
  goTo('org_harbor');
  expect(await screen.findByRole('heading', { name: 'Admin' })).toBeVisible();
  expect(screen.queryByText(/1 edit/)).toBeNull();
  expect(screen.queryByText('Support lead')).toBeNull();
});

test('renames in place and says what is wrong with a name', async () => {
  const { user, client } = setUp();
  await user.click(await find.button('Rename'));
  const name = await find.field('Name');
  expect(name).toHaveFocus();
  await user.clear(name);
  expect(await screen.findByText('Give the role a name.')).toBeVisible();
  expect(await find.button('Save role')).toBeDisabled();
  await user.type(name, 'Desk');
  await user.click(await find.button('Save role'));
  expect(await screen.findByRole('heading', { name: 'Desk' })).toBeVisible();
  expect((await saved(client, 'support-lead'))?.label).toBe('Desk');
});

test('says before saving who gains and loses what: after a pause, the latest alone', async () => {
  const { user, client } = setUp();
  const held = client.control.hold('roles.impact');
  await user.click(await find.box('Manage settings and keys'));
  await waitFor(() => expect(held.waiting).toBe(1));
  await user.click(await find.box('Manage shared resources'));
  await waitFor(() => expect(client.control.calls('roles.impact')).toHaveLength(2));
  const panel = within(await find.impact());
  expect(panel.queryByRole('listitem')).toBeNull();
  act(() => held.end());
  expect(await panel.findByText('Manage shared resources')).toBeVisible();
  const lines = panel.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines).toEqual([
    expect.stringMatching(/^Manage settings and keysGained by \d+ members?$/),
    expect.stringMatching(/^Manage shared resourcesGained by \d+ members?$/),
  ]);
});

test('says when the effect is not known, and asks again', async () => {
  const { user, client } = setUp();
  client.control.fail('roles.impact', { error: 422, detail: 'Counting is off.' });
  await user.click(await find.box('Manage settings and keys'));
  expect(await screen.findByText('Counting is off.')).toBeVisible();
  await user.click(await find.button('Try again'));
  expect(await within(await find.impact()).findByText(/^Gained by/)).toBeVisible();
});

test('warns before the person locks themselves out, and asks', async () => {
  const { user, client } = setUp({ client: small('user_priya') });
  await user.click(await find.box('Manage members and roles'));
  expect(await screen.findByText('You lock yourself out.')).toBeVisible();
  await user.click(await find.button('Save role'));
  const question = within(await find.question());
  expect(question.getByText(/You are one of them/)).toBeVisible();
  await user.click(question.getByRole('button', { name: 'Cancel' }));
  expect(client.control.calls('roles.update')).toHaveLength(0);
  await user.click(await find.button('Save role'));
  await user.click(within(await find.question()).getByRole('button', { name: 'Save anyway' }));
  // From here on the roles can only be read.
  expect(await screen.findByText('Read only')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Rename' })).toBeNull();
});

test('locks scopes that the person lacks, with the reason', async () => {
  const { user } = setUp({ client: small('user_priya') });
  const box = await find.box('Manage billing and see usage');
  expect(box).toHaveAccessibleDescription('You do not hold this scope, so you cannot give it.');
  await user.click(box);
  expect(box).not.toBeChecked();
  await user.click(await find.role(/^Billing clerk/));
  expect(await screen.findByText(/This role can do more than you/)).toBeVisible();
  expect(screen.getByText(/You do not hold: Manage billing and see usage/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
  expect(screen.queryByRole('checkbox', { name: 'See members' })).toBeNull();
});

test('puts a refusal on the exact boxes, and saves the rest without them', async () => {
  const { user, client } = setUp();
  client.control.fail('roles.update', {
    error: 'scope_escalation',
    problem: { missing: ['billing:manage'] },
  });
  await user.click(await find.box('Manage billing and see usage'));
  await user.click(await find.box('Manage settings and keys'));
  await user.click(await find.button('Save role'));
  const box = await find.box('Manage billing and see usage');
  await waitFor(() => expect(box).toHaveAccessibleDescription(/Untick it to save the rest/));
  expect(box).toBeInvalid();
  expect(await find.box('Manage settings and keys')).toBeValid();
  expect(screen.getByRole('alert')).toHaveTextContent('Role not saved.');
  await user.click(await find.button('Untick and save'));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  const { scopes } = (await saved(client, 'support-lead')) ?? { scopes: [] };
  expect(scopes).toContain('organizations:manage');
  expect(scopes).not.toContain('billing:manage');
});

test('keeps edits when saving fails, and says why', async () => {
  const { user, client } = setUp();
  client.control.fail('roles.update', { error: 422, detail: 'Roles are frozen tonight.' });
  await user.click(await find.box('Manage settings and keys'));
  await user.click(await find.button('Save role'));
  expect(await screen.findByText('Roles are frozen tonight.')).toBeVisible();
  expect(await find.box('Manage settings and keys')).toBeChecked();
  await user.click(await find.button('Save role'));
  await waitFor(() => expect(screen.queryByText('Roles are frozen tonight.')).toBeNull());
});

test('keeps what was ticked while the answer was on its way', async () => {
  const { user, client } = setUp();
  const held = client.control.hold('roles.update');
  await user.click(await find.box('Manage settings and keys'));
  await user.click(await find.button('Save role'));
  await waitFor(() => expect(held.waiting).toBe(1));
  await user.click(await find.box('Report usage'));
  act(() => held.end());
  expect(await screen.findByText('1 change')).toBeVisible();
  expect(await find.box('Report usage')).toBeChecked();
  expect((await saved(client, 'support-lead'))?.scopes).not.toContain('usage:write');
});

test('shows the people of a role where the host can', async () => {
  const onShowMembers = vi.fn<NonNullable<RoleEditorProps['onShowMembers']>>();
  const { user } = setUp({ onShowMembers, defaultRole: 'admin' });
  await user.click(await find.button('See who'));
  expect(onShowMembers.mock.calls[0]?.[0].role.name).toBe('admin');
});

test('lists scopes that only the server knows under their prefix', async () => {
  const demo = seeds.demo();
  const organizations = demo.organizations.map((organization) => ({
    ...organization,
    roles: [{ name: 'painter', label: 'Painter', scopes: ['robots:paint', 'members:read'] }],
    members: organization.members?.map((member) => ({ ...member, role: 'admin' })).slice(0, 3),
    invitations: [],
  }));
  setUp({
    client: createMemoryClient({ seed: { ...demo, organizations } }),
    defaultRole: 'painter',
  });
  expect(await screen.findByRole('heading', { name: /^Robots/ })).toBeVisible();
});
