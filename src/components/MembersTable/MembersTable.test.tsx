import { act, screen, within, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryClient, seeds } from '../../testing/index.js';
import { find, names, rows, setUp } from './test-kit.js';

afterEach(() => vi.useRealTimers());

const jonas = { defaultQuery: { search: 'jonas@' } };

test('lists the members by name with all that is known of them', async () => {
  const { asked, container } = setUp({
    defaultQuery: { search: '@northwind', sort: 'created_at' },
  });
  await find.table();
  expect(rows()[0]).toEqual([
    'AOAmara Okonkwo-Lindqvist You amara@northwind.example',
    'Admin',
    'Active',
    'now',
    '4 Feb 2024',
  ]);
  expect(screen.getAllByText('You')).toHaveLength(1);
  expect(asked()).toEqual([
    { search: '@northwind', sort: 'created_at', limit: 25, cursor: undefined },
  ]);
  expect(container.querySelector('[data-ok-org="org_northwind"]')).toContainElement(
    screen.getByRole('table'),
  );
});

test('names roles as the organization does and says who is inactive', async () => {
  setUp(jonas);
  await find.table();
  expect(rows()[0]).toEqual([
    'JWJonas Weber jonas@northwind.example',
    'Viewer',
    'Inactive',
    '3 months ago',
    '7 Jan 2025',
  ]);
  const when = screen.getByText('3 months ago');
  expect(when).toHaveAttribute('title', expect.stringMatching(/^Sunday,? 14 December 2025/));
  expect(when).toHaveAttribute('datetime', expect.stringMatching(/^2025-12-14T15:00/));
});

test('takes labels of roles from the server', async () => {
  setUp({ defaultQuery: { search: 'priya@' } });
  await screen.findByRole('cell', { name: 'Support lead' });
});

test('writes numbers and dates as the provider says', async () => {
  setUp({ provider: { locale: 'de', timeZone: 'Asia/Tokyo' } });
  expect(await find.range('1–25 of 1.204')).toBeVisible();
});

test('gives id, class and data attributes to its one root', async () => {
  const { container } = setUp({ id: 'people', className: 'mine', 'data-place': 'page' });
  await find.table();
  expect(container.querySelector('#people')).toHaveClass('mine', 'ok-members-table');
  expect(container.querySelectorAll('[data-place="page"]')).toHaveLength(1);
});

test('sorts by keyboard and says by what', async () => {
  const { user, asked } = setUp();
  await find.range('1–25 of 1,204');
  expect(find.head('Name')).toHaveAttribute('aria-sort', 'ascending');
  expect(find.head('Status')).not.toHaveAttribute('aria-sort');
  act(() => within(find.head('Name')).getByRole('button').focus());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(find.head('Name')).toHaveAttribute('aria-sort', 'descending'));
  await user.tab();
  await user.tab();
  await user.tab();
  await user.keyboard(' ');
  expect(find.head('Joined')).toHaveAttribute('aria-sort', 'descending');
  expect(within(find.head('Joined')).getByRole('button')).toHaveFocus();
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ sort: '-created_at' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Role, Z to A');
  await waitFor(() => expect(rows()[0]?.[1]).toBe('Viewer'));
});

test('turns pages there and back and keeps the focus where it was', async () => {
  const { user, asked } = setUp({ defaultQuery: { search: 'kowalski' } });
  await find.range('1–25 of 28');
  const first = names();
  expect(find.button('Previous page')).toHaveAttribute('aria-disabled', 'true');
  await user.click(find.button('Next page'));
  await find.range('26–28 of 28');
  expect(find.button('Next page')).toHaveFocus();
  expect(find.button('Next page')).toHaveAttribute('aria-disabled', 'true');
  expect(names().some((name) => first.includes(name))).toBe(false);
  await user.click(find.button('Next page'));
  expect(asked()).toHaveLength(2);
  await user.click(find.button('Previous page'));
  await find.range('1–25 of 28');
  expect(names()).toEqual(first);
});

test('keeps the rows while the next page is on its way', async () => {
  const { user, client } = setUp();
  await find.range('1–25 of 1,204');
  const before = names();
  const held = client.control.hold('members.list');
  await user.click(find.button('Next page'));
  expect(await find.table()).toHaveAttribute('aria-busy', 'true');
  expect(names()).toEqual(before);
  await waitFor(() => expect(held.waiting).toBe(1));
  act(() => held.end());
  await find.range('26–50 of 1,204');
  expect(await find.table()).toHaveAttribute('aria-busy', 'false');
});

test('begins anew with another size of pages', async () => {
  const { user } = setUp();
  await find.range('1–25 of 1,204');
  await user.click(find.button('Next page'));
  await find.range('26–50 of 1,204');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Rows per page' }), '50 rows');
  await find.range('1–50 of 1,204');
  expect(rows()).toHaveLength(50);
});

test('asks a server of the core alone for nothing that it does not know', async () => {
  const client = createMemoryClient({ capabilities: [] });
  const { user, asked } = setUp({ client, defaultQuery: { sort: '-last_active_at' } });
  await find.range('1–25');
  expect(asked()).toEqual([{ search: undefined, sort: undefined, limit: 25, cursor: undefined }]);
  expect(find.head('Name')).not.toHaveAttribute('aria-sort');
  expect(within(find.head('Name')).queryByRole('button')).toBeNull();
  expect(screen.queryByRole('combobox', { name: 'Sort by' })).toBeNull();
  expect(screen.queryByRole('columnheader', { name: /Status|Last active/ })).toBeNull();
  await user.click(find.button('Next page'));
  await find.range('26–50');
});

test('goes back a page when everybody on the last one left', async () => {
  const { user, client } = setUp({ defaultQuery: { search: 'kowalski' } });
  await find.range('1–25 of 28');
  await user.click(find.button('Next page'));
  await find.range('26–28 of 28');
  const call = { organizationId: 'org_northwind' };
  const all = await client.members.list({ search: 'kowalski', sort: 'name' }, call);
  for (const { user_id } of all.items.slice(25)) await client.members.remove({ user_id }, call);
  await user.click(find.button('Read again'));
  await find.range('1–25 of 25');
});

test('shows the only member to themselves, with their role', async () => {
  const demo = seeds.empty();
  const organization = { id: 'org_1', name: 'One', slug: 'one' };
  const members = [{ user_id: 'user_new', role: 'admin' }];
  const seed = { ...demo, organizations: [{ ...organization, members }] };
  setUp({ client: createMemoryClient({ seed }), at: 'org_1' });
  const shown = await screen.findAllByRole('row');
  expect(shown.at(-1)).toHaveTextContent(/You.*Admin/s);
});
