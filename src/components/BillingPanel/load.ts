// Most visits only look. What changes something comes when it is about to be wanted.
const dialogs = () => import('./dialogs.js');

/** Everything that is opened from the panel. */
export const loadDialogs = async () => (await dialogs()).BillingDialogs;

/** What is sent to the server; only dialogs and menus ask for it. */
export const loadChanges = dialogs;

/** Fetches it ahead; whoever needs it then asks again, so a failure is of no account here. */
export function prepare(): void {
  dialogs().catch(() => {});
}
