'use client';
// Apart from the reads: the closed switcher counts invitations and answers none.
import useSWRMutation from 'swr/mutation';
import type { Invitation } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { organizationKeys } from './organizationKeys.js';

/** Accepts an invitation and answers with the organization joined, then reads both lists again. */
export function useAcceptInvitation() {
  const { client, emit, refreshUser } = useKit();
  return useSWRMutation(
    organizationKeys.answerInvitation('write'),
    async (_key, { arg }: { arg: { invitation: Pick<Invitation, 'id'> } }) => {
      const answer = await client.users.acceptInvitation({ id: arg.invitation.id }, {});
      await refreshUser('myInvitations', 'organizations');
      emit({ type: 'invitation_accepted', ...answer });
      return answer;
    },
  );
}

/** Declines an invitation, then reads the person's invitations again. */
export function useDeclineInvitation() {
  const { client, emit, refreshUser } = useKit();
  return useSWRMutation(
    organizationKeys.answerInvitation('write'),
    async (_key, { arg }: { arg: { invitation: Pick<Invitation, 'id'> } }) => {
      const invitation = await client.users.declineInvitation({ id: arg.invitation.id }, {});
      await refreshUser('myInvitations');
      emit({ type: 'invitation_declined', invitation });
      return invitation;
    },
  );
}
