import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryClient, seeds } from '../../testing/index.js';
import { choose, find, setUp } from './test-kit.js';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Page = ReturnType<typeof setUp>;

/** Everything of the page that could still have a secret. */
function everything({ cached, events, client }: Page): string {
  const storage = (one: Storage) => JSON.stringify({ ...one });
  const values = [...document.querySelectorAll('input, textarea')].map(
    (field) => `${field.getAttribute('value')} ${Reflect.get(field, 'value')}`,
  );
  return [
    document.documentElement.outerHTML,
    ...values,
    cached(),
    JSON.stringify(events),
    JSON.stringify(client.control.calls().map(({ operation, input }) => [operation, input])),
    storage(localStorage),
    storage(sessionStorage),
    document.cookie,
    location.href,
    JSON.stringify(history.state),
  ].join('\n');
}

/** Walks what React keeps of the page, state, props and what is between renders, for a text. */
function isInReact(text: string): boolean {
  const seen = new Set<object>();
  const queue: unknown[] = [...document.querySelectorAll('*')].map((element) => ({ ...element }));
  for (let value = queue.pop(); value !== undefined || queue.length > 0; value = queue.pop()) {
    if (typeof value === 'string' && value.includes(text)) return true;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    if (value instanceof Window || value instanceof Document) continue;
    seen.add(value);
    for (const inside of value instanceof Map ? value.values() : Object.values(value)) {
      if (inside != null) queue.push(inside);
    }
  }
  return false;
}

async function createKey({ user }: Page, name = 'Nightly export') {
  await user.click(await screen.findByRole('button', { name: 'Create key' }));
  const form = await find.dialog('Create API key');
  await user.type(form.getByLabelText('Name'), name);
  await user.click(form.getByRole('checkbox', { name: /^See conversations/ }));
  await user.click(form.getByRole('button', { name: 'Create key' }));
  const secret = (await find.secret()) ?? '';
  expect(secret).toMatch(/^ak_[\w]+\.\w{50}$/);
  return secret;
}

test('creates a key with scopes, addresses and an end that is spelled out', async () => {
  const page = setUp({ provider: { timeZone: 'Europe/Berlin' } });
  const { user, client } = page;
  await find.table();
  await user.click(find.button('Create key'));
  const form = await find.dialog('Create API key');
  expect(form.getByText(/16 June 2026.*CEST|16 June 2026.*GMT\+2/)).toBeVisible();
  await user.click(form.getByRole('button', { name: 'Create key' }));
  expect(form.getByText('Enter a name.')).toBeVisible();
  expect(form.getByLabelText('Name')).toHaveFocus();
  expect(form.getByText('Choose at least one scope.')).toBeVisible();
  await user.type(form.getByLabelText('Name'), 'Nightly export');
  await user.type(form.getByRole('searchbox', { name: 'Search scopes' }), 'knowledge');
  await user.click(form.getByRole('checkbox', { name: /Manage knowledge bases/ }));
  const implied = form.getByRole('checkbox', { name: /See knowledge bases/ });
  expect(implied).toBeChecked();
  expect(implied).toBeDisabled();
  expect(form.getByText('comes with “Manage knowledge bases”')).toBeVisible();
  await user.click(form.getByRole('radio', { name: '7 days' }));
  await user.type(form.getByLabelText(/Allowed addresses/), '203.0.113.0/24, 2001:db8::/48');
  await user.click(form.getByRole('button', { name: 'Create key' }));
  await find.secret();
  expect(client.control.calls('apiKeys.create').at(-1)?.input).toMatchObject({
    name: 'Nightly export',
    scopes: ['knowledge_bases:manage'],
    allowed_ips: ['203.0.113.0/24', '2001:db8::/48'],
  });
});

test('lets nobody give a scope that they do not hold', async () => {
  const { user } = setUp({ client: withKeeper() });
  await find.table();
  await user.click(find.button('Create key'));
  const form = await find.dialog('Create API key');
  expect(form.getByRole('checkbox', { name: /Manage settings and keys/ })).toBeEnabled();
  expect(form.getByRole('checkbox', { name: /See agents/ })).toBeDisabled();
  expect(form.getAllByText('you do not hold it').length).toBeGreaterThan(10);
});

