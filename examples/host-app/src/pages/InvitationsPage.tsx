import {
  useAcceptInvitation,
  useDeclineInvitation,
  useMyInvitations,
  type ApiError,
  type Invitation,
} from 'orgkit';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { authClient } from '../auth/authClient.js';
import { Failed } from '../layout/Failed.js';
import { PlainLayout } from '../layout/PlainLayout.js';
import { Splash } from '../layout/Splash.js';
import { VerifyEmail } from './VerifyEmail.js';

/** Invitations to the signed-in address. The link of an invitation mail ends here; opening it changes nothing. */
export function InvitationsPage() {
  const invitations = useMyInvitations();
  const { data: session } = authClient.useSession();
  if (invitations.error) {
    return (
      <Failed
        what="Your invitations did not load"
        error={invitations.error}
        onRetry={() => void invitations.mutate()}
      />
    );
  }
  if (!invitations.data) return <Splash />;
  return (
    <PlainLayout title="Invitations">
      <section className="narrow">
        <h1>Invitations</h1>
        {session?.user.emailVerified === false ? <VerifyEmail email={session.user.email} /> : null}
        {invitations.data.length === 0 ? (
          <p>
            Nobody is waiting for an answer from {session?.user.email}. Invitations go to one
            address: if you expect one, sign in with the address it was sent to.{' '}
            <Link to="/new">Create an organization</Link> or <Link to="/">go to yours</Link>.
          </p>
        ) : (
          <ul className="rows">
            {invitations.data.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        )}
      </section>
    </PlainLayout>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const accept = useAcceptInvitation();
  const decline = useDeclineInvitation();
  const navigate = useNavigate();
  const [error, setError] = useState<ApiError | null>(null);
  const busy = accept.isMutating || decline.isMutating;
  const name = invitation.organization?.name ?? 'an organization';

  async function run(action: () => Promise<void>) {
    setError(null);
    try {
      await action();
    } catch (reason) {
      setError(reason as ApiError);
    }
  }

  return (
    <li className="row">
      <div className="row-text">
        <strong>{name}</strong>
        <span className="note">
          As {invitation.role}
          {invitation.invited_by
            ? `, invited by ${invitation.invited_by.name || invitation.invited_by.email}`
            : ''}
        </span>
        {error ? (
          <span className="problem" role="alert">
            {error.detail}
          </span>
        ) : null}
      </div>
      <div className="row-actions">
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => void run(async () => void (await decline.trigger({ invitation })))}
        >
          Decline
        </button>
        <button
          type="button"
          className="button"
          data-primary
          disabled={busy}
          onClick={() =>
            void run(async () => {
              const joined = await accept.trigger({ invitation });
              void navigate(`/${joined.organization.slug}/members`);
            })
          }
        >
          {accept.isMutating ? 'Joining…' : `Join ${name}`}
        </button>
      </div>
    </li>
  );
}
