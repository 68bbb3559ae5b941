import { expect, test } from '@playwright/test';
import { createOrganization, holdRequests, newcomer, signUp, watchConsole } from './people.js';

test('somebody signs up, creates two organizations, switches between them and finds all after a reload', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const person = newcomer();
  await signUp(page, person);

  await expect(page.getByText('Create your first organization')).toBeVisible();
  const [first, second] = [`first-${person.mark}`, `second-${person.mark}`];
  await createOrganization(page, 'First Harbor', first);
  await expect(page.getByText('Phone number assigned')).toBeVisible();
  await expect(page.getByText(/^\+\d{8,15}$|^\+[\d ]{8,20}$/)).toBeVisible();
  await page.getByRole('button', { name: 'Open First Harbor' }).click();

  await expect(page).toHaveURL(`/${first}/members`);
  const row = page.getByRole('row', { name: /Ines Duarte/ });
  await expect(row).toContainText(person.email);
  await expect(row).toContainText('Admin');
  await expect(row).toContainText('You');

  await page.goto('/new');
  await createOrganization(page, 'Second Harbor', second);
  await page.getByRole('button', { name: 'Open Second Harbor' }).click();
  await expect(page).toHaveURL(`/${second}/members`);

  await page.getByRole('button', { name: /Second Harbor/ }).click();
  await page.getByRole('option', { name: /First Harbor/ }).click();
  await expect(page).toHaveURL(`/${first}/members`);
  await expect(page.getByRole('button', { name: /First Harbor/ })).toBeVisible();

  await page.reload();
  await expect(page).toHaveURL(`/${first}/members`);
  await expect(page.getByRole('row', { name: /Ines Duarte/ })).toBeVisible();

  // What the page still asks for when somebody signs out is given up, not refused.
  const held = await holdRequests(page, /\/admin\/members/);
  await page.goto('/');
  await expect(page).toHaveURL(`/${first}/members`);
  await expect.poll(() => held.count()).toBeGreaterThan(0);
  await page.route('**/api/auth/sign-out', async (route) => {
    const answer = await route.fetch();
    held.release();
    await page.waitForTimeout(500);
    await route.fulfill({ response: answer });
  });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in$/);
  await page.goBack();
  await expect(page.getByRole('row', { name: /Ines Duarte/ })).toBeHidden();
  expect(problems).toEqual([]);
});

test('a sign-out that the server does not answer is said, and can be tried again', async ({
  page,
}) => {
  await signUp(page, newcomer());
  await page.route('**/api/auth/sign-out', (route) => route.abort());
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'You are still signed in' })).toBeVisible();
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(page.getByText('Create your first organization')).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.unroute('**/api/auth/sign-out');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page).toHaveURL(/sign-in$/);
});

test('an address of somebody else opens nothing and says so', async ({ page }) => {
  const person = newcomer();
  await signUp(page, person);
  await page.goto('/northwind/members');
  await expect(page.getByText('Nothing of yours at “northwind”')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Create an organization' })).toBeVisible();
});

test('a wrong password, a taken address and an empty form are answered at their fields', async ({
  page,
}) => {
  const person = newcomer();
  await signUp(page, person);
  await page.context().clearCookies();

  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Email is missing')).toBeVisible();
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Address and password do not go together')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(person.email);

  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('This address has an account already')).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue(person.name);
});
