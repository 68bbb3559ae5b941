import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createMemoryClient, seeds } from '../../testing/index.js';
import { agency } from '../../testing/seeds/agency.js';
import { showPage } from '../../testing/test-page.js';
import { PartnerConsole } from './index.js';
import { find, setUp, small } from './test-kit.js';

vi.setConfig({ testTimeout: 60_000 });

test('is closed to who may not manage organizations below, and asks nothing', async () => {
  const { client } = setUp({ client: small('user_jonas') });
  expect(await screen.findByText('You cannot manage organizations below')).toBeVisible();
  expect(client.control.calls('partners.children')).toEqual([]);
});

test('stands in its frame while it loads, says why it failed, and asks again', async () => {
  const client = small();
  client.control.fail('partners.children', { error: 422, detail: 'Being moved.', times: 1 });
  const { user } = setUp({ client });
  expect(screen.getByText('Loading organizations…')).toBeInTheDocument();
  expect(await screen.findByText('Being moved.')).toBeVisible();
  await user.click(await find.button('Try again'));
  await find.row(/Київ/);
});

test('says in its own place that a level did not come', async () => {
  const { client, user } = setUp();
  const row = await find.row(/Harbor Dental Group/);
  client.control.fail('partners.children', { error: 422, detail: 'Being moved.', times: 1 });
  act(() => row.focus());
  await user.keyboard('{ArrowRight}');
  expect(await find.row(/Not loaded: Being moved/)).toHaveAttribute('aria-level', '2');
  await user.click(await find.button('Try again'));
  await find.row(/Bend Clinic/);
});

test('says in its own cell that a figure did not come', async () => {
  const client = small();
  client.control.fail('partners.rollup', { error: 422, detail: 'Counting.', times: 1000 });
  setUp({ client });
  expect(await screen.findAllByText('No answer')).toHaveLength(5);
});

test('offers the one next step where nothing is below', async () => {
  const demo = seeds.demo();
  const organizations = demo.organizations.filter(({ parent_id }) => parent_id == null);
  setUp({ client: createMemoryClient({ seed: { ...demo, organizations } }) });
  expect(await screen.findByText('No organizations below yet')).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Create child' })).toHaveLength(1);
});

test('keeps what it has without a connection, with its time, and changes nothing', async () => {
  setUp();
  await find.row(/Київ/);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await act(async () => void window.dispatchEvent(new Event('offline')));
  expect(screen.getByText('You are offline')).toBeVisible();
  await find.row(/Київ/);
  expect(screen.queryByRole('button', { name: 'Create child' })).toBeNull();
  vi.restoreAllMocks();
});

test('shows nothing of one organization under the next', async () => {
  const { client, goTo } = setUp();
  await find.row(/Київ/);
  const held = client.control.hold('partners.children');
  goTo('org_harbor');
  await waitFor(() => expect(find.noRow(/Київ/)).toBeNull());
  await act(async () => held.end());
  await find.row(/Bend Clinic/);
  expect(find.noRow(/Київ/)).toBeNull();
});

test('reads a long level in pieces', async () => {
  const client = createMemoryClient({ seed: agency(4_000) });
  const { user } = showPage<object>({
    client,
    at: 'org_agency',
    draw: () => <PartnerConsole />,
  });
  const grid = await find.grid();
  expect(await screen.findByText('100 of 400 directly below')).toBeVisible();
  // What is out of sight is not in the page.
  expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
  const [, first] = within(grid).getAllByRole('row');
  act(() => first?.focus());
  await user.keyboard('{End}{Enter}');
  expect(await screen.findByText('200 of 400 directly below')).toBeVisible();
  await user.keyboard('{End}{Enter}');
  expect(await screen.findByText('300 of 400 directly below')).toBeVisible();
  await user.keyboard('{End}{Enter}');
  expect(await screen.findByText('400 directly below')).toBeVisible();
  expect(client.control.calls('partners.children')).toHaveLength(4);
  // The focus is where the next ones began.
  await waitFor(() => expect(grid.contains(document.activeElement)).toBe(true));
});
