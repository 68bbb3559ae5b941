import { expect, test as anybody } from '@playwright/test';
import { bannerOf, cards, costsIn, dayOf, dollars, noted, payer, test } from './billing.js';
import { signIn, watchConsole } from './people.js';

const agencyFee = 125_000;

const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();

test('a trial becomes a plan that moves down, ends and begins again, charged as it was shown', async ({
  page,
  server,
}) => {
  const problems = watchConsole(page);
  const customer = await payer(page, 'Ledger Harbor');
  const dialog = page.getByRole('dialog');
  const confirm = page.getByRole('alertdialog');
  const invoiceRows = page.getByRole('table', { name: 'Invoices' }).getByRole('row');

  await test.step('the trial and the plans', async () => {
    await customer.open('billing');
    await expect(page.getByText('14 days left', { exact: true })).toBeVisible();
    const plans = page.getByRole('region', { name: 'Plans' });
    for (const [name, price] of [
      ['SMB', '$0.00'],
      ['Agency', '$1,250.00'],
      ['Enterprise', 'Custom'],
    ] as const) {
      const plan = plans
        .getByRole('listitem')
        .filter({ has: page.getByText(name, { exact: true }) });
      await expect(plan.first()).toContainText(price);
    }
    await expect(page.getByText('No invoices yet')).toBeVisible();
    expect(await customer.invoices()).toEqual([]);
  });

  await test.step('what it costs, line by line, is what is charged, once', async () => {
    await page.getByRole('button', { name: 'Choose Agency' }).click();
    const pay = dialog.getByRole('button', { name: /^Pay/ });
    await expect(pay).toHaveText('Pay $1,250.00 and start');
    expect(await costsIn(dialog)).toEqual([
      ['Agency, monthly fee', '$1,250.00'],
      ['Usage', '$0.00'],
      ['You pay now', '$1,250.00'],
    ]);
    await expect(dialog.getByText(/^Then on/)).toBeVisible();
    await expect(dialog.getByText('$1,250.00 + usage')).toBeVisible();
    await expect(pay).toHaveAttribute('aria-disabled', 'true');

    await dialog.getByLabel('Card number').fill(cards.declined);
    await dialog.getByRole('button', { name: 'Add card' }).click();
    await expect(dialog.getByText('Card not added.')).toBeVisible();
    await dialog.getByLabel('Card number').fill(cards.good);
    await dialog.getByRole('button', { name: 'Add card' }).click();
    await expect(pay).not.toHaveAttribute('aria-disabled', 'true');
    await pay.dblclick();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Active')).toBeVisible();
    const invoices = await customer.invoices();
    expect(invoices.map(({ amount_due_cents, status }) => [amount_due_cents, status])).toEqual([
      [agencyFee, 'paid'],
    ]);
    await expect(invoiceRows).toHaveCount(2);
    await expect(invoiceRows.nth(1)).toContainText(dollars(agencyFee));
    await expect(invoiceRows.nth(1)).toContainText('Paid');
  });

  const end = (await customer.billing()).current_period_end ?? '';
  const day = dayOf(end);
  await test.step('a cheaper plan says what is lost, and when', async () => {
    await customer.addClient('Ledger Client');
    await page.getByRole('button', { name: 'Change plan' }).click();
    await page.getByRole('button', { name: 'Downgrade to SMB' }).click();
    await expect(dialog).toContainText(`It takes effect on ${day}.`);
    await expect(dialog).toContainText(`On ${day} you lose`);
    await expect(dialog.getByRole('listitem')).toHaveText([
      'Client organizations become read-only',
    ]);
    expect(await costsIn(dialog)).toEqual([
      ['You pay now', '$0.00'],
      [`From ${day}, a month`, '$0.00 + usage'],
    ]);
    await dialog.getByRole('button', { name: 'Schedule change' }).click();
    await expect(page.getByText(`Moves to SMB on ${day}`)).toBeVisible();
    expect(await customer.billing()).toMatchObject({ plan: 'agency', pending_plan: 'smb' });
  });

  await test.step('canceled, renewed, canceled', async () => {
    const cancel = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Cancel plan…' }).click();
      await expect(confirm).toContainText(`Everything works until ${day}`);
      await confirm.getByRole('button', { name: 'Cancel plan' }).click();
      await expect(confirm).toBeHidden();
      await expect(page.getByText(`Ends ${day}`)).toBeVisible();
      await expect(bannerOf(page, `The plan ends on`)).toBeVisible();
    };
    await cancel();
    await page.getByRole('button', { name: 'Renew', exact: true }).click();
    expect(await costsIn(confirm)).toEqual([
      ['You pay now', '$0.00'],
      [`Then on ${day}`, '$1,250.00 + usage'],
    ]);
    await confirm.getByRole('button', { name: 'Renew Agency' }).click();
    await expect(confirm).toBeHidden();
    await expect(bannerOf(page, `The plan ends on`)).toBeHidden();
    await cancel();
    expect(await customer.invoices()).toHaveLength(1);
  });

  await test.step('it ends, and begins again with another plan', async () => {
    await server.passUntil(end);
    await customer.returns();
    await customer.open('billing');
    await expect(page.getByText(`Ended ${day}`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Start Agency again' }).first()).toBeVisible();
    expect(await customer.invoices()).toHaveLength(1);
    await page.getByRole('button', { name: 'Start SMB again' }).click();
    expect((await costsIn(dialog)).at(-1)).toEqual(['You pay now', '$0.00']);
    await dialog.getByRole('button', { name: 'Start SMB' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Active', { exact: true })).toBeVisible();
  });

  await test.step('a part of a period costs a part, to the cent that was shown', async () => {
    const before = await customer.invoices();
    await server.passUntil(daysAfter(end, 11));
    await customer.returns();
    await customer.open('billing');
    await page.getByRole('button', { name: 'Change plan' }).click();
    await page.getByRole('button', { name: 'Upgrade to Agency' }).click();
    const pay = dialog.getByRole('button', { name: /^Pay .* and change$/ });
    await expect(dialog.getByText('With Visa •••• 4242')).toBeVisible();
    const costs = await costsIn(dialog);
    const sum = costs.at(-1)?.[1] ?? '';
    expect(costs).toEqual([
      ['Unused time on SMB', '$0.00'],
      ['Remaining time on Agency', sum],
      ['You pay now', sum],
    ]);
    expect(sum).toMatch(/^\$[78]\d\d\.\d\d$/);
    await expect(pay).toHaveText(`Pay ${sum} and change`);
    // What is due falls by the second; the question is answered later than it was asked.
    await server.passUntil(daysAfter(end, 11.01));
    await pay.dblclick();
    await expect(dialog).toBeHidden();
    await expect(invoiceRows.nth(1)).toContainText(sum);
    const [newest, ...rest] = await customer.invoices();
    expect(dollars(newest?.amount_due_cents ?? 0)).toBe(sum);
    expect(rest).toEqual(before);
  });
  expect(problems).toEqual([noted.refused]);
});

test('a charge that fails is said on every page until it is paid', async ({ page, server }) => {
  const problems = watchConsole(page);
  const customer = await payer(page, 'Failing Harbor');
  const dialog = page.getByRole('dialog');
  const unpaid = bannerOf(page, 'The last invoice is not paid.');

  await customer.open('billing');
  await page.getByRole('button', { name: 'Choose Agency' }).click();
  await dialog.getByLabel('Card number').fill(cards.failing);
  await dialog.getByRole('button', { name: 'Add card' }).click();
  await dialog.getByRole('button', { name: 'Pay $1,250.00 and start' }).click();
  await expect(dialog.getByText('Plan not changed.')).toBeVisible();
  expect(await customer.invoices()).toEqual([]);
  await dialog.getByRole('button', { name: 'Use another card' }).click();
  await dialog.getByLabel('Card number').fill(cards.good);
  await dialog.getByRole('button', { name: 'Add card' }).click();
  await expect(dialog.getByText('With Visa •••• 4242')).toBeVisible();
  await dialog.getByRole('button', { name: 'Pay $1,250.00 and start' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Actions for Visa •••• 0341' }).click();
  await page.getByRole('menuitem', { name: 'Make default' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '0341' })).toContainText('Default');

  const { current_period_end: end } = await customer.billing();
  await server.passUntil(end ?? '');
  await customer.returns();
  await customer.open('members');
  await expect(unpaid).toBeVisible();
  await expect(page.getByRole('row', { name: /Bea Billing/ })).toBeVisible();
  await unpaid.getByRole('button', { name: 'Pay now' }).click();
  await expect(page).toHaveURL(`/${customer.slug}/billing`);
  await expect(page.getByText('Past due')).toBeVisible();
  await expect(page.getByText(/Visa •••• 0341 could not be charged/)).toBeVisible();
  expect((await customer.invoices()).map(({ status }) => status)).toEqual(['open', 'paid']);

  await page.getByRole('button', { name: 'Pay with another card' }).click();
  await dialog.getByLabel('Card number').fill(cards.failing);
  await dialog.getByRole('button', { name: 'Add card and pay $1,250.00' }).click();
  await expect(dialog.getByText('Still not paid.')).toBeVisible();
  await dialog.getByLabel('Card number').fill(cards.other);
  await dialog.getByRole('button', { name: 'Add card and pay $1,250.00' }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(unpaid).toBeHidden();
  await expect(page.getByText('Active')).toBeVisible();
  const invoices = await customer.invoices();
  expect(invoices.map(({ amount_due_cents, status }) => [amount_due_cents, status])).toEqual([
    [agencyFee, 'paid'],
    [agencyFee, 'paid'],
  ]);
  await customer.open('members');
  await expect(page.getByRole('row', { name: /Bea Billing/ })).toBeVisible();
  await expect(unpaid).toBeHidden();
  expect(problems).toEqual([noted.refused]);
});

anybody('somebody who does not manage billing sees none of it', async ({ page }) => {
  const problems = watchConsole(page);
  await signIn(page, 'jonas@northwind.example', 'demo-password-1');
  await page.goto('/northwind/members');
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Billing' })).toBeHidden();
  await page.goto('/northwind/billing');
  await expect(page.getByText('You cannot see billing')).toBeVisible();
  await expect(page.getByText('Payment methods')).toBeHidden();
  expect(problems).toEqual([]);
});
