import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadParts, setUpTeam, team } from './test-kit.js';

beforeAll(loadParts);
afterEach(() => vi.useRealTimers());

const field = () => screen.findByRole('textbox', { name: /Email addresses/ });
const button = (name: string) => screen.findByRole('button', { name });

async function paste(text: string, setup: Parameters<typeof setUpTeam>[0] = {}) {
  const kit = setUpTeam(setup);
  await kit.user.click(await button('Invite people'));
  await kit.user.click(await field());
  await kit.user.paste(text);
  return kit;
}

/** Address and result of each line of the table. */
const lines = () =>
  [...screen.getByRole('table', { name: 'Invitations to send' }).querySelectorAll('tbody tr')].map(
    (row) => [
      row.querySelector('td')?.textContent,
      row.querySelector('td:last-child')?.textContent,
    ],
  );

const crowd = 'new@b.co, Bo Diaz <bo@team.example>; eve@new.example\nnew@b.co\twrong@b';

test('says what would come of each address, sends, and says what came of it', async () => {
  const { client, user } = await paste(crowd);
  expect(await screen.findByText('5 found, 1 to look at')).toBeVisible();
  await user.click(await button('Check 5 addresses'));
  await screen.findByRole('dialog', { name: '1 of 5 can be invited' });
  expect(lines()).toEqual([
    ['new@b.co', 'Ready'],
    ['bo@team.example', 'Already a member'],
    ['eve@new.example', 'Already invited'],
    ['new@b.co', 'Listed twice'],
    ['wrong@b', 'Not an email address'],
  ]);
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Role for new@b.co' }),
    'Billing clerk',
  );
  await user.click(await button('Send 1 invitation'));
  await screen.findByRole('dialog', { name: '1 invitation sent' });
  expect(lines()[0]).toEqual(['new@b.co', 'Invited']);
  expect(client.control.calls('invitations.bulk').at(-1)?.input).toEqual({
    invitations: [{ email: 'new@b.co', role: 'clerk' }],
  });
  await user.click(await button('Done'));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Invite people' })).toHaveFocus());
  expect(await screen.findByRole('tab', { name: /Invitations\s*2/ })).toBeVisible();
});

test('loses nothing that was typed when the server fails, or the dialog is closed', async () => {
  const { client, user } = await paste('a@b.co, c@d.co');
  client.control.fail('invitations.bulk', { error: 422, detail: 'Mail is down.' });
  await user.click(await button('Check 2 addresses'));
  expect(await screen.findByText('Mail is down.')).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(await button('Invite people'));
  expect(await screen.findByText('2 found')).toBeVisible();
  await user.click(await button('Check 2 addresses'));
  await user.click(await button('Send 2 invitations'));
  expect(await screen.findByRole('dialog', { name: '2 invitations sent' })).toBeVisible();
});

test('takes addresses by the key, and gives the last one back for a change', async () => {
  const { user } = await paste('');
  await user.keyboard('a@b.co, c@d.co{Enter}wrong');
  expect(await screen.findByText('2 found')).toBeVisible();
  await user.keyboard('{Backspace>6/}');
  expect(await field()).toHaveValue('c@d.co');
  expect(screen.getByText('1 found')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove a@b.co' }));
  expect(await field()).toHaveFocus();
  expect(await button('Check 1 address')).toBeEnabled();
});

test('reads a file with a column of roles', async () => {
  const { user } = await paste('');
  const file = new File(['Email;Role\na@b.co;Billing clerk\nc@d.co;\n'], 'people.csv');
  await user.upload(screen.getByLabelText('Choose a CSV file', { selector: 'input' }), file);
  await user.click(await button('Check 2 addresses'));
  expect(await screen.findByRole('combobox', { name: 'Role for a@b.co' })).toHaveValue('clerk');
  expect(screen.getByRole('combobox', { name: 'Role for c@d.co' })).toHaveValue('viewer');
});

test('says how many are too many', async () => {
  await paste(Array.from({ length: 501 }, (_, index) => `p${index}@b.co`).join('\n'));
  expect(await screen.findByText(/At most 500 at once\. 1 too many/)).toBeVisible();
  expect(await button('Check 501 addresses')).toBeDisabled();
});

test('sends one by one where the server takes no more, with the same results', async () => {
  const client = team({ capabilities: [] });
  const { user } = await paste('new@b.co, bo@team.example, x@y.co', { client });
  await user.click(await button('Check 3 addresses'));
  await user.click(await button('Send 3 invitations'));
  await screen.findByRole('dialog', { name: '2 invitations sent' });
  expect(lines()).toEqual([
    ['new@b.co', 'Invited'],
    ['bo@team.example', 'Already a member'],
    ['x@y.co', 'Invited'],
  ]);
  expect(client.control.calls('invitations.bulk')).toEqual([]);
});

test('stops sending one by one, and keeps what was not sent', async () => {
  const client = team({ capabilities: [] });
  const held = client.control.hold('invitations.create', 'request');
  const text = ['a@b.co', 'c@d.co', 'e@f.co', 'g@h.co', 'i@j.co'].join(' ');
  const { user } = await paste(text, { client });
  await user.click(await button('Check 5 addresses'));
  await user.click(await button('Send 5 invitations'));
  await waitFor(() => expect(held.waiting).toBe(3));
  await user.click(await button('Stop'));
  act(() => held.end());
  expect(await screen.findByText('Stopped. What was not sent is still here.')).toBeVisible();
  expect(await button('Send 2 invitations')).toBeEnabled();
  expect(within(screen.getByRole('dialog')).getAllByText('Invited')).toHaveLength(3);
});
