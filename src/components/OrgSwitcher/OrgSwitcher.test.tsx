import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createMemoryClient } from '../../testing/index.js';
import { OrgCommandMenu, type OrgSwitcherProps } from './index.js';
import { active, amara, options, setUp, trigger } from './test-kit.js';

test('shows where the person is', async () => {
  const { container } = setUp();
  const button = await trigger(/Northwind Voice/);
  expect(button).toHaveTextContent('Admin · Agency');
  expect(button).toHaveAttribute('aria-expanded', 'false');
  expect(within(button).getByRole('img', { name: '1 invitation' })).toBeVisible();
  expect(container.querySelector('[data-ok-org="org_northwind"]')).toContainElement(button);
});

test('gives id, class and data attributes to its one root', async () => {
  const { container } = setUp({ id: 'where', className: 'mine', 'data-place': 'bar' });
  await trigger(/Northwind/);
  const root = container.querySelector('#where');
  expect(root).toHaveClass('mine', 'ok-org-switcher');
  expect(root).toHaveAttribute('data-place', 'bar');
  expect(container.querySelectorAll('[data-place]')).toHaveLength(1);
});

test('opens by keyboard, moves, and switches without a pointer', async () => {
  const onSwitch = vi.fn<NonNullable<OrgSwitcherProps['onSwitch']>>();
  const { user, events } = setUp({ onSwitch });
  await trigger(/Northwind/);
  await user.tab();
  await user.keyboard('{ArrowDown}');
  const field = await screen.findByRole('combobox', { name: 'Find an organization' });
  expect(field).toHaveFocus();
  await screen.findAllByRole('option');
  // The first place where the person is not already.
  expect(active()).toMatch(/^BHBlue Heron/);
  await user.keyboard('{ArrowDown}');
  expect(active()).toMatch(/Brightline Solar/);
  await user.keyboard('{Home}{ArrowUp}');
  expect(active()).toBe('Create organization');
  await user.keyboard('{PageUp}{Home}{ArrowDown}{Enter}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(onSwitch).toHaveBeenCalledTimes(1);
  expect(onSwitch.mock.calls[0]?.[0]).toMatchObject({
    organization: { slug: 'brightline-solar' },
    previous: { slug: 'northwind' },
  });
  expect(await trigger(/Northwind/)).toHaveFocus();
  await waitFor(() =>
    expect(events.map(({ type }) => type)).toEqual([
      'organization_switch_before',
      'organization_switch_committed',
    ]),
  );
});

test('closes on Escape and gives the focus back; Tab goes on through the page', async () => {
  const { user } = setUp();
  await user.click(await trigger(/Northwind/));
  await screen.findAllByRole('option');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await trigger(/Northwind/)).toHaveFocus();
});

test('searches what has arrived at once and marks what was found', async () => {
  const { user, client } = setUp();
  await user.click(await trigger(/Northwind/));
  await screen.findAllByRole('option');
  await user.keyboard('harb');
  await screen.findByRole('group', { name: '3 matches' });
  expect(options()[0]).toMatch(/Harbor Dental/);
  expect(screen.getByRole('listbox').querySelector('mark')).toHaveTextContent('Harb');
  expect(options().at(-1)).toBe('Create “harb”');
  // One list of few organizations is complete: there is nothing that a server would know better.
  expect(client.control.calls('organizations.list')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(screen.getByRole('combobox')).toHaveFocus();
  expect(screen.getByRole('combobox')).toHaveValue('');
});

test('says that nothing matches and offers to create what was searched for', async () => {
  const onCreate = vi.fn();
  const { user } = setUp({ onCreate });
  await user.click(await trigger(/Northwind/));
  await screen.findAllByRole('option');
  await user.keyboard('harbour dental');
  expect(await screen.findByText('Nothing matches “harbour dental”')).toBeVisible();
  expect(active()).toBe('Create “harbour dental”');
  await user.keyboard('{Enter}');
  expect(onCreate).toHaveBeenCalledWith({ name: 'harbour dental' });
});

test('leaves the creation out where the host wants none', async () => {
  const { user } = setUp({ createForm: false });
  await user.click(await trigger(/Northwind/));
  await screen.findAllByRole('option');
  expect(options()).not.toContain('Create organization');
});

test('keeps pins and recents for the person, with children below their parent', async () => {
  const { user, kept } = setUp({
    stored: { [amara]: { pinned: ['org_harbor', 'org_northwind'], recent: ['org_koenji', 7] } },
  });
  await user.click(await trigger(/Northwind/));
  const pinned = await screen.findByRole('group', { name: 'Pinned' });
  const rows = within(pinned).getAllByRole('option');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^NVNorthwind/),
    expect.stringMatching(/^HDHarbor/),
  ]);
  expect(within(screen.getByRole('group', { name: 'Recent' })).getAllByRole('option')).toHaveLength(
    1,
  );
  expect(active()).toMatch(/Harbor Dental Group/);
  await user.keyboard('{Control>}p{/Control}');
  expect(kept.get(amara)).toMatchObject({ pinned: ['org_northwind'] });
});

