import { expect, test as base } from '@playwright/test';
import Stripe from 'stripe';
import { startStripe, type StripeDouble } from '../server/test/doubles/stripe.js';
import {
  bannerOf,
  cards,
  clockServer,
  costsIn,
  dayOf,
  noted,
  payer,
  type ClockServer,
} from './billing.js';
import { watchConsole } from './people.js';
import { standInForStripe } from './stripeJs.js';

const PUBLISHABLE_KEY = 'pk_test_double';
const WEBHOOK_SECRET = 'whsec_double';

/** A server whose payments are at Stripe, and Stripe. */
interface AtStripe {
  readonly server: ClockServer;
  readonly stripe: StripeDouble;
  /** Lets Stripe tell the server what has happened since it last did. */
  deliver(): Promise<number>;
  /** Does something at Stripe behind the server's back. */
  behind(path: string, values: Record<string, string>): Promise<void>;
}

const test = base.extend<{ at: AtStripe }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
  at: async ({}, use) => {
    let server: ClockServer | undefined;
    const now = (): number => Date.now() + (server?.offsetMs() ?? 0);
    const stripe = await startStripe(now);
    server = await clockServer({
      STRIPE_SECRET_KEY: stripe.secretKey,
      STRIPE_PUBLISHABLE_KEY: PUBLISHABLE_KEY,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      STRIPE_API_BASE: stripe.url,
    });
    const { url } = server;
    let told = 0;
    await use({
      ...{ server, stripe },
      async deliver() {
        stripe.passTime();
        const events = stripe.events.slice(told);
        told += events.length;
        for (const event of events) {
          const payload = JSON.stringify(event);
          const signature = new Stripe('sk_none').webhooks.generateTestHeaderString({
            ...{ payload, secret: WEBHOOK_SECRET, timestamp: Math.floor(now() / 1000) },
          });
          const answer = await fetch(`${url}/webhooks/stripe`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'Stripe-Signature': signature },
            body: payload,
          });
          expect(answer.status).toBe(200);
        }
        return events.length;
      },
      async behind(path, values) {
        const answer = await fetch(`${stripe.url}/v1${path}`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${stripe.secretKey}` },
          body: new URLSearchParams(values),
        });
        expect(answer.status).toBe(200);
      },
    });
    await server.remove();
    await stripe.close();
  },
  baseURL: ({ at }, use) => use(at.server.url),
});

test('cards are entered in the form of Stripe, and what happens there is told by its webhooks', async ({
  page,
  at,
}) => {
  const { server, stripe } = at;
  const problems = watchConsole(page);
  const sites = await standInForStripe(page, stripe, PUBLISHABLE_KEY);
  const customer = await payer(page, 'Stripe Harbor');
  const dialog = page.getByRole('dialog');
  const confirm = page.getByRole('alertdialog');
  const number = page
    .frameLocator('iframe[title="Secure payment input frame"]')
    .getByLabel('Card number');
  const unpaid = bannerOf(page, 'The last invoice is not paid.');

  await test.step('a card in the frame pays for what was shown, once', async () => {
    await customer.open('billing');
    await expect(page.getByText('14 days left', { exact: true })).toBeVisible();
    expect(sites.scripts).toBe(0);
    await page.getByRole('button', { name: 'Choose Agency' }).click();
    const pay = dialog.getByRole('button', { name: 'Pay $1,250.00 and start' });
    await expect(pay).toHaveAttribute('aria-disabled', 'true');
    expect((await costsIn(dialog)).at(-1)).toEqual(['You pay now', '$1,250.00']);
    const add = dialog.getByRole('button', { name: 'Add card' });
    await add.click();
    await expect(dialog.getByText('Your card number is incomplete.')).toBeVisible();
    await number.fill(cards.declined);
    await add.click();
    await expect(dialog.getByText('Your card was declined.')).toBeVisible();
    await number.fill(cards.good);
    await add.dblclick();
    await expect(pay).not.toHaveAttribute('aria-disabled', 'true');
    expect(sites).toEqual({ scripts: 1, confirmed: 1 });
    await pay.dblclick();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Active')).toBeVisible();
    expect(stripe.charged.map(([, cents]) => cents)).toEqual([125_000]);
    const rows = page.getByRole('table', { name: 'Invoices' }).getByRole('row');
    await expect(rows.filter({ hasText: '$1,250.00' })).toHaveCount(1);
    expect(await at.deliver()).toBeGreaterThan(0);
  });

  const { current_period_end: end } = await customer.billing();
  const day = dayOf(end ?? '');
  await test.step('what is changed at Stripe is seen once Stripe has told', async () => {
    const subscription = [...stripe.subscriptions.values()].find(
      ({ ended_at }) => ended_at === null,
    );
    await at.behind(`/subscriptions/${subscription?.id}`, { cancel_at_period_end: 'true' });
    expect((await customer.billing()).cancel_at_period_end).toBe(false);
    expect(await at.deliver()).toBe(1);
    await page.reload();
    await expect(page.getByText(`Ends ${day}`)).toBeVisible();
    await page.getByRole('button', { name: 'Renew', exact: true }).click();
    await confirm.getByRole('button', { name: 'Renew Agency' }).click();
    await expect(page.getByText(`Ends ${day}`)).toBeHidden();
    expect(stripe.subscriptions.get(subscription?.id ?? '')?.cancel_at_period_end).toBe(false);
  });

  await test.step('a charge that fails at Stripe is said on every page until it is paid', async () => {
    await page.getByRole('button', { name: 'Add a card' }).click();
    await number.fill(cards.failing);
    await dialog.getByRole('button', { name: 'Add card' }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Actions for Visa •••• 0341' }).click();
    await page.getByRole('menuitem', { name: 'Make default' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: '0341' })).toContainText('Default');
    await server.passUntil(end ?? '');
    expect(await at.deliver()).toBeGreaterThan(0);
    await customer.returns();
    await customer.open('members');
    await expect(unpaid).toBeVisible();
    await unpaid.getByRole('button', { name: 'Pay now' }).click();
    await expect(page.getByText('Past due')).toBeVisible();
    await page.getByRole('button', { name: 'Pay with another card' }).click();
    await number.fill(cards.other);
    await dialog.getByRole('button', { name: 'Add card and pay $1,250.00' }).click();
    await expect(dialog).toBeHidden();
    await expect(unpaid).toBeHidden();
    expect(stripe.charged.map(([, cents]) => cents)).toEqual([125_000, 125_000]);
    await at.deliver();
    await customer.open('members');
    await expect(page.getByRole('row', { name: /Bea Billing/ })).toBeVisible();
    await expect(unpaid).toBeHidden();
  });

  await test.step('a plan that is canceled ends with its period', async () => {
    await customer.open('billing');
    await page.getByRole('button', { name: 'Cancel plan…' }).click();
    await confirm.getByRole('button', { name: 'Cancel plan' }).click();
    await expect(confirm).toBeHidden();
    const { current_period_end: last } = await customer.billing();
    await server.passUntil(last ?? '');
    await at.deliver();
    await customer.returns();
    await customer.open('billing');
    await expect(page.getByText(`Ended ${dayOf(last ?? '')}`)).toBeVisible();
    await page.getByRole('button', { name: 'Start Agency again' }).first().click();
    await dialog.getByRole('button', { name: 'Pay $1,250.00 and start' }).dblclick();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Active')).toBeVisible();
    expect(stripe.charged).toHaveLength(3);
  });
  expect(problems).toEqual([noted.declined]);
});
