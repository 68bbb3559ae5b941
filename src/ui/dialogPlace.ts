/** Where a dialog opens and which way its text runs. */
export type DialogPlace = {
  /** Element to open in; undefined is the body. */
  container: HTMLElement | undefined;
  /** Direction of the text around the widget. */
  direction: 'ltr' | 'rtl';
  /** The element that stands where the dialog was asked for. */
  marker: HTMLElement;
};

/**
 * Finds where a dialog may open. Inside a modal of the host everything outside of that modal is
 * inert or pulls the focus back, so there the dialog stays within its own root.
 */
export function dialogPlace(
  marker: HTMLElement,
  getPortal: (() => HTMLElement) | null,
): DialogPlace {
  const root = marker.closest<HTMLElement>('.ok-root');
  const hosted = root?.parentElement?.closest('dialog, [role="dialog"], [role="alertdialog"]');
  return {
    container: (hosted ? root : (getPortal?.() ?? root)) ?? undefined,
    direction: getComputedStyle(marker).direction === 'rtl' ? 'rtl' : 'ltr',
    marker,
  };
}
