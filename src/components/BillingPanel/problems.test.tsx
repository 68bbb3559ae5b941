// What goes wrong, and that nothing is charged twice or lost by it.
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createMemoryClient } from '../../testing/index.js';
import type { CardFormProps } from './index.js';
import { find, server, setUp, sums } from './test-kit.js';
import { billingSeed } from './test-seeds.js';

const HOUR = 3_600_000;

test('a preview that is too old is shown anew instead of being charged', async () => {
  const { user, client, call } = setUp({ at: 'org_smb' });
  await user.click(await find.button('Change plan'));
  await user.click(await find.button('Upgrade to Agency'));
  const dialog = await find.dialog('Change to Agency');
  const old = await dialog.findByRole('button', { name: /^Pay/ });
  const before = old.textContent;
  await client.control.advance(30 * HOUR);
  await user.click(old);
  expect(await dialog.findByText(/the amount has changed since it was shown/)).toBeVisible();
  expect((await client.billing.get({}, call)).plan).toBe('smb');
  const pay = await dialog.findByRole('button', { name: /^Pay/ });
  expect(pay.textContent).not.toBe(before);
  const sum = Object.values(sums(dialog)).at(-1);
  await user.click(pay);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await within(await find.invoices()).findByRole('cell', { name: sum })).toBeVisible();
});

