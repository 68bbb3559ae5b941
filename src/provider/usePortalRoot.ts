'use client';
import { useRef, useState } from 'react';
import type { BrandTokens } from '../theme/tokens.js';
import { applyTokens } from './tokens.js';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js';
import { useLatest } from './useLatest.js';

/** How the element is dressed: as the provider's own root. */
export type PortalLook = {
  /** Where it is put, asked when the element is wanted. @default the body of the page */
  container: () => HTMLElement | null | undefined;
  attributes: Readonly<Record<string, string>>;
  tokens: BrandTokens | undefined;
};

/**
 * The element that dialogs open in: outside of the host's stacking and clipping, with the kit's look.
 * It is made when the first dialog asks for it; most pages never open one.
 */
export function usePortalRoot({ container, attributes, tokens }: PortalLook): () => HTMLElement {
  const root = useRef<HTMLElement | null>(null);
  const undress = useRef<() => void>(undefined);
  const show = (): void => {
    const element = root.current;
    if (!element) return;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    undress.current?.();
    undress.current = applyTokens(element, tokens);
    const place = container() ?? document.body;
    if (element.parentNode !== place) place.append(element);
  };
  const latest = useLatest(show);
  // React knows nothing of the element, so that it costs nothing as long as no dialog is open.
  useIsomorphicLayoutEffect(show);
  // StrictMode takes it out of the document for a moment; the effect above puts it back.
  useIsomorphicLayoutEffect(() => () => root.current?.remove(), []);
  const [getRoot] = useState(() => () => {
    root.current ??= document.createElement('div');
    latest.current();
    return root.current;
  });
  return getRoot;
}
