// One file for what is asked before something changes.
export { failingPairs } from './failing.js';
export { HistoryDialog } from './HistoryDialog.js';
export { LogoDialogs } from './LogoDialogs.js';
export { PublishDialog } from './PublishDialog.js';
