'use client';
import * as Radix from '@radix-ui/react-dialog';
import {
  forwardRef,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { cx } from '../lib/cx.js';
import { composeHandlers } from './composeHandlers.js';
import { dialogPlace, type DialogPlace } from './dialogPlace.js';
import { focusables, focusedNear } from './focusables.js';
import { IconButton } from './IconButton.js';
import { CloseIcon } from './icons.js';
import { lockScroll } from './lockScroll.js';
import { forgetOpener, isFollowed, noteOpener } from './openers.js';
import { PortalContext } from './PortalContext.js';
import { showInTopLayer } from './showInTopLayer.js';

/** Props of {@link Dialog}; the rest goes to the dialog's own element. */
export type DialogProps = Omit<ComponentPropsWithoutRef<'div'>, 'title' | 'role'> & {
  /** Shown or not. */
  open: boolean;
  /** Called with `false` when the person wants to leave; keep it open if something must be asked. */
  onOpenChange: (open: boolean) => void;
  /** A question, or the name of the thing. */
  title: ReactNode;
  /** What follows, in one or two sentences. */
  lead?: ReactNode;
  /** Name of the button in the corner. */
  closeLabel: string;
  /** 104, 120 or 170 units wide; none is 120. */
  size?: 'small' | 'large';
  /** Interrupts with something that must be answered; a press beside it does nothing. @default false */
  alert?: boolean;
  /** Buttons at the end, Cancel before the one that acts. */
  foot?: ReactNode;
  /** What gets the focus at first. @default the first control of the body, else of the foot */
  initialFocus?: RefObject<HTMLElement | null>;
};

/** Keeps Tab inside when the dialog is in a shadow root, where Radix cannot see the focus. */
function loopInShadow(event: KeyboardEvent<HTMLElement>) {
  const dialog = event.currentTarget;
  if (event.key !== 'Tab' || !(dialog.getRootNode() instanceof ShadowRoot)) return;
  const inside = focusables(dialog);
  const focused = focusedNear(dialog);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!event.shiftKey && focused === last) {
    event.preventDefault();
    first?.focus();
  } else if (event.shiftKey && (focused === first || focused === dialog)) {
    event.preventDefault();
    last?.focus();
  }
}

/** Lets keys scroll a body that is longer than its room and has nothing to focus. */
function openToKeys(body: HTMLElement) {
  if (body.scrollHeight > body.clientHeight && focusables(body).length === 0) body.tabIndex = 0;
}

/** A modal dialog over the whole page, also from inside a host's own modal. */
export const Dialog = forwardRef<HTMLDivElement, DialogProps>(function Dialog(
  {
    open,
    onOpenChange,
    title,
    lead,
    closeLabel,
    size,
    alert = false,
    foot,
    initialFocus,
    className,
    children,
    onKeyDown,
    ...rest
  },
  ref,
) {
  const getPortal = useContext(PortalContext);
  const [place, setPlace] = useState<DialogPlace>();
  const body = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const content = useRef<HTMLElement | null>(null);
  const findPlace = useCallback(
    (marker: HTMLElement | null) => {
      if (marker) setPlace(dialogPlace(marker, getPortal));
    },
    [getPortal],
  );

  // The page behind belongs to the host, and is held only as long as the dialog is there.
  useEffect(() => (open ? lockScroll() : undefined), [open]);

  if (!open) return null;
  return (
    <>
      <span hidden ref={findPlace} />
      {place ? (
        <Radix.Root open onOpenChange={onOpenChange}>
          <Radix.Portal container={place.container}>
            <div
              ref={showInTopLayer}
              dir={place.direction}
              className="ok-dialog-overlay"
              style={{ pointerEvents: 'auto' }}
            >
              <Radix.Content
                ref={ref}
                {...(lead ? {} : { 'aria-describedby': undefined })}
                {...rest}
                role={alert ? 'alertdialog' : 'dialog'}
                aria-modal="true"
                className={cx('ok-dialog', className)}
                data-size={size}
                onKeyDown={composeHandlers(loopInShadow, onKeyDown)}
                onOpenAutoFocus={(event) => {
                  event.preventDefault();
                  const dialog = event.currentTarget;
                  if (!(dialog instanceof HTMLElement)) return;
                  content.current = dialog;
                  opener.current = noteOpener(place.marker, dialog, focusedNear(place.marker));
                  const inBody = body.current ? focusables(body.current)[0] : undefined;
                  if (body.current) openToKeys(body.current);
                  // The close button comes first in the tree and is the last thing to start from.
                  const next = inBody ?? focusables(dialog).at(1) ?? dialog;
                  (initialFocus?.current ?? next).focus();
                }}
                onCloseAutoFocus={(event) => {
                  event.preventDefault();
                  const { marker } = place;
                  const dialog = content.current;
                  if (!dialog || isFollowed(marker, dialog)) return;
                  if (opener.current?.isConnected) opener.current.focus({ preventScroll: true });
                  forgetOpener(marker, dialog);
                }}
                onEscapeKeyDown={(event) => {
                  // Escape belongs to a popover that is open inside the dialog.
                  const [target] = event.composedPath();
                  if (target instanceof Element && target.closest('.ok-popover')) {
                    event.preventDefault();
                  }
                }}
                onInteractOutside={(event) => {
                  const { target } = event;
                  const onToast = target instanceof Element && target.closest('.ok-toast-region');
                  if (alert || onToast) event.preventDefault();
                }}
              >
                <div className="ok-dialog-head">
                  <Radix.Title className="ok-text" data-size="title">
                    {title}
                  </Radix.Title>
                  <IconButton
                    label={closeLabel}
                    icon={<CloseIcon />}
                    variant="ghost"
                    size="small"
                    onClick={() => onOpenChange(false)}
                  />
                  {lead ? (
                    <Radix.Description className="ok-text ok-dialog-lead" data-tone="muted">
                      {lead}
                    </Radix.Description>
                  ) : null}
                </div>
                <div className="ok-stack ok-dialog-body" ref={body}>
                  {children}
                </div>
                {foot ? <div className="ok-dialog-foot">{foot}</div> : null}
              </Radix.Content>
            </div>
          </Radix.Portal>
        </Radix.Root>
      ) : null}
    </>
  );
});
