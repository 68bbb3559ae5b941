/**
 * Lifts an element above everything on the page, whatever its z-index. The attribute is set here
 * and not in markup, since a browser that knows it only half would hide the element for good;
 * one that does not know it leaves the element where its own position puts it.
 */
export function showInTopLayer(element: HTMLElement | null): void {
  if (!element?.isConnected || typeof element.showPopover !== 'function') return;
  element.popover = 'manual';
  try {
    element.showPopover();
  } catch {
    // It is shown already: React mounted the same element twice in strict mode.
  }
}
