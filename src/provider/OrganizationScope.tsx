'use client';
import { useEffect, type ReactNode } from 'react';
import { OrganizationContext } from './KitContext.js';
import { useKitBase } from './useKit.js';

/** Props of {@link OrganizationScope}. */
export type OrganizationScopeProps = {
  /** Organization of everything inside; null for none. */
  organizationId: string | null;
  children?: ReactNode;
};

/**
 * Sets the organization for a part of the page, whatever the rest of it shows.
 * @example `<OrganizationScope organizationId={child.id}><MembersTable /></OrganizationScope>`
 */
export function OrganizationScope({ organizationId, children }: OrganizationScopeProps) {
  const { session } = useKitBase();
  // Only a mounted tree knows that an organization left the screen and its requests are to be given up.
  useEffect(
    () => (organizationId === null ? undefined : session.show(organizationId)),
    [session, organizationId],
  );
  return (
    <OrganizationContext.Provider value={organizationId}>{children}</OrganizationContext.Provider>
  );
}
