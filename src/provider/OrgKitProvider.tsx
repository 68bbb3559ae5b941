'use client';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { SWRConfig } from 'swr';
import type { OrgClient } from '../client/index.js';
import { readStored, writeStored } from '../lib/storage.js';
import type { BrandTokens } from '../theme/tokens.js';
import { PortalContext } from '../ui/PortalContext.js';
import type { KitEvent } from './events.js';
import {
  KitContext,
  type Direction,
  type KitBase,
  type KitParts,
  type KitStorage,
  type Theme,
} from './KitContext.js';
import type { KitMessages } from './messages.js';
import { OrganizationScope } from './OrganizationScope.js';
import { Session } from './Session.js';
import { swrConfig } from './swrConfig.js';
import { applyTokens } from './tokens.js';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.js';
import { useLatest } from './useLatest.js';
import { usePortalRoot } from './usePortalRoot.js';
import { useTabs } from './useTabs.js';

/** Props of {@link OrgKitProvider}. */
export type OrgKitProviderProps = {
  /** The API client. Make it once, outside of rendering: a new one starts with an empty cache. */
  client: OrgClient;
  /**
   * Stable id of the signed-in person, null when nobody is. When it changes, everything that was
   * read for the person before is forgotten and the children mount anew.
   */
  principal: string | null;
  /** The organization the page is about; usually taken from the URL. @default null */
  organizationId?: string | null;
  /** Language of texts, numbers and dates, as in `en` or `de-CH`. @default 'en' */
  locale?: string;
  /** Time zone of dates, so that server and browser print the same. @default 'UTC' */
  timeZone?: string;
  /** Direction of text. @default 'ltr' */
  dir?: Direction;
  /** Light, dark or as the system says. @default 'auto' */
  theme?: Theme;
  /** Values of a brand, checked before they are set. Those of a style sheet need no prop. */
  tokens?: BrandTokens;
  /** Replacements for texts, by widget. */
  messages?: KitMessages;
  /** Replacements for what stands in a widget while it loads, fails, is empty or closed to the person. */
  parts?: KitParts;
  /** Hears everything that happens inside the kit. */
  onEvent?: (event: KitEvent) => void;
  /** Goes to an address; without it, links load pages. */
  navigate?: (to: string) => void | Promise<void>;
  /** Where pins, recents and drafts are kept. @default the browser's local storage */
  storage?: KitStorage;
  /** Element that the root of dialogs is put into. @default document.body */
  portalContainer?: HTMLElement | null;
  children?: ReactNode;
};

const browserStorage: KitStorage = { read: readStored, write: writeStored };
const noMessages: KitMessages = {};
const noParts: KitParts = {};

/**
 * Wraps the part of an app that uses the kit: client, organization, person, language and look.
 * @example
 * <OrgKitProvider client={client} principal={user.id} organizationId={organization?.id}>
 *   <OrgSwitcher onSwitch={({ organization }) => router.push(`/${organization.slug}`)} />
 * </OrgKitProvider>
 */
export function OrgKitProvider(props: OrgKitProviderProps) {
  const { client, principal } = props;
  const [owner, setOwner] = useState({ client, principal, epoch: 0 });
  // In render, not in an effect: no frame may show one person what another one read.
  if (owner.client !== client || owner.principal !== principal) {
    setOwner({ client, principal, epoch: owner.epoch + 1 });
  }
  return <Root key={owner.epoch} {...props} />;
}

function Root({
  client,
  principal,
  organizationId = null,
  locale = 'en',
  timeZone = 'UTC',
  dir = 'ltr',
  theme = 'auto',
  tokens,
  messages = noMessages,
  parts = noParts,
  onEvent,
  navigate,
  storage = browserStorage,
  portalContainer,
  children,
}: OrgKitProviderProps) {
  const [session] = useState(() => new Session());
  const [config] = useState(() => swrConfig(session));
  const root = useRef<HTMLDivElement>(null);
  const handlers = useLatest({ onEvent, navigate });
  const [emit] = useState(() => (event: KitEvent) => handlers.current.onEvent?.(event));
  const [goTo] = useState(() => (to: string) => handlers.current.navigate?.(to));
  const navigates = navigate !== undefined;

  useTabs({ principal, organizationId, emit });
  // Window listeners of the cache live as long as the provider is mounted.
  useEffect(() => session.open(), [session]);
  // Through the CSSOM: a strict content security policy drops style attributes of server HTML.
  useIsomorphicLayoutEffect(
    () => (root.current && tokens ? applyTokens(root.current, tokens) : undefined),
    [tokens],
  );

  const kit = useMemo<KitBase>(
    () => ({
      client,
      principal,
      locale,
      timeZone,
      dir,
      theme,
      messages,
      parts,
      storage,
      emit,
      navigate: navigates ? goTo : null,
      session,
    }),
    [
      client,
      principal,
      locale,
      timeZone,
      dir,
      theme,
      messages,
      parts,
      storage,
      emit,
      navigates,
      goTo,
      session,
    ],
  );
  const look = { 'data-ok-theme': theme, dir, lang: locale };
  const getPortal = usePortalRoot({
    container: () => portalContainer,
    attributes: { class: 'ok-root', 'data-ok-portal': '', ...look },
    tokens,
  });

  return (
    <SWRConfig value={config}>
      <KitContext.Provider value={kit}>
        <PortalContext.Provider value={getPortal}>
          <div ref={root} className="ok-root" {...look}>
            <OrganizationScope organizationId={organizationId}>{children}</OrganizationScope>
          </div>
        </PortalContext.Provider>
      </KitContext.Provider>
    </SWRConfig>
  );
}
