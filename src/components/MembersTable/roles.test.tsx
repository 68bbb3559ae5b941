import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { find, loadParts, names, rowOf, setUpTeam, team } from './test-kit.js';

beforeAll(loadParts);
afterEach(() => vi.useRealTimers());

const roleOf = (name: string) => screen.findByRole('combobox', { name: `Role of ${name}` });
const said = (text: string | RegExp) => screen.findAllByText(text);

async function choose(user: ReturnType<typeof setUpTeam>['user'], name: string, action: string) {
  await user.click(await screen.findByRole('button', { name: `Actions for ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

test('shows a new role before the server has answered, and keeps it', async () => {
  const { client, user } = setUpTeam();
  const select = await roleOf('Bo Diaz');
  const held = client.control.hold('members.setRoles');
  await user.selectOptions(select, 'Billing clerk');
  expect(select).toHaveValue('clerk');
  await waitFor(() => expect(held.waiting).toBe(1));
  act(() => held.end());
  await said('Bo Diaz is Billing clerk now.');
  expect(rowOf('Bo Diaz')[1]).toBe('Billing clerk');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(rowOf('Bo Diaz')[1]).toBe('Viewer'));
});

test('takes a refused role back and gives the reason of the server', async () => {
  const { client, user } = setUpTeam();
  client.control.fail('members.setRoles', { error: 409, detail: 'Roles are frozen today.' });
  const select = await roleOf('Bo Diaz');
  await user.selectOptions(select, 'Admin');
  await said('Not changed. Roles are frozen today.');
  expect(select).toHaveValue('viewer');
});

test('offers no control to people who may not use it', async () => {
  const demo = team();
  await demo.members.setRoles(
    { user_id: 'user_bo', roles: ['admin'] },
    { organizationId: 'org_team' },
  );
  await demo.members.setRoles(
    { user_id: 'user_ada', roles: ['viewer'] },
    { organizationId: 'org_team' },
  );
  const { user } = setUpTeam({ client: demo });
  await find.table();
  expect(screen.queryByRole('combobox', { name: /^Role of/ })).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Invite people' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Actions for Bo Diaz' }));
  expect(screen.getByRole('menuitem', { name: 'Explain access' })).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: 'Remove…' })).toBeNull();
});

test('removes a member after asking by name', async () => {
  const { user } = setUpTeam();
  await choose(user, 'Bo Diaz', 'Remove…');
  const dialog = await screen.findByRole('alertdialog', { name: 'Remove Bo Diaz?' });
  await user.click(within(dialog).getByRole('button', { name: 'Remove member' }));
  await waitFor(() => expect(names().join()).not.toContain('Bo Diaz'));
  await said('Bo Diaz was removed.');
});

test('keeps the question open when the removal is refused', async () => {
  const { client, user } = setUpTeam();
  client.control.fail('members.remove', { error: 409, detail: 'Bo is on call.' });
  await choose(user, 'Bo Diaz', 'Remove…');
  await user.click(await screen.findByRole('button', { name: 'Remove member' }));
  expect(await screen.findByText('Bo is on call.')).toBeVisible();
  expect(screen.getByRole('alertdialog')).toBeVisible();
});

test('tells the only admin before the click, and hands over', async () => {
  const left = vi.fn();
  const { client, user } = setUpTeam({ onLeave: left });
  await choose(user, 'Ada Lovelace', 'Leave…');
  const dialog = await screen.findByRole('alertdialog', { name: 'You are the only admin' });
  expect(client.control.calls('members.leave')).toEqual([]);
  const select = await within(dialog).findByRole('combobox', { name: 'New admin' });
  await user.selectOptions(select, 'Cy Young');
  await user.click(within(dialog).getByRole('button', { name: 'Hand over and leave' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith({ organizationId: 'org_team' }));
  expect(client.control.calls('members.setRoles').at(-1)?.input).toEqual({
    user_id: 'user_cy',
    roles: ['admin'],
  });
});

test('does not let the only admin demote themselves by the list either', async () => {
  const { user } = setUpTeam();
  await user.selectOptions(await roleOf('Ada Lovelace'), 'Viewer');
  expect(await screen.findByRole('alertdialog', { name: 'You are the only admin' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await roleOf('Ada Lovelace')).toHaveValue('admin');
});

test('counts admins page by page on a server of the core alone', async () => {
  const { user } = setUpTeam({ client: team({ capabilities: [] }) });
  await choose(user, 'Ada Lovelace', 'Leave…');
  expect(await screen.findByRole('alertdialog', { name: 'You are the only admin' })).toBeVisible();
});

test('asks before somebody gives up their own rights, and says so afterwards', async () => {
  const { user } = setUpTeam({ client: team({ admins: ['ada', 'bo'] }) });
  await user.selectOptions(await roleOf('Ada Lovelace'), 'Viewer');
  await user.click(await screen.findByRole('button', { name: 'Change my role' }));
  expect(await screen.findByText('You can no longer manage members.')).toBeVisible();
  expect(screen.queryByRole('combobox', { name: /^Role of/ })).toBeNull();
});

test('explains what somebody may do by their role', async () => {
  const { user } = setUpTeam();
  await choose(user, 'Di Prince', 'Explain access');
  const why = await screen.findByRole('dialog', { name: 'What Di Prince may do' });
  expect(await within(why).findByText(/Holds the role Billing clerk/)).toBeVisible();
  await user.selectOptions(within(why).getByRole('combobox', { name: 'About' }), 'billing:manage');
  expect(within(why).getByText('Yes.')).toBeVisible();
  await user.selectOptions(within(why).getByRole('combobox', { name: 'About' }), 'members:manage');
  expect(within(why).getByText('No.')).toBeVisible();
  expect(within(why).getByText(/Roles that do: Admin/)).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Actions for Di Prince' })).toHaveFocus();
});
