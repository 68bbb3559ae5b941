// One file for what changes keys: cut finer, what the dialogs share would weigh on the list.
export * as changes from './changes.js';
export { KeyDialogs } from './KeyDialogs.js';
export { RotationCards } from './RotationCards.js';
