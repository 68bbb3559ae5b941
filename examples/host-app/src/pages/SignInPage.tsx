import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { AuthForm } from '../auth/AuthForm.js';
import { authClient, forgetToken } from '../auth/authClient.js';
import { attempt } from '../auth/problems.js';
import { useNext } from '../auth/useNext.js';

interface DemoPerson {
  email: string;
  password: string;
  role: string;
}

/** Sign-in; in the demo with its people to choose from. */
export function SignInPage() {
  const next = useNext();
  const navigate = useNavigate();
  const location = useLocation() as { state: { expired?: boolean } | null; search: string };
  const demo = useDemoPeople();
  const { refetch } = authClient.useSession();

  async function signIn(email: string, password: string) {
    forgetToken();
    const problem = await attempt(() => authClient.signIn.email({ email, password }));
    if (problem) return problem;
    await refetch();
    void navigate(next, { replace: true });
    return null;
  }

  return (
    <AuthForm
      title="Sign in"
      lead={
        location.state?.expired
          ? 'Your session is over. Sign in again to go on where you were.'
          : undefined
      }
      fields={[
        { name: 'email', label: 'Email', type: 'email', autoComplete: 'username' },
        { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
      ]}
      submit="Sign in"
      busyLabel="Signing in…"
      onSubmit={({ email = '', password = '' }) => signIn(email.trim(), password)}
    >
      <p className="note">
        <Link to={`/sign-up${location.search}`}>Create an account</Link> ·{' '}
        <Link to="/forgot-password">Forgot your password?</Link>
      </p>
      {demo.length > 0 ? (
        <section className="demo" aria-label="Demo people">
          <h2>Demo people</h2>
          <ul className="rows">
            {demo.map(({ email, password, role }) => (
              <li key={email} className="row">
                <div className="row-text">
                  <strong>{email}</strong>
                  <span className="note">{role}</span>
                </div>
                <button
                  type="button"
                  className="button"
                  aria-label={`Sign in as ${email}`}
                  onClick={() => void signIn(email, password)}
                >
                  Use
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </AuthForm>
  );
}

function useDemoPeople(): DemoPerson[] {
  const [people, setPeople] = useState<DemoPerson[]>([]);
  // Only a server with demo data names anybody; elsewhere the list stays away.
  useEffect(() => {
    const abort = new AbortController();
    fetch('/dev/demo.json', { signal: abort.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<DemoPerson[]>) : []))
      .then(setPeople)
      .catch(() => undefined);
    return () => abort.abort();
  }, []);
  return people;
}
