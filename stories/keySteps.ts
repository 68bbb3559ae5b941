import { userEvent, within } from 'storybook/test';

/** The page with all that is drawn over it. */
export const page = () => within(document.body);

/** Presses a button, wherever it is. */
export const press = async (name: string | RegExp) =>
  userEvent.click(await page().findByRole('button', { name }));

/** Opens the form once the list is there: before, the button waits too. */
export const openForm = async () => {
  await page().findByText('Data warehouse');
  await press('Create key');
  return within(await page().findByRole('dialog', { name: 'Create API key' }));
};

/** Chooses from the menu of a key. */
export const choose = async (name: string, entry: string) => {
  await press(`Actions for ${name}`);
  await userEvent.click(await page().findByRole('menuitem', { name: entry }));
};
