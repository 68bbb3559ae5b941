'use client';
import {
  forwardRef,
  useLayoutEffect,
  useRef,
  type ComponentPropsWithoutRef,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { cx } from '../lib/cx.js';
import { composeHandlers } from './composeHandlers.js';
import { focusables, focusedNear } from './focusables.js';
import { placeBeside, type Placement } from './placeBeside.js';
import { setRef } from './setRef.js';
import { showInTopLayer } from './showInTopLayer.js';

/** Props of {@link Popover}. */
export type PopoverProps = ComponentPropsWithoutRef<'div'> &
  Placement & {
    /** Shown or not. */
    open: boolean;
    /** Called with `false` on Escape, on a press outside and when the focus moves on. */
    onOpenChange: (open: boolean) => void;
    /** What the popover belongs to; it gets the focus back. */
    anchor: RefObject<HTMLElement | null>;
    /** Name of the popover. */
    label: string;
    /** What gets the focus at first. @default the first control inside */
    initialFocus?: RefObject<HTMLElement | null>;
  };

type SurfaceProps = Omit<PopoverProps, 'open'>;

const Surface = forwardRef<HTMLDivElement, SurfaceProps>(function Surface(
  {
    onOpenChange,
    anchor,
    label,
    initialFocus,
    align,
    matchWidth,
    className,
    onKeyDown,
    onBlur,
    ...rest
  },
  ref,
) {
  const surface = useRef<HTMLDivElement | null>(null);
  const close = useRef(onOpenChange);
  // Listeners of the document are set once and must call the newest handler.
  useLayoutEffect(() => {
    close.current = onOpenChange;
  });

  // The top layer, places on the screen and the focus are known to the document, not to React.
  useLayoutEffect(() => {
    const element = surface.current;
    const from = anchor.current;
    if (!element || !from) return;
    const page = element.ownerDocument;
    const place = () => placeBeside(element, from, { align, matchWidth });
    const handlePress = (event: PointerEvent) => {
      const path = event.composedPath();
      if (!path.includes(element) && !path.includes(from)) close.current(false);
    };
    showInTopLayer(element);
    place();
    (initialFocus?.current ?? focusables(element)[0] ?? element).focus({ preventScroll: true });
    page.addEventListener('pointerdown', handlePress, true);
    page.addEventListener('scroll', place, true);
    page.defaultView?.addEventListener('resize', place);
    return () => {
      page.removeEventListener('pointerdown', handlePress, true);
      page.removeEventListener('scroll', place, true);
      page.defaultView?.removeEventListener('resize', place);
      if (element.contains(focusedNear(element))) from.focus({ preventScroll: true });
    };
  }, [anchor, initialFocus, align, matchWidth]);

  const handleKeyDown = composeHandlers((event: KeyboardEvent<HTMLDivElement>) => {
    // A dialog around has already prevented the event, to keep itself open.
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onOpenChange(false);
  }, onKeyDown);
  const handleBlur = composeHandlers((event: FocusEvent<HTMLDivElement>) => {
    const next = event.relatedTarget;
    if (!next || event.currentTarget.contains(next) || anchor.current?.contains(next)) return;
    onOpenChange(false);
  }, onBlur);

  return (
    <div
      role="dialog"
      tabIndex={-1}
      aria-label={label}
      {...rest}
      ref={(element) => {
        surface.current = element;
        setRef(ref, element);
      }}
      onKeyDown={handleKeyDown}
      onBlur={handleBlur}
      className={cx('ok-popover', className)}
    />
  );
});

/**
 * A surface beside its anchor that leaves the rest of the page usable. It stays where it is in the
 * tree and rises by the top layer, so theme, direction, tab order and a host's own modal hold.
 */
export const Popover = forwardRef<HTMLDivElement, PopoverProps>(function Popover(
  { open, ...rest },
  ref,
) {
  return open ? <Surface ref={ref} {...rest} /> : null;
});
