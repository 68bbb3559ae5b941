// The story of a plan, from the trial to its end and back, over an in-memory server.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { find, server, setUp, sums } from './test-kit.js';

test('from the trial: what it costs, a card on the way, exactly that is charged, the invoice is there', async () => {
  const { user, client, events, call } = setUp({ at: 'org_trial' });
  expect(await screen.findByText('3 days left')).toBeVisible();
  expect(await screen.findByText('No invoices yet')).toBeVisible();
  expect(find.banner().getByText('The free trial ends in 3 days.')).toBeVisible();

  await user.click(await find.button('Choose Agency'));
  const dialog = await find.dialog('Choose Agency');
  const pay = await dialog.findByRole('button', { name: 'Pay $1,250.00 and start' });
  expect(sums(dialog)).toMatchObject({ 'You pay now ': '$1,250.00' });
  // Without a card nothing is charged, however often it is pressed.
  await user.click(pay);
  expect(client.control.calls('billing.change')).toHaveLength(0);

  await user.type(await dialog.findByLabelText('Card number'), '4242 4242 4242 4242');
  await user.click(dialog.getByRole('button', { name: 'Add card' }));
  expect(await dialog.findByText('With Visa •••• 4242')).toBeVisible();
  expect(pay).toHaveFocus();
  await user.dblClick(pay);

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(client.control.calls('billing.change')).toHaveLength(1);
  const { items } = await client.billing.invoices({}, call);
  expect(items.map(({ amount_due_cents }) => amount_due_cents)).toEqual([125_000]);
  const table = within(await find.invoices());
  expect(await table.findByText('Paid')).toBeVisible();
  expect(table.getByRole('cell', { name: '$1,250.00' })).toBeVisible();
  expect(await screen.findByText('Active')).toBeVisible();
  expect(find.banner().queryByRole('status')).toBeNull();
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'billing_changed', organizationId: 'org_trial' }),
  );
});

test('an upgrade costs the rest of the period, and the invoice says the same', async () => {
  const { user, client, call } = setUp({ at: 'org_smb' });
  await user.click(await find.button('Change plan'));
  expect(screen.getByRole('heading', { name: 'Plans' })).toHaveFocus();
  await user.click(await find.button('Upgrade to Agency'));
  const dialog = await find.dialog('Change to Agency');
  const pay = await dialog.findByRole('button', { name: /^Pay \$[\d,.]+ and change$/ });
  const sum = /\$[\d,.]+/.exec(pay.textContent ?? '')?.[0] ?? '';
  expect(Object.values(sums(dialog)).at(-1)).toBe(sum);
  await user.click(pay);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const table = within(await find.invoices());
  expect(await table.findByRole('cell', { name: sum })).toBeVisible();
  const { items } = await client.billing.invoices({}, call);
  expect(`$${((items[0]?.amount_due_cents ?? 0) / 100).toFixed(2)}`).toBe(sum);
});

test('a downgrade says what it takes away, comes later and can be undone', async () => {
  const { user, client, call } = setUp();
  await user.click(await find.button('Change plan'));
  await user.click(await find.button('Downgrade to SMB'));
  const dialog = await find.dialog('Change to SMB');
  const schedule = await dialog.findByRole('button', { name: 'Schedule change' });
  expect(await dialog.findByText('Client organizations become read-only')).toBeVisible();
  expect(dialog.getByText('Logo and colours go back to plain')).toBeVisible();
  expect(dialog.getByText('On 4 Apr you lose')).toBeVisible();
  expect(sums(dialog)).toMatchObject({ 'You pay now ': '$0.00' });
  await user.click(schedule);
  expect(await screen.findByText('Moves to SMB on 4 Apr')).toBeVisible();
  expect(await client.billing.get({}, call)).toMatchObject({ pending_plan: 'smb', plan: 'agency' });

  await user.click(await find.button('Keep Agency'));
  const back = await find.dialog('Keep Agency');
  await user.click(await back.findByRole('button', { name: 'Keep Agency' }));
  await waitFor(() => expect(screen.queryByText('Moves to SMB on 4 Apr')).toBeNull());
  expect(await client.billing.get({}, call)).toMatchObject({ pending_plan: null });
});

