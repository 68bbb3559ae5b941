import { expect, test } from '@playwright/test';
import { ownServer, type OwnServer } from './server.js';
import { createOrganization, freeVerdict, newcomer, readyHeading, signUp } from './people.js';

test.describe.configure({ timeout: 180_000 });

let server: OwnServer;

test.beforeEach(async () => {
  server = await ownServer();
});
test.afterEach(() => server.remove());

test('a server killed in the middle of provisioning finishes it after the restart', async ({
  page,
}) => {
  const person = newcomer();
  const slug = `killed-${person.mark}`;
  await signUp(page, person, server.url);
  await page.getByLabel('Name', { exact: true }).fill('Killed Halfway');
  await page.getByLabel('Address').fill(slug);
  await expect(freeVerdict(page)).toBeVisible();

  // The answer says that only the first step is done; the process dies before the others can be.
  const answered = page.waitForResponse(
    (response) =>
      response.request().method() === 'POST' && response.url().endsWith('/organizations'),
  );
  await page.getByRole('button', { name: 'Create organization' }).click();
  expect((await answered).status()).toBe(202);
  await server.kill();
  await server.start();
  await page.reload();
  await expect(readyHeading(page, 'Killed Halfway')).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(readyHeading(page, 'Killed Halfway')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Open Killed Halfway' }).click();
  await expect(page).toHaveURL(`${server.url}/${slug}/members`);
  await expect(page.getByRole('row', { name: /Ines Duarte/ })).toContainText('Admin');
});

test('a stopped and restarted server has everything, the session too', async ({ page }) => {
  const person = newcomer();
  const slug = `kept-${person.mark}`;
  await signUp(page, person, server.url);
  await createOrganization(page, 'Kept Safe', slug);
  await server.stop();
  await server.start();
  await page.goto(`${server.url}/${slug}/members`);
  await expect(page.getByRole('row', { name: /Ines Duarte/ })).toBeVisible();
});

test('a minute without a network loses nothing that was typed', async ({ page, context }) => {
  const person = newcomer();
  await signUp(page, person, server.url);
  await page.getByLabel('Name', { exact: true }).fill('Offline Harbor');
  await expect(freeVerdict(page)).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel('Address').fill(`offline-${person.mark}`);
  await expect(page.getByText(/offline|Could not check/i).first()).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Offline Harbor');
  await context.setOffline(false);
  const again = page.getByRole('button', { name: 'Check again' });
  if (await again.isVisible()) await again.click();
  await expect(freeVerdict(page)).toBeVisible();
  await page.getByRole('button', { name: 'Create organization' }).click();
  await expect(readyHeading(page, 'Offline Harbor')).toBeVisible({ timeout: 30_000 });
});
