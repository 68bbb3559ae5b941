'use client';
import { useState } from 'react';
import type { Invitation, Organization } from '../../contract/index.js';
import { errorOf } from '../../hooks/errorOf.js';
import { useAcceptInvitation, useDeclineInvitation } from '../../hooks/useAnswerInvitation.js';
import { useMyInvitations } from '../../hooks/useMyInvitations.js';
import type { InvitationState } from './types.js';

type Progress = Pick<InvitationState, 'sending' | 'error'>;

/** The person's invitations and how their answers go, each on its own. */
export function useAnswers(told: {
  onJoined: (organization: Organization) => void;
  onDeclined: (invitation: Invitation) => void;
}) {
  const { data = none } = useMyInvitations();
  const accept = useAcceptInvitation();
  const decline = useDeclineInvitation();
  const [progress, setProgress] = useState<Readonly<Record<string, Progress>>>({});
  const note = (id: string, state: Progress): void =>
    setProgress((all) => ({ ...all, [id]: state }));

  const answer = async (invitation: Invitation, sending: 'accept' | 'decline'): Promise<void> => {
    if (progress[invitation.id]?.sending) return;
    note(invitation.id, { sending });
    try {
      if (sending === 'accept') {
        const answered = await accept.trigger({ invitation });
        if (answered) told.onJoined(answered.organization);
      } else {
        // Nothing comes back from an answer that a later one overtook.
        const answered = await decline.trigger({ invitation });
        if (answered) told.onDeclined(invitation);
      }
      note(invitation.id, {});
    } catch (error) {
      note(invitation.id, { error: errorOf(error) ?? undefined });
    }
  };

  return {
    invitations: data.map((invitation): InvitationState => ({
      invitation,
      ...progress[invitation.id],
    })),
    accept: (invitation: Invitation) => answer(invitation, 'accept'),
    decline: (invitation: Invitation) => answer(invitation, 'decline'),
  };
}

const none: readonly Invitation[] = [];
