import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadParts, rows, setUpTeam, team } from './test-kit.js';

beforeAll(loadParts);
afterEach(() => vi.useRealTimers());

const list = () => screen.findByRole('table', { name: 'Invitations' });
const emails = () => rows().map(([email]) => email);

async function open(setup: Parameters<typeof setUpTeam>[0] = {}) {
  const kit = setUpTeam(setup);
  await kit.user.click(await screen.findByRole('tab', { name: /^Invitations/ }));
  await list();
  return kit;
}

async function choose(user: ReturnType<typeof setUpTeam>['user'], email: string, action: string) {
  await user.click(await screen.findByRole('button', { name: `Actions for ${email}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

test('lists pending invitations, then those of another state', async () => {
  const { user } = await open();
  expect(screen.getByRole('tab', { name: /Invitations\s*1/ })).toHaveFocus();
  expect(rows()).toEqual(
    [['eve@new.example', 'Viewer', 'Pending', '30 May 2026', 'in 5 days']].map(
      ([email, role, status]) => [email, role, status, expect.any(String), expect.any(String)],
    ),
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show invitations' }), 'All');
  await waitFor(() => expect(emails()).toContain('late@new.example'));
});

test('sends again, and invites again whom nobody can send to', async () => {
  const { client, user } = await open({ defaultQuery: { invitations: 'all' } });
  await choose(user, 'eve@new.example', 'Send again');
  await screen.findAllByText(/^Sent again to eve@new\.example/);
  expect(client.control.calls('invitations.resend')).toHaveLength(1);
  await choose(user, 'late@new.example', 'Invite again');
  await screen.findAllByText('late@new.example was invited.');
  expect(client.control.calls('invitations.create').at(-1)?.input).toEqual({
    email: 'late@new.example',
    role: 'viewer',
  });
});

test('revokes after asking by address', async () => {
  const { user } = await open();
  await choose(user, 'eve@new.example', 'Revoke…');
  const dialog = await screen.findByRole('alertdialog', { name: /eve@new\.example/ });
  await user.click(within(dialog).getByRole('button', { name: 'Revoke invitation' }));
  expect(await screen.findByText('No invitation is pending')).toBeVisible();
});

test('copies a link without showing it, and offers none where there is none', async () => {
  const { user } = await open();
  await choose(user, 'eve@new.example', 'Copy link');
  await screen.findAllByText(/A new link for eve@new\.example/);
  const link = await navigator.clipboard.readText();
  expect(link).toMatch(/^https?:\/\//);
  expect(document.body.innerHTML).not.toContain(link);
});

test('shows the link when the browser does not allow copying, and forgets it', async () => {
  const { user } = await open();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Not allowed'));
  await choose(user, 'eve@new.example', 'Copy link');
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Invitation link' });
  const link = field.value;
  expect(link).toMatch(/^https?:\/\//);
  const [close] = screen.getAllByRole('button', { name: 'Close' });
  if (close) await user.click(close);
  await waitFor(() => expect(document.body.innerHTML).not.toContain(link));
});

test('is whole without any extension', async () => {
  const { user } = await open({ client: team({ capabilities: [] }) });
  expect(screen.queryByRole('searchbox')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Actions for eve@new.example' }));
  expect(screen.getByRole('menuitem', { name: 'Send again' })).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: 'Copy link' })).toBeNull();
});
