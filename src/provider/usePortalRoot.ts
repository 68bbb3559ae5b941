'use client';
import { useRef, useState } from 'react';
import { applyTokens, type BrandTokens } from './tokens.js';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js';
import { useLatest } from './useLatest.js';

/** How the element is dressed: as the provider's own root. */
export type PortalLook = {
  container: HTMLElement | null | undefined;
  attributes: Readonly<Record<string, string>>;
  tokens: BrandTokens | undefined;
};

/**
 * The element that dialogs open in: outside of the host's stacking and clipping, with the kit's look.
 * It is made when the first dialog asks for it; most pages never open one.
 */
export function usePortalRoot(look: PortalLook): () => HTMLElement {
  const latest = useLatest(look);
  const root = useRef<HTMLElement | null>(null);
  const undress = useRef<() => void>(undefined);
  const [getRoot] = useState(() => () => {
    root.current ??= document.createElement('div');
    // Gone in between, if StrictMode took the tree down for a moment.
    if (!root.current.parentNode) place();
    return root.current;
  });

  function dress(): void {
    if (!root.current) return;
    const { attributes, tokens } = latest.current;
    for (const [name, value] of Object.entries(attributes)) root.current.setAttribute(name, value);
    undress.current?.();
    undress.current = applyTokens(root.current, tokens);
  }

  function place(): void {
    if (!root.current) return;
    dress();
    (latest.current.container ?? document.body).append(root.current);
  }

  const { container, attributes, tokens } = look;
  const shown = JSON.stringify(attributes);
  // React knows nothing of the element, so that it costs nothing as long as no dialog is open.
  useIsomorphicLayoutEffect(dress, [shown, tokens]);
  // Where it is in the document is known to the document alone.
  useIsomorphicLayoutEffect(() => {
    place();
    return () => root.current?.remove();
  }, [container]);
  return getRoot;
}
