// Named once each, so that pointing at a button and pressing it fetch the same file.

/** Matrix, comparison and export. */
export const loadGrid = () => import('./GridPage.js').then(({ GridPage }) => GridPage);

/** The review of two edits. */
export const loadReview = () => import('./ReviewPage.js').then(({ ReviewPage }) => ReviewPage);

/** Dialogs that make, delete and warn. */
export const loadDialogs = () => import('./RoleDialogs.js').then(({ RoleDialogs }) => RoleDialogs);
