import { expect, type Locator, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';

/** Somebody who has never been here. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Part of slugs, so that tests do not meet each other. */
  readonly mark: string;
}

/** Makes up a person no other test knows. */
export function newcomer(name = 'Ines Duarte'): Newcomer {
  const mark = randomUUID().slice(0, 8);
  return { name, mark, email: `ines-${mark}@example.com`, password: 'correct-horse-battery' };
}

/** Signs a new person up through the page; ends at the form for their first organization. */
export async function signUp(page: Page, person: Newcomer, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Create your account' })).toBeHidden();
}

/** Signs in through the page. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** The words under the address field once the server has said that it is free; a live region repeats them. */
export function freeVerdict(page: Page): Locator {
  return page.getByText(/^Free/).first();
}

/** The heading that says that an organization is set up; its name stands between marks that isolate its direction. */
export function readyHeading(page: Page, name: string): Locator {
  return page.getByRole('heading', { name: new RegExp(`${name}.? is ready`) });
}

/** Fills the creation form and sends it; ends when provisioning is shown as done. */
export async function createOrganization(page: Page, name: string, slug: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Address').fill(slug);
  await expect(freeVerdict(page)).toBeVisible();
  await page.getByRole('button', { name: 'Create organization' }).click();
  await expect(readyHeading(page, name)).toBeVisible({ timeout: 30_000 });
}

/** The page's console errors and failed security policies so far; a test ends by expecting none. */
export function watchConsole(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return problems;
}

/** Goes to a control as a keyboard does, forwards or back; fails when no number of Tabs gets there. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < 80; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`No Tab leads to ${String(target)}.`);
}

/** Goes to a control with Tab and presses a key there. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Keeps matching requests from the server until they are released. */
export async function holdRequests(page: Page, address: RegExp) {
  let held = 0;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    held += 1;
    await released;
    await route.continue();
  });
  return { count: () => held, release };
}
