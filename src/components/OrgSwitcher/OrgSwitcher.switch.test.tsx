import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createMemoryClient } from '../../testing/index.js';
import { amara, setUp, trigger } from './test-kit.js';

test('a row that is open already switches nothing', async () => {
  const onSwitch = vi.fn();
  const { user } = setUp({ onSwitch });
  await user.click(await trigger(/Northwind/));
  const row = await screen.findByRole('option', { name: /^Northwind/ });
  expect(row).toHaveAttribute('aria-selected', 'true');
  await user.click(row);
  expect(onSwitch).not.toHaveBeenCalled();
});

test('opens another tab with Control, Command or the middle button', async () => {
  const onOpenInNewTab = vi.fn();
  const onSwitch = vi.fn();
  const { user } = setUp({ onOpenInNewTab, onSwitch });
  await user.click(await trigger(/Northwind/));
  await screen.findAllByRole('option');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onOpenInNewTab).toHaveBeenCalledTimes(1);
  await user.pointer({
    keys: '[MouseMiddle]',
    target: screen.getByRole('option', { name: /^Brightline/ }),
  });
  expect(onSwitch).not.toHaveBeenCalled();
  expect(screen.getByRole('dialog')).toBeVisible();
});

test('remembers where the person went', async () => {
  const { user, kept } = setUp({ onSwitch: async () => {} });
  await user.click(await trigger(/Northwind/));
  await user.click(await screen.findByRole('option', { name: /^Brightline/ }));
  await waitFor(() =>
    expect(kept.get(amara)).toEqual({ pinned: [], recent: ['org_brightline', 'org_northwind'] }),
  );
});

test('shows that it is opening, then where the host went', async () => {
  let arrive = (): void => {};
  const onSwitch = () => new Promise<void>((resolve) => (arrive = resolve));
  const { user, goTo } = setUp({ onSwitch });
  await user.click(await trigger(/Northwind/));
  await user.click(await screen.findByRole('option', { name: /^Brightline/ }));
  const button = await trigger(/Brightline Solar/);
  expect(button).toHaveAttribute('aria-busy', 'true');
  expect(button).toHaveTextContent('Opening…');
  goTo('org_brightline');
  arrive();
  await waitFor(() => expect(button).not.toHaveAttribute('aria-busy'));
  expect(await trigger(/Brightline Solar/)).toHaveTextContent('Viewer');
});

test('stays and says so when the host cannot open it', async () => {
  const { user, events } = setUp({ onSwitch: () => Promise.reject(new Error('down')) });
  await user.click(await trigger(/Northwind/));
  await user.click(await screen.findByRole('option', { name: /^Brightline/ }));
  const [said] = await screen.findAllByText(
    'Brightline Solar did not open. You are still in Northwind Voice.',
  );
  expect(said).toBeVisible();
  expect(await trigger(/Northwind Voice/)).not.toHaveAttribute('aria-busy');
  expect(events.at(-1)?.type).toBe('organization_switch_failed');
});

test('the latest of two wishes wins, whatever the order in which the host arrives', async () => {
  const arrivals: { slug: string; fail: () => void; arrive: () => void }[] = [];
  const { user, events } = setUp({
    onSwitch: ({ organization }) =>
      new Promise<void>((resolve, reject) => {
        const fail = (): void => reject(new Error('late'));
        arrivals.push({ slug: organization.slug, fail, arrive: resolve });
      }),
  });
  await user.click(await trigger(/Northwind/));
  await user.click(await screen.findByRole('option', { name: /^Brightline/ }));
  await user.click(await trigger(/Brightline/));
  await user.click(await screen.findByRole('option', { name: /^Harbor Dental Group/ }));
  arrivals[1]?.arrive();
  arrivals[0]?.fail();
  await waitFor(() => expect(screen.queryByText('Opening…')).toBeNull());
  expect(screen.queryByText(/did not open/)).toBeNull();
  expect(events.filter(({ type }) => type === 'organization_switch_committed')).toMatchObject([
    { organization: { slug: 'harbor-dental-group' } },
  ]);
});

test('a page with unsaved work may refuse, or ask', async () => {
  const onSwitch = vi.fn();
  const answers = [false, { unsaved: '3 unsaved changes.' }, { unsaved: '3 unsaved changes.' }];
  const { user } = setUp({ onSwitch, beforeSwitch: () => answers.shift() });
  const choose = async () => {
    await user.click(await trigger(/Northwind/));
    await user.click(await screen.findByRole('option', { name: /^Brightline/ }));
  };
  await choose();
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await choose();
  const question = await screen.findByRole('alertdialog', { name: 'Leave without saving?' });
  expect(question).toHaveAccessibleDescription('3 unsaved changes.');
  await user.keyboard('{Enter}');
  expect(onSwitch).not.toHaveBeenCalled();
  await choose();
  await user.click(await screen.findByRole('button', { name: 'Discard and switch' }));
  expect(onSwitch).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
});

