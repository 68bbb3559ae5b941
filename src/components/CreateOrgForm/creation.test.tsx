import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fields, renderForm } from './test-kit.js';

const free = () => screen.findByText(/Free, and held for you for/);

async function fill(user: ReturnType<typeof userEvent.setup>, name = 'Cedar Works') {
  await user.type(await fields.name(), name);
  await free();
}

const creations = (client: ReturnType<typeof renderForm>['client']) =>
  client.control.calls('organizations.create');

test('a double press, Enter and a slow answer send one request', async () => {
  const user = userEvent.setup();
  const { client } = renderForm();
  await fill(user);
  const held = client.control.hold('organizations.create');
  await user.dblClick(fields.create());
  await user.type(await fields.name(), '{Enter}{Enter}');
  expect(fields.create()).toHaveAttribute('aria-busy', 'true');
  expect(creations(client)).toHaveLength(1);
  held.end();
  expect(await screen.findByRole('heading', { name: /Setting up.*Cedar Works/ })).toHaveFocus();
  expect(creations(client)).toHaveLength(1);
});

test('an address taken meanwhile comes back to its field with nothing lost', async () => {
  const user = userEvent.setup();
  const { client } = renderForm();
  await fill(user);
  await user.clear(fields.email());
  await user.type(fields.email(), 'bills@cedar.example');
  client.control.fail('organizations.create', { error: 'slug_taken' });
  await user.click(fields.create());
  expect(await screen.findByText(/The address was taken a moment ago/)).toBeVisible();
  expect(fields.address()).toHaveFocus();
  expect(fields.address()).toHaveValue('cedar-works');
  expect(await fields.name()).toHaveValue('Cedar Works');
  expect(fields.email()).toHaveValue('bills@cedar.example');
});

test('a refused field gets the message and the focus', async () => {
  const user = userEvent.setup();
  const { client } = renderForm();
  await fill(user);
  client.control.fail('organizations.create', {
    error: 'validation_error',
    fields: { billing_email: 'This mailbox does not exist' },
  });
  await user.click(fields.create());
  expect(await screen.findByText('This mailbox does not exist')).toBeVisible();
  expect(fields.email()).toHaveFocus();
});

test('any other refusal is told in the words of the server', async () => {
  const user = userEvent.setup();
  const { client } = renderForm();
  await fill(user);
  client.control.fail('organizations.create', {
    error: 'email_not_verified',
    detail: 'Verify your email address first',
  });
  await user.click(fields.create());
  expect(await screen.findByText(/Verify your email address first/)).toBeVisible();
  // A refusal is final: the next press is a new wish with a key of its own.
  await user.click(fields.create());
  await screen.findByRole('heading', { name: /Setting up/ });
  const [first, second] = creations(client);
  expect(first?.idempotencyKey).not.toBe(second?.idempotencyKey);
});

test.each(['timeout', 'dropped', 'partial'] as const)(
  'after no answer (%s) another try gives the same organization',
  async (error) => {
    const user = userEvent.setup();
    const onCreated = vi.fn();
    const { client } = renderForm({ props: { onCreated } });
    await fill(user);
    client.control.fail('organizations.create', { error, afterCommit: true });
    await user.click(fields.create());
    expect(await screen.findByText('No answer yet.')).toBeVisible();
    expect(await fields.name()).toHaveAttribute('readonly');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { name: /Setting up/ });
    const [first, second] = creations(client);
    expect(second?.idempotencyKey).toBe(first?.idempotencyKey);
    expect(second?.input).toEqual(first?.input);
    expect(onCreated).toHaveBeenCalledOnce();
    const { items } = await client.organizations.list({ slug: 'cedar-works' }, {});
    expect(items.filter(({ slug }) => slug === 'cedar-works')).toHaveLength(1);
  },
);

test('a reload between request and answer keeps the key', async () => {
  const user = userEvent.setup();
  const { client, reload } = renderForm();
  await fill(user);
  const held = client.control.hold('organizations.create');
  await user.click(fields.create());
  reload();
  expect(await screen.findByText('No answer yet.')).toBeVisible();
  held.end();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', { name: /Setting up/ });
  const keys = new Set(creations(client).map(({ idempotencyKey }) => idempotencyKey));
  expect(keys.size).toBe(1);
});

test('details can be changed once it is known that nothing arrived', async () => {
  const user = userEvent.setup();
  const { client } = renderForm();
  await fill(user);
  client.control.fail('organizations.create', { error: 'timeout' });
  await user.click(fields.create());
  await user.click(await screen.findByRole('button', { name: 'Change the details' }));
  await waitFor(async () => expect(await fields.name()).not.toHaveAttribute('readonly'));
  await user.type(await fields.name(), ' North');
  await waitFor(() => expect(fields.address()).toHaveValue('cedar-works-north'));
});

test('and when it had arrived, that organization is shown instead', async () => {
  const user = userEvent.setup();
  const { client } = renderForm();
  await fill(user);
  client.control.fail('organizations.create', { error: 'timeout', afterCommit: true });
  await user.click(fields.create());
  await user.click(await screen.findByRole('button', { name: 'Change the details' }));
  expect(await screen.findByRole('heading', { name: /Cedar Works/ })).toBeVisible();
  expect(creations(client)).toHaveLength(1);
});

test('what was typed survives a reload and is forgotten on cancel', async () => {
  const user = userEvent.setup();
  const onCancel = vi.fn();
  const { reload } = renderForm({ props: { onCancel } });
  await user.type(await fields.name(), 'Cedar Works');
  await user.clear(fields.address());
  await user.type(fields.address(), 'cedar');
  reload();
  expect(await fields.name()).toHaveValue('Cedar Works');
  expect(fields.address()).toHaveValue('cedar');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onCancel).toHaveBeenCalledOnce();
  reload();
  expect(await fields.name()).toHaveValue('');
});

test('offline nothing is sent and the form says so', async () => {
  const user = userEvent.setup();
  const { client } = renderForm();
  await fill(user);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(await screen.findByText('You are offline.')).toBeVisible();
  await user.click(fields.create());
  expect(creations(client)).toEqual([]);
  vi.restoreAllMocks();
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(screen.queryByText('You are offline.')).toBeNull());
  expect(await fields.name()).toHaveValue('Cedar Works');
});

test('the whole form works from the keyboard', async () => {
  const user = userEvent.setup();
  renderForm({ props: { onCancel: () => {} } });
  await fields.name();
  await user.tab();
  expect(await fields.name()).toHaveFocus();
  await user.keyboard('Cedar Works');
  await user.tab();
  expect(fields.address()).toHaveFocus();
  await free();
  await user.tab();
  expect(fields.email()).toHaveFocus();
  await user.tab();
  expect(screen.getByRole('combobox', { name: 'Inside' })).toHaveFocus();
  await user.tab();
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await user.tab();
  expect(fields.create()).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: /Setting up/ })).toHaveFocus();
});
