import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { capabilities } from '../../contract/index.js';
import { choose, find, northwind, setUp, small } from './test-kit.js';

vi.setConfig({ testTimeout: 60_000 });

test('shows the first level by name with figures, their age and their standing', async () => {
  setUp();
  const grid = await find.grid();
  await find.row(/Harbor Dental Group/);
  const names = within(grid)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.getAttribute('aria-posinset'));
  expect(names).toEqual(['1', '2', '3', '4', '5']);
  const harbor = await find.row(/Harbor Dental Group.*Active/);
  expect(harbor).toHaveAttribute('aria-expanded', 'false');
  expect(harbor).toHaveAttribute('aria-setsize', '5');
  expect(await screen.findByText('As of 09:41')).toBeVisible();
  expect(screen.getByText('5 directly below')).toBeVisible();
});

test('opens a level, reads nothing else, and tells the host', async () => {
  const onExpandedChange = vi.fn();
  const { client, user } = setUp({ onExpandedChange });
  await find.row(/Harbor Dental Group/);
  const before = client.control.calls('partners.children').length;
  await user.click(await find.button('Show what is below Harbor Dental Group'));
  expect(await find.row(/Bend Clinic/)).toHaveAttribute('aria-level', '2');
  expect(onExpandedChange).toHaveBeenLastCalledWith(['org_harbor']);
  expect(client.control.calls('partners.children')).toHaveLength(before + 1);
  await user.click(await find.button('Hide what is below Harbor Dental Group'));
  await waitFor(() => expect(find.noRow(/Bend Clinic/)).toBeNull());
});

test('leaves what is open and chosen to a host that holds it', async () => {
  const onSelectedChange = vi.fn();
  const { user, give } = setUp({ expanded: [], selected: null, onSelectedChange });
  await user.click(await find.row(/Harbor Dental Group/));
  expect(onSelectedChange).toHaveBeenLastCalledWith('org_harbor');
  expect(screen.queryByRole('region', { name: /Details/ })).toBeNull();
  give({ expanded: ['org_harbor'], selected: 'org_harbor' });
  await find.row(/Bend Clinic/);
  await find.details(/Details of Harbor/);
});

test('asks nothing about ids in the address that lie elsewhere', async () => {
  const { client } = setUp({ defaultExpanded: ['org_tidewater', 'org_harbor_bend'] });
  await find.row(/Harbor Dental Group/);
  const asked = client.control.calls('partners.children').map(({ input }) => input);
  expect(JSON.stringify(asked)).not.toMatch(/tidewater|bend/);
});

test('is worked by keys alone', async () => {
  const { user } = setUp();
  const first = await find.row(/Brightline/);
  act(() => first.focus());
  await user.keyboard('{ArrowDown}');
  expect(await find.row(/Harbor Dental Group/)).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  await find.row(/Bend Clinic/);
  await user.keyboard('{ArrowRight}');
  expect(await find.row(/Bend Clinic/)).toHaveFocus();
  await user.keyboard('{ArrowLeft}');
  expect(await find.row(/Harbor Dental Group/)).toHaveFocus();
  await user.keyboard('{End}');
  expect(await find.row(/高円寺/)).toHaveFocus();
  await user.keyboard('har');
  expect(await find.row(/Harbor Dental Group/)).toHaveFocus();
  await user.keyboard('{Home}{ArrowRight}');
  expect(await find.button('Actions for Brightline Solar')).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(await find.row(/Brightline/)).toHaveFocus();
  await user.keyboard('{Enter}');
  await find.details(/Details of Brightline/);
});

test('searches by address and ID, shows the way, and opens it in the tree', async () => {
  const { user } = setUp();
  await user.type(await find.search(), 'bend');
  expect(await screen.findByText('1 organization found')).toBeVisible();
  expect(screen.getByText(/searched at every level/)).toBeVisible();
  const way = screen.getByRole('group', { name: 'The way to it' });
  expect(way).toHaveTextContent('Northwind VoiceHarbor Dental Groupharbor-dental-bend');
  await user.click(await find.button('Show in the tree'));
  expect(await find.row(/Bend Clinic/)).toHaveAttribute('aria-selected', 'true');
  expect(await find.search()).toHaveValue('');
});

test('says what it searches where nothing is found', async () => {
  const client = small();
  for (const name of capabilities) client.control.setCapability(name, false);
  const { user } = setUp({ client });
  await user.type(await find.search(), 'Тепло');
  expect(await screen.findByText('Nothing found for “Тепло”')).toBeVisible();
  expect(screen.getAllByText('Address and ID are searched, not the name.')[0]).toBeVisible();
});

test('suspends by address, and says so everywhere', async () => {
  const { client, user, events } = setUp();
  await choose(user, /Київ/, 'Suspend…');
  const question = await find.question();
  expect(question).toHaveAccessibleName('Suspend Київ Тепло?');
  const suspend = within(question).getByRole('button', { name: 'Suspend' });
  expect(suspend).toBeDisabled();
  await user.type(within(question).getByRole('textbox'), 'kyiv-teplo');
  await user.click(suspend);
  await find.row(/Київ.*Suspended/);
  expect(events).toContainEqual({
    type: 'child_suspended',
    organizationId: 'org_northwind',
    childId: 'org_kyiv',
  });
  const child = await client.partners.get({ organization_id: 'org_kyiv' }, northwind);
  expect(child.suspended).toBe(true);
  await choose(user, /Київ/, 'Resume…');
  await user.click(within(await find.question()).getByRole('button', { name: 'Resume' }));
  await find.row(/Київ.*Active/);
});

