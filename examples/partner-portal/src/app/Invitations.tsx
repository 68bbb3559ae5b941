import {
  useAcceptInvitation,
  useDeclineInvitation,
  useMyInvitations,
  type ApiError,
  type Invitation,
  type User,
} from 'orgkit';
import { useState } from 'react';

/** Invitations to the signed-in address. The link of an invitation mail ends here. */
export function Invitations({ user }: { user: User }) {
  const invitations = useMyInvitations();
  if (invitations.error) {
    return (
      <p role="alert">
        {invitations.error.detail}{' '}
        <button type="button" onClick={() => void invitations.mutate()}>
          Try again
        </button>
      </p>
    );
  }
  if (!invitations.data) return <p>Looking for invitations…</p>;
  if (invitations.data.length > 0) {
    return (
      <ul className="rows">
        {invitations.data.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    );
  }
  return user.email_verified ? (
    <p>Nobody is waiting for an answer from {user.email}.</p>
  ) : (
    <p>
      We sent a mail to {user.email}. Open the link in it, then come back here:{' '}
      <a href="/invitations">look again</a>.
    </p>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const accept = useAcceptInvitation();
  const decline = useDeclineInvitation();
  const [problem, setProblem] = useState<string | null>(null);
  const name = invitation.organization?.name ?? 'the organization';
  const isBusy = accept.isMutating || decline.isMutating;

  const run = (action: () => Promise<unknown>) => {
    setProblem(null);
    action().catch((error: ApiError) => setProblem(error.detail));
  };
  return (
    <li>
      <strong>{name}</strong> as {invitation.role}
      {problem ? <span role="alert"> {problem}</span> : null}
      <span className="actions">
        <button
          type="button"
          disabled={isBusy}
          onClick={() => run(() => decline.trigger({ invitation }))}
        >
          Decline
        </button>
        <button
          type="button"
          disabled={isBusy}
          onClick={() =>
            run(async () => {
              const { organization } = await accept.trigger({ invitation });
              globalThis.location.assign(`/${organization.slug}/members`);
            })
          }
        >
          Join {name}
        </button>
      </span>
    </li>
  );
}
