import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { createOrganization, newcomer, signUp, watchConsole } from './people.js';

async function secretOf(page: Page): Promise<string> {
  // The secret is a text in the page only while its dialog is open.
  const text = await page.getByRole('dialog').innerText();
  const secret = /\b(?:ak|pat)_\w+\.[\w-]+/.exec(text)?.[0];
  expect(secret).toBeDefined();
  return secret ?? '';
}

async function copyAndLeave(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
}

/** Whether a text is anywhere in the memory of the page's scripts, once garbage was collected. */
async function isInMemory(page: Page, text: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot');
  await session.detach();
  return parts.join('').includes(text);
}

async function status(request: APIRequestContext, secret: string, organizationId?: string) {
  const answer = await request.get('/admin/members', {
    headers: {
      Authorization: `Bearer ${secret}`,
      ...(organizationId && { 'X-Anyreach-Org': organizationId }),
    },
  });
  return answer.status();
}

// A trace keeps what was on the page in the page's own memory, where nothing may be left of a secret.
test.use({ permissions: ['clipboard-read', 'clipboard-write'], trace: 'off' });

test('a key is made, used, replaced with a grace time, and the old one stops when it is finished', async ({
  page,
  request,
}) => {
  const problems = watchConsole(page);
  const admin = newcomer('Kim Keys');
  await signUp(page, admin);
  await createOrganization(page, 'Key Harbor', `keys-${admin.mark}`);
  await page.goto(`/keys-${admin.mark}/api-keys`);

  await page.getByRole('button', { name: 'Create key' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Nightly import');
  await dialog
    .getByRole('checkbox', { name: /See members/i })
    .first()
    .check();
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await expect(dialog.getByText('Copy your key now')).toBeVisible();
  const first = await secretOf(page);
  const [, hidden = ''] = first.split('.');
  expect(await isInMemory(page, hidden)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Close without copying?')).toBeVisible();
  await page.getByRole('button', { name: 'Copy and close' }).click();
  await expect(page.getByText('Copy your key now')).toBeHidden();
  // Before anything here reads it again. What closing left to do may take a moment.
  await expect.poll(() => isInMemory(page, hidden)).toBe(false);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
  expect(await page.content()).not.toContain(hidden);
  expect(await status(request, first)).toBe(200);

  await page.getByRole('button', { name: 'Actions for Nightly import' }).click();
  await page.getByRole('menuitem', { name: 'Rotate…' }).click();
  await page.getByRole('dialog').getByText('1 hour').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rotate key' }).click();
  await expect(page.getByText('Copy your key now')).toBeVisible();
  const second = await secretOf(page);
  await copyAndLeave(page);
  expect([await status(request, first), await status(request, second)]).toEqual([200, 200]);

  const rotation = page.getByRole('heading', { name: 'Rotating Nightly import', exact: true });
  await expect(rotation).toBeVisible();
  await page.getByRole('button', { name: /^Finish (now|rotation)…$/ }).click();
  const question = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await question.getByRole('button', { name: 'Finish rotation' }).click();
  await expect(rotation).toBeHidden();
  await expect.poll(() => status(request, first)).toBe(401);
  expect(await status(request, second)).toBe(200);
  expect(problems).toEqual([]);
});

test('one token works in two organizations, each named in the header', async ({
  page,
  request,
}) => {
  const person = newcomer('Tom Tokens');
  await signUp(page, person);
  await createOrganization(page, 'Token North', `north-${person.mark}`);
  await page.getByRole('button', { name: 'Open Token North' }).click();
  await expect(page).toHaveURL(`/north-${person.mark}/members`);
  await page.goto('/new');
  await createOrganization(page, 'Token South', `south-${person.mark}`);

  await page.goto('/account/tokens');
  await page.getByRole('button', { name: 'Create token' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('My scripts');
  await dialog.getByRole('button', { name: 'Create token' }).click();
  await expect(dialog.getByText('Copy your token now')).toBeVisible();
  const token = await secretOf(page);
  await copyAndLeave(page);

  expect(await status(request, token)).toBe(401);
  const answer = await request.get('/admin/organizations', {
    headers: { Authorization: `Bearer ${token}` },
  });
  const organizations = (await answer.json()) as { id: string }[];
  expect(organizations).toHaveLength(2);
  for (const { id } of organizations) expect(await status(request, token, id)).toBe(200);
});
