'use client';
import useSWR from 'swr';
import { useKit } from '../provider/useKit.js';
import { brandingKeys } from './brandingKeys.js';

/**
 * Name, colors, logos and contacts of the current organization.
 * @param effective with what it inherits, as pages show it; without, its own values alone
 */
export function useBranding({ effective = true, when = true } = {}) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && when
      ? brandingKeys.branding(organizationId, 'state', effective)
      : null,
    ([, id, , , merged]) =>
      read(id, (call) => client.branding.get(merged ? { effective: 'true' } : {}, call)),
  );
}

/** Changes that are saved and not published, over what is published (`branding_drafts`). */
export function useBrandingDraft(when = true) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && when
      ? brandingKeys.brandingDraft(organizationId, 'draft')
      : null,
    ([, id]) => read(id, (call) => client.branding.draft({}, call)),
  );
}

/** One page of what was published, newest first (`branding_drafts`). `null` asks for nothing. */
export function useBrandingHistory(query: { limit?: number; cursor?: string } | null = {}) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && query
      ? brandingKeys.brandingHistory(organizationId, 'history', query)
      : null,
    ([, id, , , wanted]) => read(id, (call) => client.branding.history(wanted, call)),
  );
}