test('accepts an invitation in place and offers to open it', async () => {
  const onSwitch = vi.fn();
  const { user, client, events } = setUp({ onSwitch });
  await user.click(await trigger(/Northwind/));
  const accept = await screen.findByRole('button', {
    name: 'Accept the invitation to Tidewater Credit Union',
  });
  const held = client.control.hold('users.acceptInvitation');
  await user.dblClick(accept);
  held.end();
  expect(await screen.findByRole('option', { name: /^Tidewater/ })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Invitations' })).toBeNull();
  // The button that had the focus is gone.
  expect(screen.getByRole('combobox')).toHaveFocus();
  expect(client.control.calls('users.acceptInvitation')).toHaveLength(1);
  expect(events.map(({ type }) => type)).toEqual(['invitation_accepted']);
  await user.click(await screen.findByRole('button', { name: 'Open' }));
  expect(onSwitch.mock.calls[0]?.[0]).toMatchObject({ organization: { slug: 'tidewater' } });
});

test('shows in the row why an answer failed, and lets it be tried again', async () => {
  const { user, client } = setUp();
  client.control.fail('users.declineInvitation', { error: 503, detail: 'Back in a minute.' });
  await user.click(await trigger(/Northwind/));
  const decline = { name: 'Decline the invitation to Tidewater Credit Union' };
  await user.click(await screen.findByRole('button', decline));
  expect(await screen.findByRole('alert')).toHaveTextContent('Back in a minute.');
  await user.click(screen.getByRole('button', decline));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Invitations' })).toBeNull());
});

test('shows why the list did not load, with a new try', async () => {
  const { user, client } = setUp();
  await trigger(/Northwind/);
  client.control.fail('organizations.list', { error: 422, detail: 'Being rebuilt.' });
  // StrictMode reads anew what failed before its second effects; the one read must still be under way.
  const held = client.control.hold('organizations.list', 'request');
  await user.click(await trigger(/Northwind/));
  expect(await screen.findByText('Loading your organizations')).toBeInTheDocument();
  held.end();
  expect(await screen.findByText('Being rebuilt.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('option', { name: /^Brightline/ })).toBeVisible();
});

test('keeps the way out open when the organization of the page is closed to the person', async () => {
  const onSwitch = vi.fn();
  const { user } = setUp({ at: 'org_kyiv', onSwitch });
  await user.click(await trigger(/did not load/));
  expect(await screen.findByRole('alert')).toHaveTextContent('not a member');
  await user.click(await screen.findByRole('option', { name: /^Northwind/ }));
  expect(onSwitch.mock.calls[0]?.[0]).toMatchObject({ previous: null });
});

test('says that there is no organization yet', async () => {
  const { user } = setUp({ client: createMemoryClient({ seed: 'empty' }), at: null });
  await user.click(await trigger(/No organization yet/));
  expect(await screen.findByRole('option')).toHaveTextContent('Create organization');
});

test('asks to choose when none is open', async () => {
  const { user } = setUp({ at: null });
  await user.click(await trigger(/Choose an organization/));
  expect(await screen.findByRole('option', { name: /^Northwind/ })).toBeVisible();
});

test('draws the next organization in the next frame and keeps the focus while it is read', async () => {
  let move = (_id: string): void => {};
  const { user, client, goTo } = setUp({ onSwitch: ({ organization }) => move(organization.id) });
  move = goTo;
  await user.click(await trigger(/Northwind/));
  await screen.findByRole('option', { name: /^Brightline/ });
  const held = client.control.hold('organizations.get');
  await user.keyboard('bright');
  await screen.findByRole('group', { name: '1 match' });
  await user.keyboard('{Enter}');
  expect(screen.queryByText('Loading your organization')).toBeNull();
  expect(await trigger(/Brightline Solar/)).toHaveFocus();
  held.end();
  expect(await trigger(/Brightline Solar/)).toHaveTextContent('Viewer');
});

test('no question, dialog or notice of one organization stays over the next', async () => {
  const answers: ((verdict: { unsaved: string }) => void)[] = [];
  const onSwitch = vi.fn(() => Promise.reject(new Error('down')));
  let held = false;
  const { user, goTo } = setUp({
    onSwitch,
    beforeSwitch: () =>
      held ? new Promise((resolve) => answers.push(resolve)) : { unsaved: '3 unsaved changes.' },
  });
  const wish = async (from: RegExp, to: RegExp) => {
    await user.click(await trigger(from));
    await user.click(await screen.findByRole('option', { name: to }));
  };
  await wish(/Northwind/, /^Brightline/);
  await screen.findByRole('alertdialog');
  goTo('org_harbor');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  goTo('org_northwind');
  await trigger(/Northwind/);
  expect(screen.queryByRole('alertdialog')).toBeNull();

  held = true;
  await wish(/Northwind/, /^Brightline/);
  goTo('org_harbor');
  await trigger(/Harbor/);
  answers[0]?.({ unsaved: '3 unsaved changes.' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByRole('alertdialog')).toBeNull();

  await user.click(await trigger(/Harbor/));
  await user.click(await screen.findByRole('option', { name: 'Create organization' }));
  await screen.findByRole('dialog', { name: 'Create an organization' });
  goTo('org_northwind');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  held = false;
  await wish(/Northwind/, /^Brightline/);
  await user.click(await screen.findByRole('button', { name: 'Discard and switch' }));
  await screen.findAllByText(/still in Northwind/);
  goTo('org_harbor');
  await waitFor(() => expect(screen.queryByText(/still in Northwind/)).toBeNull());
});
