// What is not needed to show where the person is comes when it is about to be: a hover, a focus, a key.

/** What opens, with the person's organizations. */
export const loadLive = async () => (await import('./LiveSwitcher.js')).LiveSwitcher;

/** What opens, alone. From the same file: one more would cut what both need into many small ones. */
export const loadBody = async () => (await import('./LiveSwitcher.js')).SwitcherBody;

/** The dialog with the form; most people never create a second organization. */
export const loadCreateDialog = async () => (await import('./CreateDialog.js')).CreateDialog;

/** Fetches a part ahead. Whoever needs it then asks again, so a failure is of no account here. */
export function preload(load: () => Promise<unknown>): void {
  load().catch(() => {});
}
