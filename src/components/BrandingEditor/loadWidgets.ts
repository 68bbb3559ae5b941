/** Widgets of the kit for a preview, as they are everywhere else. */
export const loadWidgets = async () => (await import('./PreviewWidgets.js')).PreviewWidgets;
