import { useUser } from 'orgkit';
import { Failed } from '../layout/Failed.js';
import { AccountNav } from '../layout/AccountNav.js';
import { PlainLayout } from '../layout/PlainLayout.js';
import { Splash } from '../layout/Splash.js';
import { VerifyEmail } from './VerifyEmail.js';

/** Who is signed in. */
export function AccountPage() {
  const user = useUser();
  if (user.error)
    return (
      <Failed
        what="Your account did not load"
        error={user.error}
        onRetry={() => void user.mutate()}
      />
    );
  if (!user.data) return <Splash />;
  const name = [user.data.first_name, user.data.last_name].filter(Boolean).join(' ');
  return (
    <PlainLayout title="Account">
      <section className="narrow">
        <AccountNav />
        <h1>Account</h1>
        {user.data.email_verified ? null : <VerifyEmail email={user.data.email} />}
        <dl className="facts">
          <dt>Name</dt>
          <dd>{name || 'Not given'}</dd>
          <dt>Email</dt>
          <dd>
            {user.data.email}
            <span className="note">
              {user.data.email_verified ? ' Verified' : ' Not verified yet'}
            </span>
          </dd>
        </dl>
      </section>
    </PlainLayout>
  );
}
