'use client';
import { useContext, useMemo } from 'react';
import type { OrgCall, UserCall } from '../client/index.js';
import { USER_PARTITION } from './KitCache.js';
import { KitContext, OrganizationContext, type KitBase } from './KitContext.js';

/** What {@link useKit} gives. */
export interface Kit extends Omit<KitBase, 'session'> {
  /** The organization of this part of the page; null when none is chosen. */
  organizationId: string | null;
  /** Reads inside one organization. The request is given up when that organization leaves the screen. */
  read: <T>(organizationId: string, run: (call: OrgCall) => Promise<T>) => Promise<T>;
  /** Reads what belongs to the person. */
  readUser: <T>(run: (call: UserCall) => Promise<T>) => Promise<T>;
  /** Reads these resources of an organization again, wherever they are shown. */
  refresh: (organizationId: string, ...resources: string[]) => Promise<void>;
  /** Reads these resources of the person again, wherever they are shown. */
  refreshUser: (...resources: string[]) => Promise<void>;
}

/** Values of the provider without the organization: for parts that a switch must not draw again. */
export function useKitBase(): KitBase {
  const kit = useContext(KitContext);
  if (!kit) {
    throw new Error(
      'OrgKit: this part is used outside of OrgKitProvider, so it has no client to ask. Wrap it in <OrgKitProvider client={client} principal={user.id}>.',
    );
  }
  return kit;
}

/**
 * The client, the current organization and the rest of what the provider was given.
 * @example `const { client, organizationId, locale } = useKit();`
 */
export function useKit(): Kit {
  const base = useKitBase();
  const organizationId = useContext(OrganizationContext);
  return useMemo(() => {
    const { session, ...rest } = base;
    return {
      ...rest,
      organizationId,
      read: (id, run) => session.read(id, run),
      readUser: (run) => session.readUser(run),
      refresh: (id, ...resources) => session.refresh(id, ...resources),
      refreshUser: (...resources) => session.refresh(USER_PARTITION, ...resources),
    };
  }, [base, organizationId]);
}
