'use client';
import { useEffect, useRef } from 'react';
import type { KitEvent } from './events.js';
import { TabChannel } from './TabChannel.js';

type Tab = {
  principal: string | null;
  organizationId: string | null;
  emit: (event: KitEvent) => void;
};

/** Tells other tabs of the same person about a switch here and the host about a switch there. */
export function useTabs({ principal, organizationId, emit }: Tab): void {
  const channel = useRef<TabChannel | null>(null);
  const told = useRef(organizationId);
  // A channel is a resource of the browser: one while mounted, none on the server.
  useEffect(() => {
    if (principal === null) return;
    const made = new TabChannel(principal, (id) =>
      emit({ type: 'organization_switched', organizationId: id }),
    );
    channel.current = made;
    return () => {
      channel.current = null;
      made.close();
    };
  }, [principal, emit]);
  // Told once the switch is on screen, so that a switch which never commits is never told.
  useEffect(() => {
    if (told.current === organizationId) return;
    told.current = organizationId;
    if (organizationId !== null) channel.current?.tell(organizationId);
  }, [organizationId]);
}
