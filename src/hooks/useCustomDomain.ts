'use client';
import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import { ApiError } from '../client/index.js';
import type { CustomDomain } from '../contract/index.js';
import { useKit, type Kit } from '../provider/useKit.js';
import { addCustomDomain, removeCustomDomain, verifyCustomDomain } from './brandingChanges.js';
import { brandingKeys } from './brandingKeys.js';

/** Milliseconds between two looks at a domain that is not live yet. */
export const DOMAIN_POLL_MS = 10_000;
/** The same while its records are being looked at, which takes seconds. */
const CHECK_POLL_MS = 1000;

/** Whether somebody asked for a look at the records that has not been made yet. */
export function isBeingChecked(domain: CustomDomain): boolean {
  const { verification_initiated_at: asked, checked_at } = domain;
  if (asked === null || checked_at === undefined) return false;
  return checked_at === null || Date.parse(checked_at) < Date.parse(asked);
}

/** Whether something about a domain is still to come by itself. */
export function isSettling(domain: CustomDomain | null | undefined): boolean {
  if (!domain) return false;
  const { status, certificate_status, reason = null } = domain;
  if (status === 'pending' || certificate_status === 'pending') return true;
  // Records with another value are looked at again by themselves too; others wait for somebody.
  return isBeingChecked(domain) || (status === 'failed' && reason === null);
}

/** Milliseconds until the next look; 0 for none. */
function nextLook(domain: CustomDomain | null | undefined, pollUntil: number): number {
  if (!domain || !isSettling(domain) || Date.now() >= pollUntil) return 0;
  return isBeingChecked(domain) ? CHECK_POLL_MS : DOMAIN_POLL_MS;
}

/**
 * The custom domain of the current organization with the records to publish; null when it has none.
 * @param pollUntil epoch milliseconds until which a domain that is not live yet is looked at again
 * every 10 seconds, and every second while its records are being checked, as long as the page is visible;
 * 0 looks once
 */
export function useCustomDomain({ when = true, pollUntil = 0 } = {}) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && when
      ? brandingKeys.customDomain(organizationId, 'state')
      : null,
    async ([, id]): Promise<CustomDomain | null> => {
      try {
        // Reads what is stored and starts nothing, as polling should.
        return await read(id, (call) =>
          pollUntil > 0 ? client.domains.refresh({}, call) : client.domains.get({}, call),
        );
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
    },
    { refreshInterval: (domain) => nextLook(domain, pollUntil) },
  );
}

function useDomainWrite<Input, Answer>(
  write: (kit: Kit, organizationId: string, input: Input) => Promise<Answer>,
) {
  const kit = useKit();
  return useSWRMutation(
    kit.organizationId ? brandingKeys.writeCustomDomain(kit.organizationId, 'write') : null,
    ([, id], { arg }: { arg: Input }) => write(kit, id, arg),
  );
}

/** Registers a domain. */
export function useAddCustomDomain() {
  return useDomainWrite(addCustomDomain);
}

/** Has the records of the domain looked at now. */
export function useVerifyCustomDomain() {
  return useDomainWrite(verifyCustomDomain);
}

/** Removes the domain. */
export function useRemoveCustomDomain() {
  return useDomainWrite((kit, organizationId, _nothing: void) =>
    removeCustomDomain(kit, organizationId),
  );
}
