import '../../styles/index.css';
import { render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient, type MemoryClient, type Seed } from '../../testing/index.js';
import { MembersTable } from './index.js';

vi.setConfig({ testTimeout: 120_000 });
const late = { timeout: 30_000 };

/** As many people as wanted, whose names sort by their numbers. */
function crowd(count: number): MemoryClient {
  const created_at = '2026-03-01T09:00:00Z';
  const users = Array.from({ length: count }, (_, index) => ({
    id: `user_${index}`,
    email: `person${index}@crowd.example`,
    first_name: 'Person',
    last_name: String(index).padStart(6, '0'),
    created_at,
  }));
  const members = users.map(({ id }, index) => ({
    user_id: id,
    role: index === 0 ? 'admin' : 'viewer',
    created_at: new Date(Date.parse(created_at) - index * 3_600_000).toISOString(),
  }));
  const organization = { id: 'org_crowd', name: 'Crowd', slug: 'crowd', created_at, members };
  const seed: Seed = { users, user: 'user_0', organizations: [organization] };
  return createMemoryClient({ seed });
}

async function setUp(count: number) {
  await page.viewport(1000, 800);
  const client = crowd(count);
  const { container } = render(
    <OrgKitProvider client={client} principal="user_0" organizationId="org_crowd">
      <MembersTable paging="scroll" />
    </OrgKitProvider>,
  );
  await screen.findByText('Person 000000', {}, late);
  const scroller = screen.getByRole('region', { name: 'Members' });
  return { client, container, scroller };
}

const drawn = (root: HTMLElement) => root.querySelectorAll('tbody tr[data-index]');

test('draws what is in sight of many thousands, and little beside', async () => {
  const { container, scroller } = await setUp(20_000);
  const table = screen.getByRole('table', { name: 'Members' });
  expect(table).toHaveAttribute('aria-rowcount', '20001');
  const rows = drawn(container);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.length).toBeLessThan(45);
  const inRows = [...rows].reduce((sum, row) => sum + 1 + row.querySelectorAll('*').length, 0);
  const all = container.querySelectorAll('.ok-members-table, .ok-members-table *').length;
  expect(all - inRows).toBeLessThanOrEqual(175);
  expect(scroller.scrollHeight).toBeGreaterThan(20_000 * 48);
});

test('shows the rows that are scrolled to, also the very last', async () => {
  const { scroller, client } = await setUp(20_000);
  scroller.scrollTop = 150 * 48;
  const near = await screen.findByText('Person 000155', {}, late);
  expect(near.closest('tr')).toHaveAttribute('aria-rowindex', '157');
  const before = client.control.calls('members.list').length;
  scroller.scrollTop = scroller.scrollHeight;
  const last = await screen.findByText('Person 019999', {}, late);
  expect(last.closest('tr')).toHaveAttribute('aria-rowindex', '20001');
  // From the end, not through a hundred pages.
  expect(client.control.calls('members.list').length - before).toBeLessThan(6);
});

test('scrolls the rows away below the heads', async () => {
  const { scroller } = await setUp(3000);
  scroller.scrollTop = 100 * 48 + 20;
  await screen.findByText('Person 000105', {}, late);
  // Which of two is above the other is known once both have been painted.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  for (const head of screen.getAllByRole('columnheader')) {
    const { left, top, width, height } = head.getBoundingClientRect();
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const seen = document.elementFromPoint(left + width * part, top + height / 2);
      expect(seen?.closest('th')).toBe(head);
    }
  }
});

test('finds its way to the middle', async () => {
  const { scroller } = await setUp(3000);
  scroller.scrollTop = 1500 * 48;
  expect(await screen.findByText('Person 001503', {}, late)).toBeVisible();
});

test('keeps the place while the rows are read again, and the focus of a row out of sight', async () => {
  const { scroller, client } = await setUp(3000);
  scroller.scrollTop = 100 * 48;
  const box = await screen.findByRole('checkbox', { name: 'Select Person 000105' }, late);
  box.focus();
  const top = scroller.scrollTop;
  const select = screen.getByRole<HTMLSelectElement>('combobox', {
    name: 'Role of Person 000105',
  });
  await client.members.remove({ user_id: 'user_2000' }, { organizationId: 'org_crowd' });
  select.value = 'admin';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await screen.findByText('2,999 members', {}, late);
  expect(scroller.scrollTop).toBe(top);
  expect(screen.getByText('Person 000105')).toBeVisible();
  scroller.scrollTop = 0;
  await screen.findByText('Person 000000', {}, late);
  await waitFor(() => expect(document.activeElement).toBe(box));
});

test('begins at the top for another order', async () => {
  const { scroller } = await setUp(3000);
  scroller.scrollTop = 100 * 48;
  await screen.findByText('Person 000105', {}, late);
  screen.getByRole('button', { name: 'Name' }).click();
  await screen.findByText('Person 002999', {}, late);
  expect(scroller.scrollTop).toBe(0);
});

test('gives short dates their full form once the list is at rest, those of other rows too', async () => {
  const { scroller } = await setUp(3000);
  const joined = (name: string) =>
    screen.getByText(name).closest('tr')?.querySelector('.ok-members-table-joined');
  await waitFor(() => {
    expect(joined('Person 000000')).toHaveTextContent('1 Mar 2026');
    expect(joined('Person 000000')).toHaveAttribute('title', 'Sunday, 1 March 2026 at 09:00 UTC');
  });
  scroller.scrollTop = 100 * 48;
  await screen.findByText('Person 000105', {}, late);
  const full = 'Wednesday, 25 February 2026 at 00:00 UTC';
  await waitFor(() => expect(joined('Person 000105')).toHaveAttribute('title', full));
});
