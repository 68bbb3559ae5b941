import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { find, northwind, setUp, small } from './test-kit.js';

vi.setConfig({ testTimeout: 60_000 });

const kyiv = { organization_id: 'org_kyiv' };

test('tells what an organization is and who manages it, without a membership', async () => {
  setUp({ defaultSelected: 'org_kyiv' });
  const details = await find.details(/Details of Київ/);
  expect(await within(details).findByText('billing@kyiv-teplo.example')).toBeVisible();
  expect(within(details).getByText('org_kyiv')).toBeVisible();
  expect(await within(details).findByText(/Коваленко/)).toBeVisible();
});

test('invites an admin, and says what the server refuses', async () => {
  const { client, user } = setUp({ defaultSelected: 'org_kyiv' });
  await user.click(await find.button('Invite admin'));
  await user.type(await find.field('Email'), 'nobody');
  await user.click(await find.button('Send invitation'));
  expect(await screen.findByText(/valid email address/)).toBeVisible();
  await user.clear(await find.field('Email'));
  await user.type(await find.field('Email'), 'first@kyiv.example');
  await user.click(await find.button('Send invitation'));
  expect((await screen.findAllByText('Invitation sent to first@kyiv.example'))[0]).toBeVisible();
  const { items } = await client.partners.invitations(kyiv, northwind);
  expect(items[0]).toMatchObject({ email: 'first@kyiv.example', role: 'admin' });
});

test('shows people by the members widget, from above', async () => {
  const { client, user } = setUp({ defaultSelected: 'org_harbor' });
  await user.click(await screen.findByRole('tab', { name: 'People' }));
  const people = await screen.findByRole('table', { name: /Members/ });
  expect(await within(people).findByText('Olu Adeyemi')).toBeVisible();
  const asked = client.control.calls('members.list');
  expect(asked).toEqual([]);
  const role = within(people).getByRole('combobox', { name: /Olu Adeyemi/ });
  await user.selectOptions(role, 'Admin');
  await waitFor(() =>
    expect(client.control.calls('partners.setMemberRoles')[0]).toMatchObject({
      organizationId: 'org_northwind',
      input: { organization_id: 'org_harbor', user_id: 'user_olu', roles: ['admin'] },
    }),
  );
  await user.click(screen.getByRole('tab', { name: /^Invitations/ }));
  expect(await screen.findByText('support@harbor.example')).toBeVisible();
  expect(screen.queryByRole('combobox', { name: /status/i })).toBeNull();
});

test('warns before an organization is left without an admin, and lets those above go on', async () => {
  const client = small();
  const { user } = setUp({ client, defaultSelected: 'org_kyiv' });
  const { items } = await client.partners.members(kyiv, northwind);
  const admins = items.filter(({ roles }) => roles.includes('admin'));
  expect(admins).toHaveLength(1);
  const name = 'Олександра Коваленко';
  await user.click(await screen.findByRole('tab', { name: 'People' }));
  await user.click(await find.button(`Actions for ${name}`));
  await user.click(await find.item('Remove…'));
  const question = await find.question();
  expect(question).toHaveAccessibleName(`${name} is the only admin`);
  expect(question).toHaveTextContent('until you invite another one');
  expect(client.control.calls('partners.removeMember')).toEqual([]);
  await user.click(await find.button('Remove anyway'));
  expect((await screen.findAllByText(`${name} was removed.`))[0]).toBeVisible();
  const left = await client.partners.members(kyiv, northwind);
  expect(left.items).toEqual(items.filter(({ roles }) => !roles.includes('admin')));
});

test('takes the role of the only admin, and says at which button it is under way', async () => {
  const client = small();
  const { user } = setUp({ client, defaultSelected: 'org_nakheel' });
  await user.click(await screen.findByRole('tab', { name: 'People' }));
  const people = await screen.findByRole('table', { name: /Members/ });
  const [role] = await within(people).findAllByRole('combobox');
  expect(role).toHaveValue('viewer');
  const admin = within(people).getByRole('combobox', { name: /Fatima|فاطمة/ });
  await user.selectOptions(admin, 'Viewer');
  const question = within(await find.question());
  const held = client.control.hold('partners.setMemberRoles');
  const anyway = question.getByRole('button', { name: 'Change anyway' });
  await waitFor(() => expect(anyway).toBeEnabled());
  await user.click(anyway);
  await waitFor(() => expect(anyway).toHaveAttribute('aria-busy', 'true'));
  expect(question.getByRole('button', { name: 'Hand over and change' })).toBeDisabled();
  held.release();
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  const { items } = await client.partners.members({ organization_id: 'org_nakheel' }, northwind);
  expect(items.flatMap(({ roles }) => roles)).toEqual(['viewer', 'viewer']);
});

test('shows usage of one and of all by the usage widget', async () => {
  const { client, user } = setUp({ defaultSelected: 'org_harbor' });
  await user.click(await screen.findByRole('tab', { name: 'Usage' }));
  await waitFor(() =>
    expect(client.control.calls('partners.childUsage')[0]?.input).toMatchObject({
      organization_id: 'org_harbor',
    }),
  );
  await user.click(await find.button('Usage of all'));
  await find.details(/Usage of all/);
  await waitFor(() => expect(client.control.calls('partners.usage')).not.toHaveLength(0));
  expect(client.control.calls('usage.summary')).toEqual([]);
});

test('shows one part in place of the other', async () => {
  const { user } = setUp({ defaultSelected: 'org_harbor' });
  await user.click(await screen.findByRole('tab', { name: 'People' }));
  await screen.findByRole('table', { name: /Members/ });
  await user.click(screen.getByRole('tab', { name: 'Usage' }));
  expect(await screen.findByRole('heading', { name: 'Usage' })).toBeVisible();
  expect(screen.queryByRole('table', { name: /Members/ })).toBeNull();
});

test('says why details did not come, and asks again', async () => {
  const client = small();
  client.control.fail('partners.get', { error: 422, detail: 'Being moved.', times: Infinity });
  const { user } = setUp({ client, defaultSelected: 'org_kyiv' });
  const details = await find.details(/Details of/);
  expect(await within(details).findByText('Being moved.')).toBeVisible();
  client.control.heal();
  await user.click(within(details).getByRole('button', { name: 'Try again' }));
  expect(await within(details).findByText('billing@kyiv-teplo.example')).toBeVisible();
});

test('comes into view below the tree when a row was pressed, and moves no page that came with it', async () => {
  const shown = vi.fn();
  Element.prototype.scrollIntoView = shown;
  try {
    const { user, unmount } = setUp({ defaultSelected: 'org_kyiv' });
    await find.details(/Details of Київ/);
    expect(shown).not.toHaveBeenCalled();
    unmount();
    const page = setUp();
    await user.click(await find.row(/Київ/));
    await find.details(/Details of Київ/);
    expect(shown).toHaveBeenCalledWith({ block: 'nearest' });
    page.unmount();
  } finally {
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  }
});

test('gives the focus back when it is closed', async () => {
  const { user } = setUp();
  const row = await find.row(/Київ/);
  await user.click(row);
  await find.details(/Details of Київ/);
  await user.click(await find.button('Close the details'));
  await waitFor(() => expect(screen.queryByRole('region', { name: /Details/ })).toBeNull());
});
