import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { memoryStorage } from '../../testing/index.js';
import { find, loadParts, names, rowOf, setUpTeam, team } from './test-kit.js';

beforeAll(loadParts);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const tickOf = (name: string) => screen.findByRole('checkbox', { name });
const button = (name: string) => screen.findByRole('button', { name });

test('tries a removal of many out, then does it and says what stays', async () => {
  const { client, user } = setUpTeam();
  await user.click(await tickOf('Select all on this page'));
  expect(await screen.findByText('4 selected')).toBeVisible();
  await user.click(await button('Remove…'));
  await screen.findByText(/^3 of 4 can be removed/);
  expect(names()).toHaveLength(4);
  const dialog = within(screen.getByRole('alertdialog'));
  expect(dialog.getByRole('row', { name: /Ada Lovelace.*The last admin stays/ })).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Remove 3 members' }));
  expect(await screen.findByText('3 of 4 done')).toBeVisible();
  const close = screen.getAllByRole('button', { name: 'Close' }).at(-1);
  if (close) await user.click(close);
  await waitFor(() => expect(names()).toHaveLength(1));
  expect(screen.queryByRole('region', { name: 'Selection' })).toBeNull();
  const [tried, done] = client.control.calls('members.bulk').map(({ input }) => input);
  expect(tried).toMatchObject({ dry_run: true });
  expect(done).toMatchObject({ dry_run: false });
});

test('changes the role of all that match, by the filter and not by names', async () => {
  const { client, user } = setUpTeam({ defaultQuery: { role: 'viewer' }, defaultPageSize: 25 });
  await user.click(await tickOf('Select Bo Diaz'));
  await user.click(await button('Select all 2 that match'));
  expect(await screen.findByText('All 2 that match are selected')).toBeVisible();
  await user.click(await button('Change role…'));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'New role' }), 'clerk');
  await user.click(await button('Try it out'));
  await user.click(await button('Change 2 roles'));
  expect(await screen.findByText('2 of 2 done')).toBeVisible();
  expect(client.control.calls('members.bulk').at(-1)?.input).toEqual({
    selection: { filter: { role: 'viewer' } },
    action: { set_role: 'clerk' },
    dry_run: false,
  });
});

test('says why nothing was tried out', async () => {
  const { client, user } = setUpTeam();
  client.control.fail('members.bulk', { error: 422, detail: 'Not on Sundays.' });
  await user.click(await tickOf('Select Bo Diaz'));
  await user.click(await button('Remove…'));
  expect(await screen.findByText('Not on Sundays.')).toBeVisible();
  await user.click(await button('Try it out'));
  expect(await screen.findByText(/^1 of 1 can be removed/)).toBeVisible();
});

test('offers no ticks where the server changes one at a time', async () => {
  setUpTeam({ client: team({ capabilities: ['list_queries'] }) });
  await find.table();
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('filters by role and status, repeats both, and lets go of them', async () => {
  const changed = vi.fn();
  const { user } = setUpTeam({ onQueryChange: changed });
  await user.click(await button('Filter by Role'));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Billing clerk' }));
  await waitFor(() => expect(names().join()).toMatch(/^[^,]*Di Prince[^,]*$/));
  expect(changed).toHaveBeenLastCalledWith(expect.objectContaining({ role: 'clerk' }));
  await user.click(await button('Filter by Status'));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Inactive' }));
  await find.nothing();
  expect(screen.getByText(/With role Billing clerk who are inactive\. 4 members/)).toBeVisible();
  const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
  if (clear) await user.click(clear);
  await waitFor(() => expect(names()).toHaveLength(4));
});

test('hides columns, remembers that, and shows those of the host', async () => {
  const storage = memoryStorage();
  const columns = [{ id: 'seat', label: 'Seat', cell: () => 'B-12', text: () => 'B-12' }];
  const { user } = setUpTeam({ columns, provider: { storage } });
  await find.table();
  expect(rowOf('Bo Diaz').at(-1)).toBe('B-12');
  await user.click(await button('Choose columns'));
  await user.click(await tickOf('Joined'));
  expect(screen.queryByRole('columnheader', { name: 'Joined' })).toBeNull();
  expect(storage.read('orgkit:members:user_ada')).toEqual({ hidden: ['created_at'] });
});

test('writes everybody whom the filter means into a file that no spreadsheet runs', async () => {
  const client = team();
  await client.users.updateMe({ first_name: '=cmd()', last_name: 'Ada' }, {});
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const { user } = setUpTeam({ client });
  await user.click(await button('Export CSV'));
  await user.click(await button('Export'));
  expect(await screen.findByText('4 members are in the file.')).toBeVisible();
  const bytes = new Uint8Array((await files[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text.split('\r\n')[0]).toBe('Name,Email,Role,Status,Last active,Joined');
  expect(text).toContain("\r\n'=cmd() Ada,ada@team.example,Admin,");
});
