'use client';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { SWRConfig } from 'swr';
import type { OrgClient } from '../client/index.js';
import { KitContext } from './KitContext.js';
import { OrganizationScope } from './OrganizationScope.js';
import { Session } from './Session.js';
import { swrConfig } from './swrConfig.js';
import { useKitBase } from './useKit.js';

/** Props of {@link ClientScope}. */
export type ClientScopeProps = {
  /** What everything inside asks. The same object between renders; mount anew for another one. */
  client: OrgClient;
  /** Organization of everything inside. */
  organizationId: string;
  children?: ReactNode;
};

/**
 * A part of the page that asks another client, with a cache of its own: an answer that was given to
 * somebody with other rights is never shown inside, nor one from inside outside.
 */
export function ClientScope({ client, organizationId, children }: ClientScopeProps) {
  const base = useKitBase();
  const [session] = useState(() => new Session());
  const [config] = useState(() => swrConfig(session));
  // Window listeners of the cache live as long as the scope is mounted.
  useEffect(() => session.open(), [session]);
  const kit = useMemo(() => ({ ...base, client, session }), [base, client, session]);
  return (
    <SWRConfig value={config}>
      <KitContext.Provider value={kit}>
        <OrganizationScope organizationId={organizationId}>{children}</OrganizationScope>
      </KitContext.Provider>
    </SWRConfig>
  );
}
