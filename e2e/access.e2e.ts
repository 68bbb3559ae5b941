import { expect, test } from '@playwright/test';
import { createOrganization, newcomer, signIn, signUp, watchConsole } from './people.js';

const demoPassword = 'demo-password-1';

test('forty addresses are checked first, sent at once, and each line has its own result', async ({
  page,
  request,
}) => {
  const problems = watchConsole(page);
  const admin = newcomer('Ada Admin');
  await signUp(page, admin);
  await createOrganization(page, 'Paste Harbor', `paste-${admin.mark}`);
  await page.goto(`/paste-${admin.mark}/members`);

  const good = Array.from({ length: 36 }, (_, index) => `p${index}-${admin.mark}@example.com`);
  const pasted = [
    ...good.slice(0, 12).map((email) => `Person <${email}>`),
    ...good.slice(12),
    good[0],
    admin.email,
    'leon@harbor',
    'nobody',
  ].join(', ');
  await page.getByRole('button', { name: 'Invite people' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Email addresses').fill(pasted);
  await dialog.getByRole('button', { name: /^Check 4?\d addresses$/ }).click();
  await expect(dialog.getByText('36 of 40 can be invited')).toBeVisible();
  await expect(dialog.getByText('Already a member')).toBeVisible();
  await expect(dialog.getByText('Listed twice')).toBeVisible();
  await expect(dialog.getByText('Not an email address')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Send 36 invitations' }).click();
  await expect(dialog.getByText('36 invitations sent').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('tab', { name: /Invitations/ }).click();
  await expect(page.getByRole('row', { name: new RegExp(`p35-${admin.mark}`) })).toContainText(
    'Pending',
  );
  const outbox = await request.get(`/dev/outbox.json?to=${encodeURIComponent(good[35] ?? '')}`);
  expect(await outbox.json()).toHaveLength(1);
  expect(problems).toEqual([]);
});

test('many go at once only after a try', async ({ page }) => {
  await signIn(page, 'amara@northwind.example', demoPassword);
  await page.goto('/northwind/members');
  await page
    .getByRole('searchbox')
    .or(page.getByLabel('Search name or email'))
    .first()
    .fill('bello');
  await expect(page.getByRole('row', { name: /Bello/ }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /Amara/ })).toBeHidden();
  await page.getByRole('checkbox', { name: /Select all/ }).click();
  const all = page.getByRole('button', { name: /^Select all \d+ that match$/ });
  if (await all.isVisible()) await all.click();
  await page.getByRole('button', { name: 'Remove…' }).first().click();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(dialog.getByText(/\d+ of \d+ can be removed/)).toBeVisible();
  await dialog.getByRole('button', { name: /^Remove \d+ members$/ }).click();
  await expect(dialog.getByText(/^\d+ of \d+ done$/)).toBeVisible();
  await dialog
    .getByRole('button', { name: /Done|Close/ })
    .first()
    .click();
  await expect(page.getByText('No member matches').first()).toBeVisible();
});

test('a role is made by ticking scopes, and says what saving does before it is saved', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const admin = newcomer('Rosa Roles');
  await signUp(page, admin);
  await createOrganization(page, 'Role Harbor', `roles-${admin.mark}`);
  await page.goto(`/roles-${admin.mark}/roles`);

  await page.getByRole('button', { name: 'New role' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Support lead');
  await expect(dialog.getByLabel('Identifier')).toHaveValue('support-lead');
  await dialog.getByRole('button', { name: 'Create role' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('checkbox', { name: /^Manage members and roles/ }).click();
  await expect(page.getByText('Nobody holds this role, so nobody gains')).toBeVisible();
  await page.getByRole('button', { name: 'Save role' }).click();
  await expect(page.getByText('Support lead is saved.').first()).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /^Support lead/ }).click();
  await expect(page.getByRole('checkbox', { name: /^Manage members and roles/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^See members/ })).toBeChecked();
  expect(problems).toEqual([]);
});
