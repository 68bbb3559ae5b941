'use client';
import { useEffect } from 'react';
import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import { ApiError, isAborted } from '../client/index.js';
import type { Provisioning } from '../contract/index.js';
import { useKitBase } from '../provider/useKit.js';
import { organizationKeys } from './organizationKeys.js';

/** How often the state is read when live progress broke off, in milliseconds. */
const SAFETY_INTERVAL = 5000;

/**
 * How far the provisioning of an organization is. While it runs, progress arrives live; after a
 * reload it goes on from wherever the server is. Servers that provision inside the request have
 * nothing to ask: then `initial`, from the answer to the creation, is all there is.
 * @example `const { data } = useProvisioning(organization.id, organization.provisioning);`
 */
export function useProvisioning(organizationId: string | null, initial?: Provisioning) {
  const { client, principal, session, emit } = useKitBase();
  const swr = useSWR(
    organizationId && principal !== null ? organizationKeys.provisioning(organizationId) : null,
    ([, id]) =>
      session.read(id, (call) => client.organizations.provisioning({ organization_id: id }, call)),
    {
      fallbackData: initial,
      refreshInterval: (known) => (known?.status === 'pending' ? SAFETY_INTERVAL : 0),
      shouldRetryOnError: (error) => !(error instanceof ApiError && error.code === 'unsupported'),
    },
  );
  const { mutate } = swr;
  const running = swr.data?.status === 'pending';
  // A connection to the server, open while there is something to hear and somebody to see it.
  useEffect(() => {
    if (!organizationId || !running) return;
    const listening = new AbortController();
    const leave = session.show(organizationId);
    const take = (provisioning: Provisioning): void => {
      if (listening.signal.aborted) return;
      void mutate(provisioning, { revalidate: false });
      emit({ type: 'provisioning_changed', organizationId, provisioning });
    };
    client.watch
      .provisioning(
        { organization_id: organizationId, onProgress: take },
        { organizationId, signal: listening.signal },
      )
      .then(take, (error: unknown) => {
        // Reading once shows what went wrong, or goes on where the connection broke.
        if (!isAborted(error)) void mutate();
      });
    return () => {
      listening.abort();
      leave();
    };
  }, [client, session, emit, mutate, organizationId, running]);
  return swr;
}

/** Runs the failed provisioning steps of an organization again. */
export function useRetryProvisioning(organizationId: string | null) {
  const { client, session } = useKitBase();
  return useSWRMutation(
    organizationId ? organizationKeys.retryProvisioning(organizationId, 'write') : null,
    async ([, id]) => {
      const { provisioning } = await client.organizations.retryProvisioning(
        { organization_id: id },
        { organizationId: id },
      );
      await session.refresh(id, 'provisioning');
      return provisioning;
    },
  );
}
