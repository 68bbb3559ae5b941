import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { BillingPanel } from '../components/BillingPanel/index.js';
import { createMemoryClient, kitWrapper } from '../testing/index.js';
import { StripeCardForm } from './index.js';
import { STRIPE_JS } from './loadStripe.js';
import { stripeDouble, type StripeDouble } from './test-stripe.js';

const scripts = () => [...document.querySelectorAll<HTMLScriptElement>('script[src]')];

/** Lets the script of the page arrive, with the double in it. */
async function arrive(double: StripeDouble): Promise<void> {
  await waitFor(() => expect(scripts()).toHaveLength(1));
  Object.assign(window, { Stripe: double.Stripe });
  await act(async () => void scripts()[0]?.dispatchEvent(new Event('load')));
}

afterEach(() => {
  for (const script of document.querySelectorAll('script')) script.remove();
  Reflect.deleteProperty(window, 'Stripe');
});

/** The panel of an agency whose server hands out what Stripe needs; opens the form. */
async function setUp() {
  const client = createMemoryClient();
  let made = 0;
  const setupIntent = async () => ({
    client_secret: `seti_${(made += 1)}_secret_x`,
    publishable_key: 'pk_test_1',
  });
  const wrapped = { ...client, billing: { ...client.billing, setupIntent } };
  const wrapper = kitWrapper({ client: wrapped, organizationId: 'org_northwind', locale: 'de' });
  const view = render(
    <StrictMode>
      <BillingPanel cardForm={StripeCardForm} />
    </StrictMode>,
    { wrapper },
  );
  const user = userEvent.setup();
  expect(scripts()).toHaveLength(0);
  await user.click(await screen.findByRole('button', { name: 'Add a card' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a card' }));
  return { ...view, user, dialog, client };
}

const submit = 'Add card';

test('fetches Stripe.js once it is needed, confirms, and adds the card', async () => {
  const trusted = document.createElement('script');
  trusted.setAttribute('nonce', 'abc');
  document.head.append(trusted);
  const { user, dialog } = await setUp();
  expect(await dialog.findByText('Loading the card form')).toBeInTheDocument();
  const double = stripeDouble();
  await arrive(double);
  expect(scripts()[0]?.src).toBe(STRIPE_JS);
  expect(scripts()[0]?.nonce).toBe('abc');
  expect(await dialog.findByTitle('Secure payment input frame')).toBeInTheDocument();
  expect(double.keys.every((key) => key === 'pk_test_1')).toBe(true);
  expect(double.options.at(-1)).toMatchObject({ locale: 'de' });

  await user.click(dialog.getByRole('button', { name: submit }));
  expect(await dialog.findByText('Your card number is incomplete.')).toBeVisible();
  double.typed = { refusal: 'Your card has insufficient funds.' };
  await user.click(dialog.getByRole('button', { name: submit }));
  expect(await dialog.findByText('Your card has insufficient funds.')).toBeVisible();

  double.typed = { method: 'pm_card_amex' };
  await user.dblClick(dialog.getByRole('button', { name: submit }));
  expect(await screen.findByText('American Express •••• 8431')).toBeVisible();
  expect(double.confirmed).toBe(1);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(double.destroyed).toBe(double.options.length);
});

test('a lost answer of the server is asked for again, without confirming twice', async () => {
  const { user, dialog, client } = await setUp();
  const double = stripeDouble();
  await arrive(double);
  await dialog.findByTitle('Secure payment input frame');
  double.typed = { method: 'pm_card_amex' };
  client.control.fail('billing.addPaymentMethod', { error: 'dropped' });
  await user.click(dialog.getByRole('button', { name: submit }));
  expect(await dialog.findByText(/No answer came/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: submit }));
  expect(await screen.findByText('American Express •••• 8431')).toBeVisible();
  expect(double.confirmed).toBe(1);
});

test('a card that the server refuses brings a new form, with the reason', async () => {
  const { user, dialog } = await setUp();
  const double = stripeDouble();
  await arrive(double);
  await dialog.findByTitle('Secure payment input frame');
  double.typed = { method: 'pm_card_chargeDeclined' };
  await user.click(dialog.getByRole('button', { name: submit }));
  expect(await dialog.findByText('Card not added.')).toBeVisible();
  await waitFor(() => expect(new Set(double.options.map((one) => one.clientSecret)).size).toBe(2));
  await dialog.findByTitle('Secure payment input frame');
  double.typed = { method: 'pm_card_visa_debit' };
  await user.click(await dialog.findByRole('button', { name: submit }));
  expect(await screen.findByText('Visa •••• 5556')).toBeVisible();
});

test('says that Stripe.js did not come, and asks for it again', async () => {
  const { user, dialog } = await setUp();
  await waitFor(() => expect(scripts()).toHaveLength(1));
  await act(async () => void scripts()[0]?.dispatchEvent(new Event('error')));
  expect(await dialog.findByText('The card form did not load.')).toBeVisible();
  expect(scripts()).toHaveLength(0);
  await user.click(dialog.getByRole('button', { name: 'Try again' }));
  await arrive(stripeDouble());
  expect(await dialog.findByTitle('Secure payment input frame')).toBeInTheDocument();
});

test('asks again where the page refused the address of the script', async () => {
  const refusal = "This document requires 'TrustedScriptURL' assignment.";
  vi.spyOn(document.head, 'append').mockImplementationOnce(() => {
    throw new TypeError(refusal);
  });
  const { user, dialog } = await setUp();
  expect(await dialog.findByText(refusal)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Try again' }));
  await arrive(stripeDouble());
  expect(await dialog.findByTitle('Secure payment input frame')).toBeInTheDocument();
});

test('keeps the secret out of the page and its cache', async () => {
  const { dialog, container } = await setUp();
  await arrive(stripeDouble());
  await dialog.findByTitle('Secure payment input frame');
  expect(document.documentElement.outerHTML + container.outerHTML).not.toContain('_secret_');
});
