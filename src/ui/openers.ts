type Opened = { dialog: HTMLElement; opener: HTMLElement };

// By root of the kit, so that nothing outlives the page that it belongs to.
const last = new WeakMap<Element, Opened>();

const rootOf = (marker: HTMLElement): Element => marker.closest('.ok-root') ?? marker;

/**
 * Notes what a dialog was opened from. One that follows another finds nothing focused, for the other
 * is gone: it belongs to what the first was opened from.
 */
export function noteOpener(
  marker: HTMLElement,
  dialog: HTMLElement,
  focused: HTMLElement | null,
): HTMLElement | null {
  const isReal = focused !== null && focused !== focused.ownerDocument.body;
  const opener = isReal ? focused : (last.get(rootOf(marker))?.opener ?? focused);
  if (opener) last.set(rootOf(marker), { dialog, opener });
  return opener;
}

/** Whether another dialog has taken this one's place and keeps the focus. */
export function isFollowed(marker: HTMLElement, dialog: HTMLElement): boolean {
  const next = last.get(rootOf(marker));
  return next !== undefined && next.dialog !== dialog && next.dialog.isConnected;
}

/** Forgets what a dialog was opened from, once the focus is back. */
export function forgetOpener(marker: HTMLElement, dialog: HTMLElement): void {
  if (last.get(rootOf(marker))?.dialog === dialog) last.delete(rootOf(marker));
}