test('draws a few of ten thousand rows, and tells assistive technology of all', async () => {
  const client = createMemoryClient({ seed: 'many' });
  const { user } = setUp({ client, at: 'org_many_00042' });
  await user.click(await trigger(/00042/));
  const [first] = await screen.findAllByRole('option');
  expect(first).toHaveAttribute('aria-setsize', '10000');
  expect(first).toHaveAttribute('aria-posinset', '1');
  expect(screen.getAllByRole('option').length).toBeLessThan(100);
  await user.keyboard('05123');
  await screen.findByRole('group', { name: '1 match' });
  expect(options()[0]).toMatch(/05123/);
  expect(client.control.calls('organizations.list').at(-1)?.input).toMatchObject({
    search: '05123',
  });
});

test('works without any extension of the server', async () => {
  const client = createMemoryClient({ capabilities: [] });
  const { user } = setUp({ client, stored: { [amara]: { pinned: ['org_harbor'], recent: [] } } });
  await user.click(await trigger(/Northwind/));
  expect(await screen.findByRole('group', { name: 'Pinned' })).toBeVisible();
  await user.keyboard('brightline');
  await screen.findByRole('group', { name: '1 match' });
});

test('opens as a command menu from anywhere, when asked to', async () => {
  const onSwitch = vi.fn();
  const { user } = setUp({ Widget: OrgCommandMenu, hotKey: true, onSwitch });
  await user.keyboard('{Control>}k{/Control}');
  const menu = await screen.findByRole('dialog', { name: 'Go to organization' });
  expect(within(menu).getByRole('combobox')).toHaveFocus();
  await screen.findByRole('option', { name: /^Brightline/ });
  await user.keyboard('bright');
  await waitFor(() => expect(active()).toMatch(/^BSBrightline/));
  await user.keyboard('{Enter}');
  expect(onSwitch).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('{Control>}k{/Control}');
  expect(await screen.findByRole('combobox')).toHaveValue('');
  await user.keyboard('{Control>}k{/Control}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('leads from the command menu to an invitation', async () => {
  const { user } = setUp({ Widget: OrgCommandMenu, hotKey: true });
  await user.keyboard('{Control>}k{/Control}');
  await user.click(
    await screen.findByRole('option', { name: 'Answer invitation from Tidewater Credit Union' }),
  );
  expect(
    screen.getByRole('button', { name: 'Decline the invitation to Tidewater Credit Union' }),
  ).toHaveFocus();
});

test('listens to no key unless asked to', async () => {
  const { user } = setUp();
  await trigger(/Northwind/);
  await user.keyboard('{Control>}k{/Control}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('takes other words, from the provider and from its own props', async () => {
  setUp({ messages: { label: 'Mandant wechseln' } });
  expect(await trigger(/Mandant wechseln/)).toBeVisible();
});
