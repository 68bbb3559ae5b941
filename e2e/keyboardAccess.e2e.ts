import { expect, test } from '@playwright/test';
import { createOrganization, newcomer, press, signUp, tabTo, watchConsole } from './people.js';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('people are invited, roles made and keys handled with the keyboard alone', async ({
  page,
}) => {
  const problems = watchConsole(page);
  const admin = newcomer('Kit Keys');
  await signUp(page, admin);
  await createOrganization(page, 'Keyboard Harbor', `kbd-${admin.mark}`);
  await page.goto(`/kbd-${admin.mark}/members`);
  const dialog = page.getByRole('dialog');
  const named = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const inside = (name: string | RegExp) => dialog.getByRole('button', { name });

  // Invite: the field has the focus, and closing gives it back.
  await press(page, named('Invite people').first());
  await expect(dialog.getByLabel('Email addresses')).toBeFocused();
  await page.keyboard.type(`bo-${admin.mark}@example.com, cy-${admin.mark}@example.com`);
  await press(page, inside(/^Check 2 addresses$/));
  await press(page, inside('Send 2 invitations'));
  await expect(dialog.getByText('2 invitations sent').first()).toBeVisible();
  await press(page, inside('Done'));
  await expect(dialog).toBeHidden();
  await expect(named('Invite people').first()).toBeFocused();

  // Tabs are one stop; arrows move within.
  await tabTo(page, page.getByRole('tab', { name: /^Members/ }), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  const row = page.getByRole('row', { name: new RegExp(`bo-${admin.mark}`) });
  await expect(row).toBeVisible();
  await tabTo(page, row.getByRole('button', { name: /^Actions for/ }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem').last()).toBeFocused();
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog');
  await press(page, question.getByRole('button', { name: /^Revoke/ }));
  await expect(question).toBeHidden();
  await expect(row).toBeHidden();

  // A role by ticking.
  await press(page, page.getByRole('link', { name: 'Roles', exact: true }));
  await press(page, named('New role'));
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Night shift');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const scope = page.getByRole('checkbox', { name: /^Manage members and roles/ });
  await press(page, scope, 'Space');
  await expect(scope).toBeChecked();
  await press(page, named('Save role'));
  await expect(page.getByText('Night shift is saved.').first()).toBeVisible();

  // A key: made, copied, revoked.
  await press(page, page.getByRole('link', { name: 'API keys', exact: true }));
  await press(page, named('Create key').first());
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Keyboard key');
  await press(page, dialog.getByRole('checkbox', { name: /See members/i }).first(), 'Space');
  await press(page, inside('Create key'));
  await expect(dialog.getByText('Copy your key now')).toBeVisible();
  await press(page, dialog.getByRole('button', { name: 'Copy', exact: true }));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^ak_/);
  await press(page, inside('Done'));
  await expect(dialog).toBeHidden();
  await tabTo(page, named('Actions for Keyboard key'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('r');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await press(page, question.getByRole('button', { name: /^Revoke key/ }));
  await expect(question).toBeHidden();
  await expect(page.getByRole('row', { name: /Keyboard key/ })).toContainText('Revoked');
  expect(problems).toEqual([]);
});
