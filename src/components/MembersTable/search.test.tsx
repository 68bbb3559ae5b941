import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { MembersTable, type MembersQuery } from './index.js';
import { find, names, setUp } from './test-kit.js';

afterEach(() => vi.useRealTimers());

/** Lets time pass; what the page does meanwhile is done when it ends. */
const pause = (ms: number) =>
  act(() => new Promise<void>((resolve) => void setTimeout(resolve, ms)));

test('searches once after a pause and keeps focus and text', async () => {
  const { user, asked } = setUp();
  await find.range('1–25 of 1,204');
  await user.click(await find.field());
  await user.paste('we');
  await user.paste('ber');
  await find.range('1–1 of 1');
  expect(names()).toEqual(['JWJonas Weber jonas@northwind.example']);
  expect(await find.field()).toHaveFocus();
  expect(await find.field()).toHaveValue('weber');
  expect(asked().map((input) => Object.assign({ search: '' }, input).search ?? '')).toEqual([
    '',
    'weber',
  ]);
});

test('draws no row again while somebody types', async () => {
  const cell = vi.fn<() => string>(() => 'B-12');
  const { user, client } = setUp({ columns: [{ id: 'seat', label: 'Seat', cell }] });
  await find.range('1–25 of 1,204');
  await waitFor(() => expect(client.control.calls('roles.list')).not.toHaveLength(0));
  await user.click(await find.field());
  await pause(50);
  cell.mockClear();
  await user.keyboard('we');
  expect(cell).not.toHaveBeenCalled();
});

test('shows the answer to the last search, in whatever order the answers come', async () => {
  const { user, client, asked } = setUp();
  await find.range('1–25 of 1,204');
  const held = client.control.hold('members.list');
  const field = await find.field();
  await user.click(field);
  await user.paste('jonas@');
  await waitFor(() => expect(held.waiting).toBe(1));
  await user.clear(field);
  await user.paste('priya@');
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ search: 'priya@' }));
  await waitFor(() => expect(held.waiting).toBeGreaterThan(1));
  const last = held.waiting - 1;
  act(() => held.release(last));
  await find.range('1–1 of 1');
  act(() => held.end());
  await pause(50);
  expect(names()).toEqual(['PRPriya Raghunathan priya@northwind.example']);
});

test('repeats a query that nobody matches and clears it by Escape', async () => {
  const { user } = setUp();
  await find.range('1–25 of 1,204');
  const field = await find.field();
  await user.type(field, 'quibble');
  await find.nothing();
  expect(screen.getByText('“quibble”. 1,204 members were searched.')).toBeVisible();
  expect(field).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(field).toHaveValue('');
  expect(field).toHaveFocus();
  await find.range('1–25 of 1,204');
});

test('has nothing to clear within reach before something is typed', async () => {
  const { user } = setUp();
  await find.range('1–25 of 1,204');
  const clear = { name: 'Clear search' };
  await user.click(await find.field());
  expect(screen.queryByRole('button', clear)).toBeNull();
  await user.tab();
  expect(document.activeElement).not.toHaveAccessibleName('Clear search');
  await user.type(await find.field(), 'w');
  await user.tab();
  expect(screen.getByRole('button', clear)).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await find.field()).toHaveFocus();
  expect(screen.queryByRole('button', clear)).toBeNull();
});

test.each(['button of the field', 'button below'])('clears by the %s', async (which) => {
  const { user } = setUp({ defaultQuery: { search: 'quibble' } });
  await find.nothing();
  const [inField, below] = screen.getAllByRole('button', { name: 'Clear search' });
  await user.click((which === 'button below' ? below : inField) ?? document.body);
  expect(await find.field()).toHaveFocus();
  await find.range('1–25 of 1,204');
});

test('begins at the first page for another search and for another order', async () => {
  const { user, asked } = setUp();
  await find.range('1–25 of 1,204');
  await user.click(find.button('Next page'));
  await find.range('26–50 of 1,204');
  await user.type(await find.field(), 'kowalski{Enter}');
  await find.range('1–25 of 28');
  await user.click(find.button('Next page'));
  await find.range('26–28 of 28');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), '-created_at');
  await find.range('1–25 of 28');
  expect(asked().at(-1)).toEqual({
    search: 'kowalski',
    sort: '-created_at',
    limit: 25,
    cursor: undefined,
  });
});

test('lets the host keep the query, and follows it', async () => {
  const heard: MembersQuery[] = [];
  function Page() {
    const [query, setQuery] = useState<MembersQuery>({ search: 'jonas@' });
    return (
      <>
        <button onClick={() => setQuery({ search: 'priya@', sort: '-name' })}>Back</button>
        <MembersTable
          query={query}
          onQueryChange={(next) => {
            heard.push(next);
            setQuery(next);
          }}
        />
      </>
    );
  }
  const { user } = setUp({ Page });
  await find.range('1–1 of 1');
  expect(await find.field()).toHaveValue('jonas@');
  await user.type(await find.field(), '{Backspace}');
  await waitFor(() => expect(heard).toEqual([{ search: 'jonas' }]));
  expect(await find.field()).toHaveValue('jonas');
  await user.click(find.button('Back'));
  await waitFor(() => expect(names()[0]).toContain('Priya'));
  expect(await find.field()).toHaveValue('priya@');
  expect(heard).toHaveLength(1);
});

test('keeps newer keys when the host is slow to take a search over', async () => {
  function Page() {
    const [query, setQuery] = useState<MembersQuery>({ search: 'j' });
    return (
      <MembersTable
        query={query}
        onQueryChange={(next) => setTimeout(() => act(() => setQuery(next)), 600)}
      />
    );
  }
  const { user } = setUp({ Page });
  const field = await find.field();
  await user.type(field, 'o');
  await pause(350);
  await user.type(field, 'nas@');
  await find.range('1–1 of 1');
  expect(field).toHaveValue('jonas@');
});
