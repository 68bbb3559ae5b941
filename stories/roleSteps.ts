import { userEvent, within } from 'storybook/test';

/** A checkbox by its name. */
export const box = (canvas: HTMLElement, name: string) =>
  within(canvas).findByRole('checkbox', { name });
/** Presses a button. */
export const press = async (canvas: HTMLElement, name: string) =>
  userEvent.click(await within(canvas).findByRole('button', { name }));
/** Parts that are fetched on the first intent, and answers that come after a pause. */
export const fetched = { timeout: 10_000 };
/** The matrix, once it is fetched. */
export const grid = (canvas: HTMLElement) => within(canvas).findByRole('grid', undefined, fetched);
/** The open dialog, once it is fetched. */
export const dialog = async (role: 'dialog' | 'alertdialog') =>
  within(await within(document.body).findByRole(role, undefined, fetched));
/** Goes to another view. */
export const view = async (canvas: HTMLElement, name: string) =>
  userEvent.click(await within(canvas).findByRole('radio', { name }));
