let locks = 0;
let unlock = (): void => {};

/**
 * Keeps the page behind a dialog from scrolling until the function returned is called. Set on the
 * element and not by a style sheet, which a strict content security policy would refuse.
 */
export function lockScroll(): () => void {
  locks += 1;
  if (locks === 1) unlock = hold(document.documentElement);
  return () => {
    locks -= 1;
    if (locks === 0) unlock();
  };
}

function hold({ clientWidth, style }: HTMLElement): () => void {
  const { overflow, scrollbarGutter } = style;
  style.overflow = 'hidden';
  // The room of a scroll bar stays, or everything on the page would move aside.
  if (window.innerWidth > clientWidth) style.scrollbarGutter = 'stable';
  return () => Object.assign(style, { overflow, scrollbarGutter });
}
