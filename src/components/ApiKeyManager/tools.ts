// Small and wanted at once when a row is touched; the dialogs that follow are not waited for.
export { KeyMenu } from './KeyMenu.js';
export { SelectionBar } from './SelectionBar.js';