test('cancels with what follows before the button, and renews', async () => {
  const { user } = setUp();
  await user.click(await find.button('Cancel plan…'));
  const question = await find.question('Cancel Agency?');
  expect(question.getByText(/Everything works until 4 Apr/)).toBeVisible();
  await user.click(question.getByRole('button', { name: 'Cancel plan' }));
  expect(await screen.findByText('Ends 4 Apr')).toBeVisible();
  // What opened the question is gone: the focus goes to the plan that it was about.
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Agency' })).toHaveFocus());
  expect(await find.banner().findByText('The plan ends on 4 Apr 2026.')).toBeVisible();

  await user.click(await find.button('Renew'));
  const renewal = await find.question('Renew Agency?');
  expect(sums(renewal)).toEqual({
    'You pay now ': '$0.00',
    'Then on 4 Apr With Visa •••• 4242': '$1,250.00 + usage',
  });
  await user.click(renewal.getByRole('button', { name: 'Renew Agency' }));
  expect(await screen.findByText('Active')).toBeVisible();
  await waitFor(() => expect(find.banner().queryByRole('status')).toBeNull());
});

test('begins again what has ended', async () => {
  const { user, client, call } = setUp({ at: 'org_ended' });
  const [first] = await screen.findAllByRole('button', { name: 'Start Agency again' });
  if (first) await user.click(first);
  const dialog = await find.dialog('Start Agency again');
  await user.click(await dialog.findByRole('button', { name: 'Pay $1,250.00 and start' }));
  expect(await screen.findByText('Active')).toBeVisible();
  expect(client.control.calls('billing.revive')).toHaveLength(1);
  expect(await client.billing.get({}, call)).toMatchObject({ status: 'active', plan: 'agency' });
});

test('pays what is open with another card, and the banner is gone', async () => {
  const { user } = setUp({ at: 'org_past_due' });
  expect(await find.banner().findByText('The last invoice is not paid.')).toBeVisible();
  await user.click(await find.button('Pay with another card'));
  const dialog = await find.dialog('Pay $1,250.00 with another card');
  const number = await dialog.findByLabelText('Card number');
  await user.type(number, '4000 0000 0000 0341');
  await user.click(dialog.getByRole('button', { name: 'Add card and pay $1,250.00' }));
  expect(await dialog.findByText('Still not paid.')).toBeVisible();
  await user.type(await dialog.findByLabelText('Card number'), '5555 5555 5555 4444');
  await user.click(dialog.getByRole('button', { name: 'Add card and pay $1,250.00' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByText('Active')).toBeVisible();
  await waitFor(() => expect(find.banner().queryByRole('status')).toBeNull());
});

test('a card on file pays what is open once that was said', async () => {
  const { user } = setUp({ at: 'org_past_due' });
  await user.click(await find.button('Actions for Mastercard •••• 4444'));
  await user.click(await screen.findByRole('menuitem', { name: 'Make default' }));
  const question = await find.question('Make Mastercard •••• 4444 the default?');
  expect(question.getByText('It is charged $1,250.00 at once, which is open.')).toBeVisible();
  await user.click(question.getByRole('button', { name: 'Pay $1,250.00' }));
  expect(await screen.findByText('Active')).toBeVisible();
});

test.each([
  ['org_expired', 'Trial over', 'Choose SMB'],
  ['org_ending', 'Ends 4 Apr', 'Renew'],
  ['org_enterprise', 'By contract', 'Contact'],
])('%s: %s, and the next step is %s', async (at, state, step) => {
  setUp({ at });
  expect(await screen.findByText(state)).toBeVisible();
  expect(await find.button(step)).toBeVisible();
});

test('shows an organization by contract no plans', async () => {
  setUp({ at: 'org_enterprise' });
  await find.button('Contact');
  expect(screen.queryByText('Plans')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Change plan' })).toBeNull();
});

test('is for people who manage billing', async () => {
  const { client } = setUp({ client: server('user_jonas') });
  expect(await screen.findByText('You cannot see billing')).toBeVisible();
  expect(client.control.calls('billing.get')).toHaveLength(0);
});

test('lets a billing clerk do all but change the address', async () => {
  setUp({ client: server('user_bea') });
  expect(await find.button('Change plan')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Change email' })).toBeNull();
});
