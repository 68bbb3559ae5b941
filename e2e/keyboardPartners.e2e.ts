import { expect, test } from '@playwright/test';
import { details, openClients, plantClients, rowOf, search, visitBanner } from './clients.js';
import { press, tabTo, watchConsole } from './people.js';

test('the tree is walked, a client entered, left and locked out with the keyboard alone', async ({
  page,
  baseURL,
}) => {
  const server = baseURL ?? '';
  const clients = await plantClients(server);
  const { mark } = clients;
  const problems = watchConsole(page);
  await openClients(page, clients);
  const [cascade, seattle, harbor] = [
    rowOf(page, 'Cascade Fitness'),
    rowOf(page, 'Seattle Studio'),
    rowOf(page, 'Harbor Dental'),
  ];
  await expect(harbor).toBeVisible();

  // One stop for all rows; arrows walk, open and close.
  await tabTo(page, search(page));
  await tabTo(page, cascade);
  await page.keyboard.press('ArrowRight');
  await expect(seattle).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(seattle).toBeFocused();
  await page.keyboard.press('End');
  await expect(harbor).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(cascade).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(seattle).toBeHidden();
  await page.keyboard.type('har');
  await expect(harbor).toBeFocused();

  // Details beside, and back to the row.
  await page.keyboard.press('Enter');
  const panel = details(page, 'Harbor Dental');
  await expect(panel.getByText('Hana Harbor').or(panel.getByText('Olga Owner'))).toBeVisible();
  await press(page, panel.getByRole('button', { name: 'Close the details' }));
  await expect(panel).toBeHidden();
  await expect(harbor).toBeFocused();

  // The menu of a row, and a question.
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Actions for Harbor Dental' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.type('s');
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog', { name: 'Suspend Harbor Dental?' });
  await expect(question.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(`harbor-${mark}`);
  await press(page, question.getByRole('button', { name: 'Suspend' }));
  await expect(question).toBeHidden();
  await expect(harbor).toContainText('Suspended');
  await expect(page.getByRole('button', { name: 'Actions for Harbor Dental' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(harbor).toBeFocused();

  // Inside a client and out again.
  await page.keyboard.press('Home');
  await expect(cascade).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('a');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Act in Cascade Fitness' });
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.type('Ticket 4821');
  await page.keyboard.press('Enter');
  await expect(visitBanner(page)).toBeVisible();
  // Keys go on inside.
  await page.keyboard.press('Tab');
  const pages = page.getByRole('navigation', { name: 'Pages of Cascade Fitness' });
  await expect(pages.getByRole('button', { name: 'Members' })).toBeFocused();
  await press(page, visitBanner(page).getByRole('button', { name: 'End' }));
  await expect(visitBanner(page)).toBeHidden();
  await expect(cascade).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Usage of all' })).toBeFocused();

  // Found from the field, gone to with one key.
  await tabTo(page, search(page));
  await page.keyboard.type('ballard');
  const found = page.getByRole('list', { name: 'Organizations found' });
  await press(page, found.getByRole('button', { name: 'Show in the tree' }));
  await expect(seattle).toHaveAttribute('aria-selected', 'true');
  expect(problems).toEqual([]);
});
