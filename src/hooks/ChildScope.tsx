'use client';
import { useMemo, type ReactNode } from 'react';
import { ClientScope } from '../provider/ClientScope.js';
import { useKit } from '../provider/useKit.js';
import { partnerClient } from './partnerClient.js';

/** Props of {@link ChildScope}. */
export type ChildScopeProps = {
  /**
   * An organization below the current one. The current one itself shows the usage of everything
   * below.
   */
  organizationId: string;
  children?: ReactNode;
};

/**
 * Shows an organization below to somebody above who need not be a member: people, invitations and
 * usage inside it are read and changed with the rights that the person has in the organization above.
 * @example `<ChildScope organizationId={child.id}><MembersTable child={{}} /></ChildScope>`
 */
export function ChildScope({ organizationId, children }: ChildScopeProps) {
  const { client, organizationId: above } = useKit();
  const inside = useMemo(
    () => (above === null ? null : partnerClient(client, above)),
    [client, above],
  );
  if (inside === null || above === null) return null;
  return (
    <ClientScope
      // What was read of one organization is not kept for the next.
      key={`${above} ${organizationId}`}
      client={inside}
      organizationId={organizationId}
    >
      {children}
    </ClientScope>
  );
}
