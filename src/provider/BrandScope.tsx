'use client';
import { useContext, useMemo, useRef, type ReactNode } from 'react';
import { isScopeName, paletteTokens, type BrandLook } from '../theme/brandTokens.js';
import type { BrandTokens } from '../theme/tokens.js';
import { cx } from '../lib/cx.js';
import { PortalContext } from '../ui/PortalContext.js';
import { rootProps, type RootProps } from '../ui/rootProps.js';
import { KitContext, type Theme } from './KitContext.js';
import { applyTokens } from './tokens.js';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js';
import { useKitBase } from './useKit.js';
import { usePortalRoot } from './usePortalRoot.js';

/** Props of {@link BrandScope}. */
export type BrandScopeProps = RootProps & {
  /** Colors as the wire has them, and single tokens; a whole branding of the server does as well. */
  brand: BrandLook | null | undefined;
  /** Light, dark or as the system says. @default that of the provider */
  theme?: Theme | undefined;
  /**
   * Name for the host's own style rule of this part, `brandTokens(brand, { scope: name })`: with it the
   * first paint of server HTML has the right colors. Letters, digits and hyphens.
   */
  name?: string | undefined;
  children?: ReactNode;
};

/**
 * Shows a part of the page in a brand, its dialogs included, whatever the rest of it looks like. Values
 * are set through the CSSOM alone, so that a strict content security policy has nothing to object to.
 * @example `<BrandScope brand={{ primary_color: '#E8A200' }}><MembersTable /></BrandScope>`
 */
export function BrandScope({ brand, theme, name, children, ...rest }: BrandScopeProps) {
  const kit = useKitBase();
  const outer = useContext(PortalContext);
  const root = useRef<HTMLDivElement>(null);
  const look = theme ?? kit.theme;
  const values = JSON.stringify(brand ?? {});
  // By value: brands are often written where they are used, and come anew with every render.
  const tokens = useMemo((): BrandTokens => paletteTokens(JSON.parse(values)), [values]);
  // Through the CSSOM: a strict content security policy drops style attributes of server HTML.
  useIsomorphicLayoutEffect(
    () => (root.current ? applyTokens(root.current, tokens) : undefined),
    [tokens],
  );
  const attributes = {
    'data-ok-theme': look,
    ...(name !== undefined && isScopeName(name) && { 'data-ok-brand': name }),
  };
  const getPortal = usePortalRoot({
    container: () => outer?.(),
    attributes: {
      class: 'ok-root',
      'data-ok-portal': '',
      dir: kit.dir,
      lang: kit.locale,
      ...attributes,
    },
    tokens,
  });
  const inner = useMemo(() => ({ ...kit, theme: look }), [kit, look]);
  return (
    <KitContext.Provider value={inner}>
      <PortalContext.Provider value={getPortal}>
        <div
          ref={root}
          {...rootProps(rest)}
          className={cx('ok-root', rest.className)}
          {...attributes}
        >
          {children}
        </div>
      </PortalContext.Provider>
    </KitContext.Provider>
  );
}
