import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { AuthForm } from '../auth/AuthForm.js';
import { authClient, forgetToken } from '../auth/authClient.js';
import { attempt } from '../auth/problems.js';
import { useNext } from '../auth/useNext.js';

/** Sign-up with name, address and password; a mail asks to verify the address. */
export function SignUpPage() {
  const next = useNext();
  const navigate = useNavigate();
  const location = useLocation();
  const [params] = useSearchParams();
  const { refetch } = authClient.useSession();
  return (
    <AuthForm
      title="Create your account"
      fields={[
        { name: 'name', label: 'Name', type: 'text', autoComplete: 'name' },
        {
          name: 'email',
          label: 'Email',
          type: 'email',
          autoComplete: 'username',
          defaultValue: params.get('email') ?? '',
        },
        {
          name: 'password',
          label: 'Password',
          type: 'password',
          autoComplete: 'new-password',
          hint: 'At least 8 characters.',
          minLength: 8,
        },
      ]}
      submit="Create account"
      busyLabel="Creating account…"
      onSubmit={async ({ name = '', email = '', password = '' }) => {
        forgetToken();
        const problem = await attempt(() =>
          authClient.signUp.email({
            name: name.trim(),
            email: email.trim(),
            password,
            callbackURL: next,
          }),
        );
        if (problem) return problem;
        await refetch();
        void navigate(next, { replace: true });
        return null;
      }}
    >
      <p className="note">
        You have one? <Link to={`/sign-in${location.search}`}>Sign in</Link>
      </p>
    </AuthForm>
  );
}
