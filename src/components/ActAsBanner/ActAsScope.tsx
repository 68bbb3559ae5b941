'use client';
import { useMemo, type ReactNode } from 'react';
import { visitClient } from '../../hooks/visitClient.js';
import { ClientScope } from '../../provider/ClientScope.js';
import { useKit } from '../../provider/useKit.js';
import { WidgetTopContext } from '../../ui/WidgetTopContext.js';
import { ActAsBanner } from './ActAsBanner.js';
import type { ActAsVisit } from './types.js';

/** Props of {@link ActAsScope}. */
export type ActAsScopeProps = {
  visit: ActAsVisit;
  /** Called when the visit has ended. */
  onEnd: () => void;
  /**
   * `none` when the page says by itself, with an {@link ActAsBanner}, that somebody acts.
   * @default 'widgets'
   */
  banner?: 'widgets' | 'none' | undefined;
  children?: ReactNode;
};

/**
 * Everything inside is done in the organization that is visited, under the grant, and says so at the
 * top of every widget. Answers are kept apart from those that the person gets for themselves.
 * @example
 * <ActAsScope visit={visit} onEnd={() => setVisit(null)}>
 *   <MembersTable />
 * </ActAsScope>
 */
export function ActAsScope({ visit, onEnd, banner = 'widgets', children }: ActAsScopeProps) {
  const { client } = useKit();
  const { grant_id, organization_id } = visit.grant;
  const inside = useMemo(
    () => visitClient(client, { grant_id, organization_id }),
    [client, grant_id, organization_id],
  );
  return (
    <ClientScope key={grant_id} client={inside} organizationId={organization_id}>
      <WidgetTopContext.Provider
        value={banner === 'none' ? null : <ActAsBanner visit={visit} onEnd={onEnd} />}
      >
        {children}
      </WidgetTopContext.Provider>
    </ClientScope>
  );
}
