'use client';
import {
  forwardRef,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { createPortal } from 'react-dom';
import { cx } from '../lib/cx.js';
import { composeHandlers } from './composeHandlers.js';
import { focusables, focusedNear } from './focusables.js';
import { PortalContext } from './PortalContext.js';
import { showInTopLayer } from './showInTopLayer.js';

/** Props of {@link Palette}; the rest goes to the surface. */
export type PaletteProps = ComponentPropsWithoutRef<'div'> & {
  /** Shown or not. */
  open: boolean;
  /** Called with `false` on Escape and on a press beside it. */
  onOpenChange: (open: boolean) => void;
  /** Name of the palette. */
  label: string;
  /** What gets the focus at first. @default the first control inside */
  initialFocus?: RefObject<HTMLElement | null>;
};

/** Tab goes round inside: the page behind is covered and must not be reached. */
function loop(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return;
  const inside = focusables(event.currentTarget);
  const focused = focusedNear(event.currentTarget);
  const edge = event.shiftKey ? inside[0] : inside.at(-1);
  if (focused !== edge) return;
  event.preventDefault();
  (event.shiftKey ? inside.at(-1) : inside[0])?.focus();
}

const Surface = forwardRef<HTMLDivElement, Omit<PaletteProps, 'open'>>(function Surface(
  { onOpenChange, label, initialFocus, className, onKeyDown, role = 'dialog', ...rest },
  ref,
) {
  const overlay = useRef<HTMLDivElement>(null);
  // The top layer and the focus are known to the document, not to React.
  useLayoutEffect(() => {
    const element = overlay.current;
    if (!element) return;
    const opener = focusedNear(element);
    showInTopLayer(element);
    (initialFocus?.current ?? focusables(element)[0])?.focus({ preventScroll: true });
    return () => {
      if (opener?.isConnected && element.contains(focusedNear(element))) opener.focus();
    };
  }, [initialFocus]);

  const handleKeyDown = composeHandlers((event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      onOpenChange(false);
    }
    loop(event);
  }, onKeyDown);

  return (
    <div
      ref={overlay}
      className="ok-dialog-overlay ok-palette-overlay"
      onPointerDown={(event) => {
        // A press beside a question is no answer to it.
        if (event.target === event.currentTarget && role !== 'alertdialog') onOpenChange(false);
      }}
    >
      <div
        ref={ref}
        role={role}
        aria-modal="true"
        aria-label={label}
        {...rest}
        onKeyDown={handleKeyDown}
        className={cx('ok-dialog ok-palette', className)}
      />
    </div>
  );
});

/** A surface over the whole page that is used by keyboard: opened by a key, searched, closed by Escape. */
export const Palette = forwardRef<HTMLDivElement, PaletteProps>(function Palette(
  { open, ...rest },
  ref,
) {
  const getPortal = useContext(PortalContext);
  const [portal, setPortal] = useState<HTMLElement>();
  // The element may only be made once this is in the page.
  const find = useCallback(
    (marker: HTMLElement | null) => {
      if (marker) setPortal(getPortal?.());
    },
    [getPortal],
  );
  if (!open) return null;
  return (
    <>
      <span hidden ref={find} />
      {portal ? createPortal(<Surface ref={ref} {...rest} />, portal) : null}
    </>
  );
});
