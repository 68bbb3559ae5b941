import { expect, test, type Page } from '@playwright/test';
import { createLog } from '../server/src/log.js';
import { createPostgresDatabase } from '../server/test/databases.js';
import type { OrgClient } from '../src/client/index.js';
import { clientOf } from './accounts.js';
import { signIn, watchConsole } from './people.js';
import { ownServer, type OwnServer } from './server.js';

// The crowd itself takes a minute or two to make.
test.describe.configure({ timeout: 600_000 });

const email = 'admin@meridian.example';
const password = 'demo-password-1';
const call = { organizationId: 'org_large' };

let database: Awaited<ReturnType<typeof createPostgresDatabase>>;
let server: OwnServer;
let client: OrgClient;

test.beforeAll(async () => {
  // Not the embedded one, which is not meant for so many.
  database = await createPostgresDatabase(createLog('silent', () => undefined));
  server = await ownServer({ DATABASE_URL: database.url, ORGKIT_SEED: 'large' });
  client = await clientOf(server.url, 'sign-in', { email, password });
});
test.afterAll(async () => {
  await server?.remove();
  await database?.drop();
});

type Query = Parameters<OrgClient['members']['list']>[0];

/** Addresses of a page as the server lists them. */
async function listed(query: Query): Promise<{ emails: string[]; next: string | null }> {
  const { items, nextCursor } = await client.members.list({ limit: 50, ...query }, call);
  return { emails: items.map((member) => member.email), next: nextCursor };
}

const range = (page: Page, text: string) => page.getByText(text, { exact: true });
const addresses = (page: Page) => page.locator('tbody .ok-identity-note').allTextContents();

test('an admin finds, sorts and pages a hundred thousand members', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: server.url });
  const problems = watchConsole(page);
  await signIn(page, email, password);
  await page.goto('/meridian-communications/members');

  await test.step('the first page, of how many', async () => {
    await expect(range(page, '1–50 of 100,001')).toBeVisible();
    expect(await addresses(page)).toEqual((await listed({ sort: 'name' })).emails);
  });

  await test.step('sorted by a head, and the page after it', async () => {
    await page.getByRole('button', { name: 'Joined' }).click();
    const newest = await listed({ sort: '-created_at' });
    await expect.poll(() => addresses(page)).toEqual(newest.emails);
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(range(page, '51–100 of 100,001')).toBeVisible();
    const second = await listed({ sort: '-created_at', cursor: newest.next ?? '' });
    expect(await addresses(page)).toEqual(second.emails);
    await page.getByRole('button', { name: 'Previous page' }).click();
    await expect.poll(() => addresses(page)).toEqual(newest.emails);
  });

  await test.step('filtered by a role, in the same order', async () => {
    await page.getByRole('button', { name: 'Filter by Role' }).click();
    await page.getByRole('menuitemradio', { name: 'Admin', exact: true }).click();
    // Every eighty-ninth of the crowd, and who is signed in.
    await expect(range(page, '1–50 of 1,124')).toBeVisible();
    const admins = await listed({ sort: '-created_at', role: 'admin' });
    await expect.poll(() => addresses(page)).toEqual(admins.emails);
    await page.getByRole('button', { name: 'Role Admin, remove filter' }).click();
    await expect(range(page, '1–50 of 100,001')).toBeVisible();
  });

  await test.step('one of them by a part of the address', async () => {
    await page.getByRole('searchbox').fill('.77777@');
    await expect(range(page, '1–1 of 1')).toBeVisible();
    expect(await addresses(page)).toEqual((await listed({ search: '.77777@' })).emails);
    await page.getByRole('searchbox').press('Escape');
    await expect(range(page, '1–50 of 100,001')).toBeVisible();
  });

  await test.step('the same from its address', async () => {
    await page.goto('/meridian-communications/members?search=.77777%40');
    await expect(range(page, '1–1 of 1')).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveValue('.77777@');
  });
  expect(problems).toEqual([]);
  await page.close();
});
