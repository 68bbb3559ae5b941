import { act, render, screen, within, waitFor } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient, seeds } from '../../testing/index.js';
import { MembersTable } from './index.js';
import { find, names, setUp } from './test-kit.js';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The demo, in which Jonas has a role without any scope. */
function withGuest() {
  const demo = seeds.demo();
  const guest = { name: 'guest', label: 'Guest', scopes: [] };
  const organizations = demo.organizations.map((organization) => ({
    ...organization,
    roles: [...(organization.roles ?? []), guest],
    members: organization.members?.map((member) =>
      member.user_id === 'user_jonas' ? { ...member, role: 'guest' } : member,
    ),
  }));
  return createMemoryClient({ seed: { ...demo, organizations, user: 'user_jonas' } });
}

test('tells who may not see the members, and asks for none', async () => {
  const { asked } = setUp({ client: withGuest() });
  expect(await screen.findByText('You cannot see the members')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
  expect(asked()).toEqual([]);
});

test('asks nobody to wait who is not signed in', async () => {
  const { asked } = setUp({ client: createMemoryClient({ user: null }) });
  expect(await screen.findByText('Sign in to see the members')).toBeVisible();
  expect(asked()).toEqual([]);
});

test('closes when the rights are taken away', async () => {
  const { client, user } = setUp({ client: createMemoryClient({ user: 'user_jonas' }) });
  await find.range('1–25 of 1,204');
  client.control.fail('members.list', { error: 403, times: 9 });
  await user.click(find.button('Next page'));
  expect(await screen.findByText('You cannot see the members')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

test('shows a frame while the members load', async () => {
  const client = createMemoryClient();
  const held = client.control.hold('members.list');
  setUp({ client });
  await waitFor(() => expect(held.waiting).toBe(1));
  expect(screen.getByText('Loading members', { selector: '[role=status] *' })).toBeInTheDocument();
  expect(screen.queryByRole('table')).toBeNull();
  act(() => held.end());
  expect(await find.table()).toBeVisible();
});

test('gives the reason of the server, the id of the request and another try', async () => {
  const client = createMemoryClient();
  client.control.fail('members.list', { error: 422, detail: 'The list is being rebuilt.' });
  const { user } = setUp({ client });
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('Members did not load')).toBeVisible();
  expect(alert.getByText('The list is being rebuilt.')).toBeVisible();
  expect(alert.getByText(/^Request \S/)).toBeVisible();
  await user.click(alert.getByRole('button', { name: 'Try again' }));
  expect(await find.table()).toBeVisible();
});

test('says why the rights could not be read, and reads them again', async () => {
  const client = createMemoryClient();
  client.control.fail('members.myScopes', { error: 422, detail: 'Rights are being rebuilt.' });
  const { user, asked } = setUp({ client });
  expect(await screen.findByText('Rights are being rebuilt.')).toBeVisible();
  expect(asked()).toEqual([]);
  await user.click(find.button('Try again'));
  expect(await find.table()).toBeVisible();
});

test('keeps the field when a search fails', async () => {
  const { user, client } = setUp();
  await find.range('1–25 of 1,204');
  client.control.fail('members.list', { error: 422, detail: 'Not this one.' });
  await user.click(await find.field());
  await user.paste('weber');
  expect(await screen.findByText('Not this one.')).toBeVisible();
  expect(await find.field()).toHaveFocus();
  await user.click(find.button('Try again'));
  await find.range('1–1 of 1');
});

test('keeps the page when the next one fails, and tries again', async () => {
  const { user, client } = setUp();
  await find.range('1–25 of 1,204');
  const before = names();
  client.control.fail('members.list', { error: 422, detail: 'Not this page.' });
  await user.click(find.button('Next page'));
  expect(await screen.findByText('That page did not load.')).toBeVisible();
  expect(screen.getByText('Not this page.')).toBeVisible();
  expect(names()).toEqual(before);
  await user.click(find.button('Next page'));
  await find.range('26–50 of 1,204');
  expect(screen.queryByText('That page did not load.')).toBeNull();
});

test('says of when the rows are that could not be read again', async () => {
  const { client, user } = setUp();
  await find.range('1–25 of 1,204');
  client.control.fail('members.list', { error: 422, detail: 'Being rebuilt.', times: 9 });
  vi.setSystemTime(Date.now() + 120_000);
  await user.click(find.button('Read again'));
  expect(await screen.findByText('Members did not load again.')).toBeVisible();
  expect(screen.getByText('Being rebuilt. Shown as of 09:41.')).toBeVisible();
  expect(await find.table()).toBeVisible();
});

test('says that it is offline and of when the rows are', async () => {
  setUp();
  await find.range('1–25 of 1,204');
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(screen.getByText(/^Shown as of 09:41\./)).toBeVisible();
  expect(await find.table()).toBeVisible();
});

test('shows no row of another organization, not even while its own load', async () => {
  const { client, goTo, user, container } = setUp();
  await find.range('1–25 of 1,204');
  await user.click(find.button('Next page'));
  await find.range('26–50 of 1,204');
  await user.type(await find.field(), 'a');
  const held = client.control.hold('members.list');
  goTo('org_harbor');
  expect(container.querySelector('[data-ok-org]')).toHaveAttribute('data-ok-org', 'org_harbor');
  expect(container).not.toHaveTextContent('northwind.example');
  await waitFor(() => expect(held.waiting).toBeGreaterThan(0));
  expect(container).not.toHaveTextContent('northwind.example');
  act(() => held.end());
  await find.range('1–4 of 4');
  expect(await find.field()).toHaveValue('');
});

test('takes over the HTML of a server', async () => {
  const client = createMemoryClient();
  const page = (
    <OrgKitProvider client={client} principal="user_amara" organizationId="org_northwind">
      <MembersTable defaultPageSize={25} />
    </OrgKitProvider>
  );
  const root = document.body.appendChild(document.createElement('div'));
  root.innerHTML = renderToString(page);
  const stage = root.firstElementChild;
  const { unmount } = render(page, { container: root, hydrate: true });
  await find.range('1–25 of 1,204');
  expect(root.firstElementChild).toBe(stage);
  unmount();
  root.remove();
});
