import { Link, useNavigate, useSearchParams } from 'react-router';
import { AuthForm } from '../auth/AuthForm.js';
import { authClient } from '../auth/authClient.js';
import { attempt } from '../auth/problems.js';

/** Sets a new password with the token of a mailed link. */
export function ResetPasswordPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const token = params.get('token') ?? '';
  return (
    <AuthForm
      title="Choose a new password"
      fields={[
        {
          name: 'password',
          label: 'New password',
          type: 'password',
          autoComplete: 'new-password',
          hint: 'At least 8 characters.',
          minLength: 8,
        },
      ]}
      submit="Set password"
      busyLabel="Setting password…"
      onSubmit={async ({ password = '' }) => {
        const problem = await attempt(() =>
          authClient.resetPassword({ newPassword: password, token }),
        );
        if (!problem) void navigate('/sign-in', { replace: true });
        return problem;
      }}
    >
      <p className="note">
        <Link to="/forgot-password">Ask for a new link</Link>
      </p>
    </AuthForm>
  );
}
