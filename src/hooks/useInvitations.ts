'use client';
import { useCallback } from 'react';
import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import type {
  BulkInvitations,
  CreateInvitation,
  InvitationLink,
  ListInvitationsQuery,
} from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { memberKeys } from './memberKeys.js';

const pending: ListInvitationsQuery = {};

/**
 * One page of invitations of the current organization: pending ones unless `status` says otherwise.
 * `null` asks for nothing.
 */
export function useInvitations(query: ListInvitationsQuery | null = pending) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && query
      ? memberKeys.invitations(organizationId, query)
      : null,
    ([, id, , wanted]) => read(id, (call) => client.invitations.list(wanted, call)),
  );
}

/** Invites one address. */
export function useCreateInvitation() {
  const { client, organizationId, emit, refresh } = useKit();
  return useSWRMutation(
    organizationId ? memberKeys.writeInvitations(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: CreateInvitation & { idempotencyKey?: string } }) => {
      const { idempotencyKey, ...input } = arg;
      const invitation = await client.invitations.create(input, {
        organizationId: id,
        idempotencyKey,
      });
      await refresh(id, 'invitations');
      emit({ type: 'invitation_created', organizationId: id, invitation });
      return invitation;
    },
  );
}

/** Sends an invitation again; the link sent before stops working. */
export function useResendInvitation() {
  const { client, organizationId, emit, refresh } = useKit();
  return useSWRMutation(
    organizationId ? memberKeys.writeInvitations(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: { id: string } }) => {
      const invitation = await client.invitations.resend(arg, { organizationId: id });
      await refresh(id, 'invitations');
      emit({ type: 'invitation_resent', organizationId: id, invitation });
      return invitation;
    },
  );
}

/** Takes a pending invitation back. */
export function useRevokeInvitation() {
  const { client, organizationId, emit, refresh } = useKit();
  return useSWRMutation(
    organizationId ? memberKeys.writeInvitations(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: { id: string } }) => {
      const invitation = await client.invitations.revoke(arg, { organizationId: id });
      await refresh(id, 'invitations');
      emit({ type: 'invitation_revoked', organizationId: id, invitation });
      return invitation;
    },
  );
}

/** Invites many addresses, or with `dry_run` says what would happen to each. */
export function useBulkInvitations() {
  const { client, organizationId, refresh } = useKit();
  return useSWRMutation(
    organizationId ? memberKeys.writeInvitations(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: BulkInvitations }) => {
      const result = await client.invitations.bulk(arg, { organizationId: id });
      if (!result.dry_run) await refresh(id, 'invitations');
      return result;
    },
  );
}

/**
 * Makes a link for a pending invitation. A plain function and not a mutation of SWR's: that would
 * keep the link, which is a secret. Show it, then forget it.
 * @example `const { url } = await makeLink({ id: invitation.id });`
 */
export function useInvitationLink(): (input: { id: string }) => Promise<InvitationLink> {
  const { client, organizationId } = useKit();
  return useCallback(
    (input) => client.invitations.link(input, { organizationId: organizationId ?? '' }),
    [client, organizationId],
  );
}