test('a lost answer is asked for again with the same key, so that it is charged once', async () => {
  const { user, client, call } = setUp({ at: 'org_smb' });
  await user.click(await find.button('Change plan'));
  await user.click(await find.button('Upgrade to Agency'));
  const dialog = await find.dialog('Change to Agency');
  client.control.fail('billing.change', { error: 'dropped' });
  await user.click(await dialog.findByRole('button', { name: /^Pay/ }));
  expect(await dialog.findByText(/No answer came/)).toBeVisible();
  await user.click(await dialog.findByRole('button', { name: /^Pay/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const calls = client.control.calls('billing.change');
  expect(calls).toHaveLength(2);
  expect(calls[0]?.idempotencyKey).toBe(calls[1]?.idempotencyKey);
  expect(
    (await client.billing.invoices({}, call)).items.filter((one) => one.amount_due_cents > 0),
  ).toHaveLength(1);
});

test('a declined charge offers another card, and the question stays', async () => {
  const { user } = setUp({ at: 'org_trial' });
  await user.click(await find.button('Choose Agency'));
  const dialog = await find.dialog('Choose Agency');
  await user.type(await dialog.findByLabelText('Card number'), '4000000000000341');
  await user.click(dialog.getByRole('button', { name: 'Add card' }));
  await dialog.findByText('With Visa •••• 0341');
  await user.click(await dialog.findByRole('button', { name: 'Pay $1,250.00 and start' }));
  expect(await dialog.findByText('Plan not changed.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Use another card' }));
  await user.type(await dialog.findByLabelText('Card number'), '5555555555554444');
  await user.click(dialog.getByRole('button', { name: 'Add card' }));
  expect(await dialog.findByText('With Mastercard •••• 4444')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Pay $1,250.00 and start' }));
  expect(await screen.findByText('Active')).toBeVisible();
});

test('a card that the bank refuses is said so, and what was typed stays', async () => {
  const { user } = setUp();
  await user.click(await find.button('Add a card'));
  const dialog = await find.dialog('Add a card');
  const number = await dialog.findByLabelText('Card number');
  await user.type(number, '1234');
  await user.click(dialog.getByRole('button', { name: 'Add card' }));
  expect(number).toHaveAccessibleDescription(/no test card/);
  await user.clear(number);
  await user.type(number, '4000 0000 0000 0002');
  await user.click(dialog.getByRole('button', { name: 'Add card' }));
  expect(await dialog.findByText('Card not added.')).toBeVisible();
  expect(number).toHaveValue('4000 0000 0000 0002');
});

test('asks before a card is removed, and says why it cannot be', async () => {
  const { user } = setUp();
  const remove = async (card: string): Promise<void> => {
    await user.click(await find.button(`Actions for ${card}`));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove…' }));
    const question = await find.question(`Remove ${card}?`);
    await user.click(question.getByRole('button', { name: 'Remove card' }));
  };
  await remove('Mastercard •••• 4444');
  await waitFor(() => expect(screen.queryByText('Mastercard •••• 4444')).toBeNull());
  await remove('Visa •••• 4242');
  expect(await screen.findByText(/^Card not removed\./)).toBeVisible();
});

test('makes another card the default', async () => {
  const { user } = setUp();
  await user.click(await find.button('Actions for Mastercard •••• 4444'));
  await user.click(await screen.findByRole('menuitem', { name: 'Make default' }));
  await waitFor(() => {
    const [row] = screen
      .getAllByRole('listitem')
      .filter((item) => /4444/.test(item.textContent ?? ''));
    expect(row).toHaveTextContent('Default');
  });
});

test.each([
  ['billing.get', 'Billing did not load'],
  ['billing.plans', 'Billing did not load'],
  ['billing.paymentMethods', 'Payment methods did not load'],
  ['billing.invoices', 'Invoices did not load'],
] as const)('%s fails alone and is tried again', async (operation, title) => {
  const client = server();
  client.control.fail(operation, { error: 422, detail: 'It is being rebuilt.', times: 1000 });
  const { user } = setUp({ client });
  expect(await screen.findByText(title)).toBeVisible();
  client.control.heal();
  await user.click(await find.button('Try again'));
  await waitFor(() => expect(screen.queryByText(title)).toBeNull());
  expect(await screen.findByText('Renews 4 Apr 2026')).toBeVisible();
  expect((await screen.findAllByText('Visa •••• 4242'))[0]).toBeVisible();
  expect(await find.invoices()).toBeVisible();
});

test('what a change costs can be read again where it failed', async () => {
  const client = server();
  client.control.fail('billing.preview', { error: 422, detail: 'Not now.', times: 1000 });
  const { user } = setUp({ client });
  await user.click(await find.button('Change plan'));
  await user.click(await find.button('Downgrade to SMB'));
  const dialog = await find.dialog('Change to SMB');
  expect(await dialog.findByText('What it costs could not be read')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Schedule change' }));
  expect(client.control.calls('billing.change')).toHaveLength(0);
  client.control.heal();
  await user.click(dialog.getByRole('button', { name: 'Try again' }));
  expect(await dialog.findByText('Client organizations become read-only')).toBeVisible();
});

test('a server without previews changes plans all the same', async () => {
  const client = createMemoryClient({ seed: billingSeed, capabilities: [] });
  const { user } = setUp({ client, at: 'org_smb' });
  await user.click(await find.button('Change plan'));
  await user.click(await find.button('Upgrade to Agency'));
  const dialog = await find.dialog('Change to Agency');
  expect(dialog.getByText(/It costs \$1,250\.00 \+ usage a month/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Change to Agency' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(client.control.calls('billing.preview')).toHaveLength(0);
});

test('an answer of another organization is dropped', async () => {
  const { client, goTo } = setUp();
  await screen.findByText('Agency');
  const held = client.control.hold('billing.get');
  const invoices = client.control.hold('billing.invoices');
  goTo('org_trial');
  await waitFor(() => expect(held.waiting).toBeGreaterThan(0));
  expect(screen.queryByText('Renews 4 Apr 2026')).toBeNull();
  goTo('org_enterprise');
  await act(async () => {
    held.end();
    invoices.end();
  });
  expect(await screen.findByText('By contract')).toBeVisible();
  expect(screen.queryByText('3 days left')).toBeNull();
  expect(screen.getByText('ops@enterprise.example')).toBeVisible();
});

test('changes where invoices go', async () => {
  const { user, client, call } = setUp();
  await user.click(await find.button('Change email'));
  const dialog = await find.dialog('Where invoices go');
  const email = dialog.getByLabelText('Billing email');
  await user.clear(email);
  await user.type(email, 'nobody');
  await user.click(dialog.getByRole('button', { name: 'Save email' }));
  expect(email).toHaveAccessibleDescription('Enter a valid email address');
  expect(email).toHaveFocus();
  await user.clear(email);
  await user.type(email, 'Money@Northwind.example');
  await user.click(dialog.getByRole('button', { name: 'Save email' }));
  expect(await screen.findByText('money@northwind.example')).toBeVisible();
  expect(await client.billing.get({}, call)).toMatchObject({
    billing_email: 'money@northwind.example',
  });
});

test('writes to sales with what is known filled in', async () => {
  const { user, client } = setUp({ at: 'org_trial' });
  await user.click(await find.button('Contact sales'));
  const dialog = await find.dialog('Contact sales');
  expect(dialog.getByLabelText('Email')).toHaveValue('amara@example.com');
  await user.clear(dialog.getByLabelText('Name'));
  await user.click(dialog.getByRole('button', { name: 'Send' }));
  expect(dialog.getByLabelText('Name')).toHaveAccessibleDescription('Name must not be empty');
  expect(dialog.getByLabelText('Name')).toHaveFocus();
  await user.type(dialog.getByLabelText('Name'), 'Amara');
  await user.type(dialog.getByLabelText(/Message/), 'Ten thousand calls a day');
  client.control.fail('billing.contactEnterprise', { error: 429 });
  await user.click(dialog.getByRole('button', { name: 'Send' }));
  expect(await dialog.findByText('Not sent.')).toBeVisible();
  expect(dialog.getByLabelText(/Message/)).toHaveValue('Ten thousand calls a day');
  await user.click(dialog.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('Sent. Somebody will write to you.')).toBeInTheDocument();
});

test('turns the pages of invoices', async () => {
  const { user } = setUp();
  const table = await find.invoices();
  await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(13));
  await user.click(await find.button('Older invoices'));
  await waitFor(async () =>
    expect(within(await find.invoices()).getAllByRole('row').length).toBeLessThan(13),
  );
  await user.click(await find.button('Newer invoices'));
  await waitFor(async () =>
    expect(within(await find.invoices()).getAllByRole('row')).toHaveLength(13),
  );
});

test('hands the setup intent to a card form of the host', async () => {
  const client = server();
  const setupIntent = async () => ({
    client_secret: 'seti_1_secret_2',
    publishable_key: 'pk_live_1',
  });
  const Form = ({ setupIntent: intent, onSaved, submitLabel }: CardFormProps) => (
    <button
      onClick={() => void onSaved('pm_card_amex')}
    >{`${submitLabel} ${intent.publishable_key}`}</button>
  );
  const { user } = setUp({
    client: { ...client, billing: { ...client.billing, setupIntent } },
    cardForm: Form,
  });
  await user.click(await find.button('Add a card'));
  await user.click(await find.button('Add card pk_live_1'));
  expect(await screen.findByText('American Express •••• 8431')).toBeVisible();
});

test('says so where cards cannot be entered', async () => {
  const client = server();
  const setupIntent = async () => ({
    client_secret: 'seti_1_secret_2',
    publishable_key: 'pk_live_1',
  });
  const { user } = setUp({ client: { ...client, billing: { ...client.billing, setupIntent } } });
  await user.click(await find.button('Add a card'));
  expect(await screen.findByText('Cards cannot be entered here.')).toBeVisible();
});

test('links invoices only where an address can do no harm', async () => {
  const client = server();
  const invoices: typeof client.billing.invoices = async (input, call) => {
    const page = await client.billing.invoices(input, call);
    const addresses = [
      'https://pay.example/1',
      'javascript:alert(1)',
      '//evil.example',
      '/invoices/4',
    ];
    return {
      ...page,
      items: page.items.slice(0, addresses.length).map((item, index) => ({
        ...item,
        hosted_url: addresses[index] ?? null,
        pdf_url: 'data:,x',
      })),
    };
  };
  setUp({ client: { ...client, billing: { ...client.billing, invoices } } });
  const table = await find.invoices();
  const links = await within(table).findAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'https://pay.example/1',
    '/invoices/4',
  ]);
});

test('offline, what is known stays and nothing can be changed', async () => {
  setUp();
  await find.button('Cancel plan…');
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(await screen.findByText('Offline.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Cancel plan…' })).toBeNull();
  expect(await find.button('Add a card')).toBeDisabled();
  Reflect.deleteProperty(navigator, 'onLine');
});