test('keeps the question when the server refuses', async () => {
  const { client, user } = setUp();
  client.control.fail('partners.suspend', { error: 409, detail: 'It is being moved.' });
  await choose(user, /Київ/, 'Suspend…');
  const question = await find.question();
  await user.type(within(question).getByRole('textbox'), 'kyiv-teplo');
  await user.click(within(question).getByRole('button', { name: 'Suspend' }));
  expect(await within(question).findByText('It is being moved.')).toBeVisible();
});

test('acts inside with a reason, a role and a time', async () => {
  const onActAs = vi.fn();
  const { user, client } = setUp({ onActAs });
  await choose(user, /Київ/, 'Act inside…');
  const dialog = await find.dialog();
  await user.click(within(dialog).getByRole('button', { name: 'Start' }));
  expect(within(dialog).getByText('Say why, for the record.')).toBeVisible();
  expect(client.control.calls('partners.actAs')).toEqual([]);
  await user.type(await find.field('Reason'), 'Ticket 4821');
  await user.click(within(dialog).getByRole('radio', { name: 'Admin' }));
  await user.click(within(dialog).getByRole('radio', { name: '1 h' }));
  await user.click(within(dialog).getByRole('button', { name: 'Start' }));
  await waitFor(() => expect(onActAs).toHaveBeenCalledOnce());
  const [call] = client.control.calls('partners.actAs');
  expect(call?.input).toMatchObject({ reason: 'Ticket 4821', role: 'admin', ttl_seconds: 3600 });
  expect(onActAs.mock.calls[0]?.[0].visit).toMatchObject({
    organization: { slug: 'kyiv-teplo' },
    partner: { id: 'org_northwind', name: 'Northwind Voice' },
  });
});

test('opens only what the person is a member of', async () => {
  const onOpen = vi.fn();
  const { user } = setUp({ onOpen });
  await choose(user, /Harbor Dental Group/, 'Open');
  expect(onOpen).toHaveBeenCalledWith({
    organization: expect.objectContaining({ id: 'org_harbor' }),
  });
  const line = await find.row(/Київ/);
  await user.click(within(line).getByRole('button', { name: /^Actions/ }));
  await find.item('Details');
  expect(screen.queryByRole('menuitem', { name: 'Open' })).toBeNull();
});

test('creates below another one and reads that level anew, and no other', async () => {
  const { user, client } = setUp({ defaultExpanded: ['org_harbor'] });
  await find.row(/Bend Clinic/);
  await choose(user, /Harbor Dental Group/, 'Create child…');
  await user.type(await find.field('Name'), 'Harbor Salem');
  const before = client.control.calls('partners.children').length;
  await user.click(await find.button(/^Create/));
  // The form goes on with setting up; the tree behind it knows already.
  await waitFor(() =>
    expect(client.control.calls('partners.children').length).toBeGreaterThan(before),
  );
  await user.click(within(await find.dialog()).getByRole('button', { name: 'Close' }));
  expect(await find.row(/Harbor Salem/)).toHaveAttribute('aria-level', '2');
  const after = client.control.calls('partners.children').slice(before);
  expect(new Set(after.map(({ input }) => JSON.stringify(input)))).toHaveLength(1);
});

test('gives a row its arrow when the first one below it is created', async () => {
  const { user } = setUp();
  expect(await find.row(/Київ/)).not.toHaveAttribute('aria-expanded');
  await choose(user, /Київ/, 'Create child…');
  await user.type(await find.field('Name'), 'Lviv');
  await user.click(await find.button(/^Create/));
  await screen.findByRole('heading', { name: /Setting up|is ready/ });
  await user.click(within(await find.dialog()).getByRole('button', { name: 'Close' }));
  await waitFor(async () =>
    expect(await find.row(/Київ/)).toHaveAttribute('aria-expanded', 'false'),
  );
});

test('shows what was found as it is after it was suspended', async () => {
  const { user } = setUp({ defaultSelected: 'org_kyiv' });
  await user.type(await find.search(), 'kyiv');
  const results = await screen.findByRole('list', { name: 'Organizations found' });
  await within(results).findByText('Київ Тепло');
  await user.click(await find.button('Suspend…'));
  await user.type(within(await find.question()).getByRole('textbox'), 'kyiv-teplo');
  await user.click(within(await find.question()).getByRole('button', { name: 'Suspend' }));
  expect(await within(results).findByText('Suspended')).toBeVisible();
});

test('shows the way to what was found by its name, too', async () => {
  const { user } = setUp();
  await user.type(await find.search(), 'Harbor Dental Gr');
  const way = await screen.findByRole('group', { name: 'The way to it' });
  expect(way).toHaveTextContent('Northwind Voiceharbor-dental-group');
});

test('offers nothing that the server lacks', async () => {
  const client = small();
  client.control.setCapability('partner_admin', false);
  client.control.setCapability('act_as', false);
  const { user } = setUp({ client, onActAs: () => {} });
  const line = await find.row(/Київ/);
  expect(screen.queryByText(/Minutes in/)).toBeNull();
  expect(screen.getByRole('columnheader', { name: 'Created' })).toBeInTheDocument();
  await user.click(within(line).getByRole('button', { name: /^Actions/ }));
  await find.item('Details');
  expect(screen.queryByRole('menuitem', { name: /Suspend|Act inside/ })).toBeNull();
  expect(client.control.calls('partners.rollup')).toEqual([]);
});
