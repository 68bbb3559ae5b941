import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient, type MemoryClientOptions } from '../../testing/index.js';
import { ProvisioningPanel, type ProvisioningPanelProps } from './ProvisioningPanel.js';
import { fields, renderForm } from './test-kit.js';

const free = () => screen.findByText(/^Free/, { selector: '.ok-hint *' });

async function create(options: Parameters<typeof renderForm>[0] = {}) {
  const user = userEvent.setup();
  const kit = renderForm(options);
  await user.type(await fields.name(), 'Cedar Works');
  await free();
  await user.click(fields.create());
  await screen.findByRole('heading', { name: /Cedar Works/ });
  return { user, ...kit };
}

const step = (name: RegExp) => {
  const item = screen.getAllByRole('listitem').find((each) => name.test(each.textContent ?? ''));
  return within(item ?? document.body);
};

function renderPanel(options: MemoryClientOptions = {}, props: ProvisioningPanelProps = {}) {
  const client = createMemoryClient(options);
  render(
    <StrictMode>
      <OrgKitProvider client={client} principal={client.userId}>
        <ProvisioningPanel organizationId="org_brightline" {...props} />
      </OrgKitProvider>
    </StrictMode>,
  );
  return client;
}

test('shows each step as it happens, then the number and what comes next', async () => {
  const onOpen = vi.fn();
  const onInvite = vi.fn();
  const { client, user } = await create({ props: { onOpen, onInvite } });
  expect(screen.getByText('About 20 seconds. You may leave this page.')).toBeVisible();
  expect(step(/Create the organization/).getByText('done')).toBeInTheDocument();
  await act(() => client.control.advance(3000));
  await waitFor(() => expect(step(/Start the free trial/).getByText(/Done in 3 s/)).toBeVisible());
  await act(() => client.control.advance(60_000));
  expect(await screen.findByRole('heading', { name: /Cedar Works.* is ready/ })).toBeVisible();
  expect(screen.getByText(/Free trial until 1 Apr/)).toBeVisible();
  expect(screen.getByText(/^\+1 \d{3} \d{3} \d{4}$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toMatch(/^\+1\d{10}$/);
  await user.click(screen.getByRole('button', { name: 'Invite people' }));
  await user.click(screen.getByRole('button', { name: 'Open Cedar Works' }));
  const organization = expect.objectContaining({ slug: 'cedar-works' });
  expect(onInvite).toHaveBeenCalledWith({ organization });
  expect(onOpen).toHaveBeenCalledWith({ organization });
});

test('goes on after a reload from where the server is', async () => {
  const { client, reload } = await create();
  await act(() => client.control.advance(3500));
  reload();
  expect(await screen.findByRole('heading', { name: /Setting up.*Cedar Works/ })).toBeVisible();
  await waitFor(() => expect(step(/Start the free trial/).getByText('done')).toBeInTheDocument());
  await act(() => client.control.advance(60_000));
  expect(await screen.findByRole('heading', { name: /is ready/ })).toBeVisible();
});

test('a failed step says why and can be tried again; the organization opens meanwhile', async () => {
  const user = userEvent.setup();
  const onOpen = vi.fn();
  const client = renderPanel({}, { onOpen });
  expect(await screen.findByRole('heading', { name: /is almost ready/ })).toBeVisible();
  expect(screen.getByText(/No number was free in area 503\./)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(onOpen).toHaveBeenCalledOnce();
  // Amara only watches there; who may not manage the organization sees no such button.
  expect(screen.queryByRole('button', { name: /^Try again/ })).toBeNull();
  expect(client.control.calls('organizations.retryProvisioning')).toEqual([]);
});

test('an admin tries the failed step again', async () => {
  const user = userEvent.setup();
  const client = renderPanel({ user: 'user_priya' });
  await user.click(await screen.findByRole('button', { name: /^Try again: Assign/ }));
  await screen.findByRole('heading', { name: /Setting up/ });
  await act(() => client.control.advance(60_000));
  expect(await screen.findByRole('heading', { name: /is ready/ })).toBeVisible();
  expect(client.control.calls('organizations.retryProvisioning')).toHaveLength(1);
});

test('a try that does not start says so', async () => {
  const user = userEvent.setup();
  const client = renderPanel({ user: 'user_priya' });
  client.control.fail('organizations.retryProvisioning', {
    error: 503,
    detail: 'Busy, try later.',
  });
  await user.click(await screen.findByRole('button', { name: /^Try again: Assign/ }));
  expect(await screen.findByText('Busy, try later.')).toBeVisible();
});

test('without a queue the result comes with the answer', async () => {
  await create({ client: { capabilities: [] } });
  expect(screen.getByRole('heading', { name: /is ready/ })).toBeVisible();
  expect(screen.getByText(/^\+1 \d{3} \d{3} \d{4}$/)).toBeVisible();
});

test('without a queue the four names stand there while the request is out', async () => {
  const user = userEvent.setup();
  const { client } = renderForm({ client: { capabilities: [] } });
  await user.type(await fields.name(), 'Cedar Works');
  await free();
  const held = client.control.hold('organizations.create');
  await user.click(fields.create());
  const names = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
  expect(names.map((text) => text?.replace(/^\d/, '').trim())).toEqual([
    'Create the organization',
    'Start the free trial',
    'Assign a phone number',
    'Prepare the knowledge base',
  ]);
  held.end();
  expect(await screen.findByRole('heading', { name: /is ready/ })).toBeVisible();
});

test('somebody else’s organization is closed', async () => {
  renderPanel({ user: 'user_chen' });
  expect(await screen.findByText('You are not a member of this organization')).toBeVisible();
});

test('shows nothing of one organization under the name of the next', async () => {
  const client = createMemoryClient();
  const page = (organizationId: string) => (
    <OrgKitProvider client={client} principal={client.userId}>
      <ProvisioningPanel organizationId={organizationId} />
    </OrgKitProvider>
  );
  const { rerender } = render(page('org_brightline'));
  expect(await screen.findByText(/No number was free in area 503\./)).toBeVisible();
  const held = client.control.hold('organizations.provisioning');
  rerender(page('org_northwind'));
  await waitFor(() =>
    expect(client.control.calls('organizations.get').at(-1)).toMatchObject({
      organizationId: 'org_northwind',
    }),
  );
  await act(async () => {});
  expect(screen.queryByText(/No number was free/)).toBeNull();
  held.end();
  expect(await screen.findByRole('heading', { name: /Northwind Voice/ })).toBeVisible();
});
