// Most visits only read the list. What changes keys comes when it is about to be wanted.
const dialogs = () => import('./dialogs.js');
const tools = () => import('./tools.js');

/** Everything that changes keys. */
export const loadDialogs = async () => (await dialogs()).KeyDialogs;

/** What is sent to the server; only dialogs ask for it, so it is here when they are. */
export const loadChanges = dialogs;

/** Rotations under way. */
export const loadRotations = async () => (await dialogs()).RotationCards;

/** What can be done with one row. */
export const loadMenu = async () => (await tools()).KeyMenu;

/** What can be done with the rows that are ticked. */
export const loadSelectionBar = async () => (await tools()).SelectionBar;

/** Fetches all of it ahead. Whoever needs a part then asks again, so a failure is of no account here. */
export function prepare(): void {
  tools().catch(() => {});
  dialogs().catch(() => {});
}