test('has the secret nowhere after closing: page, cache, storages, events, address', async () => {
  const page = setUp();
  await find.table();
  const { user } = page;
  const secret = await createKey(page);
  const hidden = secret.split('.')[1] ?? '';
  // What is looked through does find what is there.
  expect(isInReact('Nightly export')).toBe(true);
  // Only the text on screen has it while it is shown.
  expect(everything(page).split(hidden)).toHaveLength(2);
  const shown = screen.getByRole('textbox', { name: 'Secret' });
  const node = shown.firstChild;
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe(secret);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByText('Nightly export')).toBeVisible();
  expect(everything(page)).not.toContain(hidden);
  expect(isInReact(hidden)).toBe(false);
  expect(node?.textContent).toBe('');
});

test('asks before the secret is lost: by ×, Escape, a press beside and leaving the page', async () => {
  const page = setUp();
  await find.table();
  const { user } = page;
  const secret = await createKey(page);
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leave()).toBe(true);
  const dialog = await find.dialog('Copy your key now');
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  const gate = await find.alert('Close without copying?');
  await user.click(gate.getByRole('button', { name: 'Close' }));
  expect(await find.secret()).toBe(secret);
  await user.keyboard('{Escape}');
  await find.alert('Close without copying?');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(await find.secret()).toBe(secret);
  const beside = document.querySelector('.ok-dialog-overlay');
  if (beside) await user.pointer({ keys: '[MouseLeft]', target: beside });
  const again = await find.alert('Close without copying?');
  await user.click(again.getByRole('button', { name: 'Copy and close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await navigator.clipboard.readText()).toBe(secret);
  expect(leave()).toBe(false);
});

test('forgets the secret when it is thrown away, when the page leaves and when the organization changes', async () => {
  const first = setUp();
  await find.table();
  const thrown = (await createKey(first)).split('.')[1] ?? '';
  await first.user.click(screen.getByRole('button', { name: 'Done' }));
  const gate = await find.alert('Close without copying?');
  await first.user.click(gate.getByRole('button', { name: 'Close anyway' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(everything(first)).not.toContain(thrown);
  expect(isInReact(thrown)).toBe(false);

  const left = (await createKey(first, 'Second')).split('.')[1] ?? '';
  const shown = screen.getByRole('textbox', { name: 'Secret' });
  const node = shown.firstChild;
  act(() => first.goTo('org_harbor'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(everything(first)).not.toContain(left);
  expect(node?.textContent).toBe('');
  first.unmount();
});

test('makes one key of two fast presses, and none that nobody waits for', async () => {
  const page = setUp();
  await find.table();
  const { user, client } = page;
  const held = client.control.hold('apiKeys.create');
  await user.click(find.button('Create key'));
  const form = await find.dialog('Create API key');
  await user.type(form.getByLabelText('Name'), 'Twice');
  await user.click(form.getByRole('checkbox', { name: /^See conversations/ }));
  await user.dblClick(form.getByRole('button', { name: 'Create key' }));
  // Leaving now would lose the secret that is on its way.
  await user.keyboard('{Escape}');
  expect(form.getByRole('button', { name: 'Creating' })).toBeVisible();
  act(() => page.goTo('org_harbor'));
  act(() => held.end());
  await waitFor(() => expect(client.control.calls('apiKeys.create')).toHaveLength(1));
  expect(screen.queryByRole('textbox', { name: 'Secret' })).toBeNull();
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});

test('explains a secret that was given out to nobody, and leads on', async () => {
  const page = setUp();
  await find.table();
  const { user, client } = page;
  client.control.fail('apiKeys.create', { error: 'timeout', afterCommit: true });
  await user.click(find.button('Create key'));
  const form = await find.dialog('Create API key');
  await user.type(form.getByLabelText('Name'), 'Lost');
  await user.click(form.getByRole('checkbox', { name: /^See conversations/ }));
  await user.click(form.getByRole('button', { name: 'Create key' }));
  expect(await form.findByText(/No answer came/)).toBeVisible();
  await user.click(form.getByRole('button', { name: 'Create key' }));
  expect(await form.findByText('It was created, but nobody saw it')).toBeVisible();
  expect(form.getByText(/A secret is shown once.* Revoke it and create another/)).toBeVisible();
  const revoked = client.control.hold('apiKeys.delete');
  await user.click(form.getByRole('button', { name: 'Revoke key' }));
  expect(form.getByRole('button', { name: 'Create another key' })).toBeDisabled();
  act(() => revoked.end());
  expect(await form.findByText(/It is revoked now/)).toBeVisible();
  expect(form.queryByRole('button', { name: 'Revoke key' })).toBeNull();
  expect(form.getByRole('button', { name: 'Create another key' })).toHaveFocus();
  await user.click(form.getByRole('button', { name: 'Create another key' }));
  expect(await find.secret()).toMatch(/^ak_/);
  const made = client.control.calls('apiKeys.create');
  expect(made).toHaveLength(3);
  expect(client.control.calls('apiKeys.delete')).toHaveLength(1);
});

test('says why an unseen key was not revoked, and creates another one all the same', async () => {
  const page = setUp();
  await find.table();
  const { user, client } = page;
  client.control.fail('apiKeys.create', { error: 'timeout', afterCommit: true });
  await user.click(find.button('Create key'));
  const form = await find.dialog('Create API key');
  await user.type(form.getByLabelText('Name'), 'Lost');
  await user.click(form.getByRole('checkbox', { name: /^See conversations/ }));
  await user.click(form.getByRole('button', { name: 'Create key' }));
  await form.findByText(/No answer came/);
  await user.click(form.getByRole('button', { name: 'Create key' }));
  client.control.fail('apiKeys.delete', { error: 422, detail: 'Keys are being moved.' });
  await user.click(await form.findByRole('button', { name: 'Revoke key' }));
  expect(await form.findByText(/Not revoked. Keys are being moved/)).toBeVisible();
  expect(form.getByRole('button', { name: 'Revoke key' })).toBeEnabled();
  await user.click(form.getByRole('button', { name: 'Create another key' }));
  expect(await find.secret()).toMatch(/^ak_/);
});

test('shows snippets that read the secret from the environment', async () => {
  const page = setUp({ guide: { apiUrl: 'https://api.relay.example', variable: 'RELAY_KEY' } });
  await find.table();
  const { user } = page;
  const secret = await createKey(page);
  for (const name of ['curl', 'Node', '.env', 'GitHub']) {
    await user.click(screen.getByRole('tab', { name }));
    const panel = screen.getByRole('tabpanel', { name });
    expect(panel).toHaveTextContent('RELAY_KEY');
    expect(panel).not.toHaveTextContent(secret);
  }
});

test('makes a token of the person, whose snippet names the organization', async () => {
  const page = setUp({ kinds: ['tokens'] });
  await find.tokens();
  const { user, client } = page;
  await user.click(find.button('Create token'));
  const form = await find.dialog('Create token');
  await user.type(form.getByLabelText('Name'), 'Ferry');
  await user.click(form.getByRole('radio', { name: 'Never' }));
  await user.click(form.getByRole('button', { name: 'Create token' }));
  expect(await find.secret()).toMatch(/^pat_/);
  expect(screen.getByRole('tabpanel', { name: 'curl' })).toHaveTextContent(
    'X-Anyreach-Org: org_northwind',
  );
  expect(client.control.calls('tokens.create').at(-1)?.input).toMatchObject({ expires_at: null });
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await choose(user, 'Ferry', 'Revoke…');
  const question = await find.alert('Revoke Ferry?');
  await user.click(question.getByRole('button', { name: 'Revoke token' }));
  await waitFor(() => expect(screen.queryByText('Ferry')).toBeNull());
});

/** The demo, in which Jonas has a role that manages keys and little else. */
function withKeeper() {
  const demo = seeds.demo();
  const keeper = { name: 'keeper', label: 'Keeper', scopes: ['organizations:manage'] };
  const organizations = demo.organizations.map((organization) => ({
    ...organization,
    roles: [...(organization.roles ?? []), keeper],
    members: organization.members?.map((member) =>
      member.user_id === 'user_jonas' ? { ...member, role: 'keeper' } : member,
    ),
  }));
  return createMemoryClient({ seed: { ...demo, organizations, user: 'user_jonas' } });
}
