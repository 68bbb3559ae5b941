'use client';
import { useSyncExternalStore, type ComponentPropsWithoutRef, type Ref } from 'react';
import { createPortal } from 'react-dom';

type PortalRootProps = ComponentPropsWithoutRef<'div'> & {
  container: HTMLElement | null | undefined;
  elementRef: Ref<HTMLDivElement>;
};

const never = (): (() => void) => () => {};

/** The element that dialogs open in: outside of the host's stacking and clipping, with the kit's look. */
export function PortalRoot({ container, elementRef, ...rest }: PortalRootProps) {
  // Servers have no document, and the first render in the browser must equal theirs.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!inBrowser) return null;
  return createPortal(
    <div {...rest} ref={elementRef} data-ok-portal="" />,
    container ?? document.body,
  );
}
