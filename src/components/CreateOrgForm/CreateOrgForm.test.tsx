import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fields, renderForm } from './test-kit.js';

const free = () => screen.findByText(/Free, and held for you for [45]:\d\d\./);

test('the address follows the name in any script until somebody edits it', async () => {
  const user = userEvent.setup();
  renderForm();
  const name = await fields.name();
  await user.type(name, 'Київ Тепло Північ');
  expect(fields.address()).toHaveValue('kiyiv-teplo-pivnich');
  await user.clear(fields.address());
  await user.type(fields.address(), 'teplo');
  await user.type(name, ' 2');
  expect(fields.address()).toHaveValue('teplo');
  await user.clear(fields.address());
  await user.tab();
  expect(fields.address()).toHaveValue('kiyiv-teplo-pivnich-2');
});

test('asks the server for an address that this device cannot spell', async () => {
  const user = userEvent.setup();
  const { client } = renderForm();
  await user.type(await fields.name(), '高円寺ラーメン');
  await waitFor(() => expect(fields.address()).toHaveValue('ramen'));
  expect(await free()).toBeInTheDocument();
  const asked = client.control.calls('organizations.slugAvailability');
  expect(asked.at(-1)?.input).toEqual({ name: '高円寺ラーメン' });
});

test('says that an address is free and held, and sends the proof of the hold', async () => {
  const user = userEvent.setup();
  const onCreated = vi.fn();
  const { client } = renderForm({ props: { onCreated } });
  await user.type(await fields.name(), 'Cedar Works');
  expect(await free()).toBeInTheDocument();
  await user.click(fields.create());
  await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
  const [create] = client.control.calls('organizations.create');
  expect(create?.input).toMatchObject({
    name: 'Cedar Works',
    slug: 'cedar-works',
    billing_email: 'amara@northwind.example',
    hold_token: expect.any(String),
  });
});

test('offers three free addresses for a taken one and takes the chosen one', async () => {
  const user = userEvent.setup();
  renderForm();
  await user.type(await fields.name(), 'Tidewater');
  expect(
    await screen.findByText('Taken by another organization. These are free:', {
      selector: '.ok-hint span',
    }),
  ).toBeVisible();
  expect(fields.address()).toBeInvalid();
  const [first, ...others] = screen.getAllByRole('button', { name: /^Use / });
  expect(others).toHaveLength(2);
  const chosen = first?.textContent ?? '';
  await user.click(first ?? fields.create());
  expect(fields.address()).toHaveFocus();
  expect(fields.address()).toHaveValue(chosen);
  expect(await free()).toBeInTheDocument();
});

test.each([
  ['billing', 'Reserved for the app itself. These are free:'],
  ['harbor--dental_', 'Use lower-case letters, digits and single hyphens. 3 to 48 characters.'],
])('says what is wrong with %s', async (slug, text) => {
  const user = userEvent.setup();
  renderForm();
  await fields.name();
  await user.type(fields.address(), slug);
  expect(await screen.findByText(text, { selector: '.ok-hint span' })).toBeVisible();
  expect(screen.getAllByRole('button', { name: /^Use / }).length).toBeGreaterThan(0);
});

test('does not correct a person who is still typing', async () => {
  const user = userEvent.setup();
  renderForm();
  await fields.name();
  await user.type(fields.address(), 'ab');
  expect(fields.address()).not.toBeInvalid();
  await user.tab();
  expect(fields.address()).toBeInvalid();
});

test('says when it could not check, checks again when asked and keeps the focus', async () => {
  const user = userEvent.setup();
  const { client } = renderForm();
  client.control.fail('organizations.slugAvailability', { error: 503 });
  await user.type(await fields.name(), 'Cedar Works');
  await user.click(await screen.findByRole('button', { name: 'Check again' }));
  expect(fields.address()).toHaveFocus();
  expect(await free()).toBeInTheDocument();
});

test('works without holds', async () => {
  const user = userEvent.setup();
  const { client } = renderForm({ client: { capabilities: ['async_provisioning'] } });
  await user.type(await fields.name(), 'Cedar Works');
  expect(await screen.findByText('Free.', { selector: '.ok-hint span' })).toBeVisible();
  await user.click(fields.create());
  expect(await screen.findByRole('heading', { name: /Setting up/ })).toBeVisible();
  expect(client.control.calls('organizations.holdSlug')).toEqual([]);
});

test('checks a field when it is left, and what is typed stays', async () => {
  const user = userEvent.setup();
  renderForm();
  await user.click(await fields.name());
  await user.tab();
  expect(await screen.findByText('Enter a name.')).toBeVisible();
  await user.clear(fields.email());
  await user.type(fields.email(), 'nobody');
  expect(screen.queryByText('Enter a valid email address.')).toBeNull();
  await user.tab();
  expect(await screen.findByText('Enter a valid email address.')).toBeVisible();
  expect(fields.email()).toHaveValue('nobody');
});

test('reads one sentence for each address that somebody paused at', async () => {
  const user = userEvent.setup();
  renderForm();
  await fields.name();
  const region = within(fields.address().closest<HTMLElement>('.ok-field') ?? document.body)
    .getAllByRole('status')
    .at(-1);
  const said: string[] = [];
  new MutationObserver(() => said.push(region?.textContent ?? '')).observe(
    region ?? document.body,
    { childList: true, characterData: true, subtree: true },
  );
  await user.type(fields.address(), 'cedar');
  await free();
  await user.type(fields.address(), '-works');
  await waitFor(() => expect(said.at(-1)).toBe('Free, and held for you.'));
  // A second later the countdown has moved on and nobody was told.
  await act(() => new Promise((resolve) => setTimeout(resolve, 1200)));
  expect(said.filter((text) => text.startsWith('Free'))).toHaveLength(2);
});

test('partners choose the organization it belongs to; others see no such field', async () => {
  const user = userEvent.setup();
  const { client } = renderForm();
  await user.type(await fields.name(), 'Harbor Dental Salem');
  const inside = screen.getByRole('combobox', { name: 'Inside' });
  expect(inside).toHaveDisplayValue('No parent');
  await user.selectOptions(inside, 'Northwind Voice / Harbor Dental Group');
  await free();
  await user.click(fields.create());
  await screen.findByRole('heading', { name: /Setting up/ });
  expect(client.control.calls('organizations.create')[0]?.input).toMatchObject({
    parent_id: 'org_harbor',
  });
});

test('somebody who manages no clients has no choice of parent', async () => {
  renderForm({ client: { user: 'user_chen' }, provider: { organizationId: 'org_harbor' } });
  await fields.name();
  expect(screen.queryByRole('combobox', { name: 'Inside' })).toBeNull();
});
