import { useState } from 'react';
import { Link } from 'react-router';
import { AuthForm } from '../auth/AuthForm.js';
import { authClient } from '../auth/authClient.js';
import { attempt } from '../auth/problems.js';

/** Sends a mail with a link for a new password; the answer does not tell whether the address has an account. */
export function ForgotPasswordPage() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <AuthForm
      title="Reset your password"
      lead={
        sentTo
          ? `If ${sentTo} has an account, a mail with a link is on its way. You can send another one.`
          : 'We send a link to your address.'
      }
      fields={[{ name: 'email', label: 'Email', type: 'email', autoComplete: 'username' }]}
      submit="Send the link"
      busyLabel="Sending…"
      onSubmit={async ({ email = '' }) => {
        const problem = await attempt(() =>
          authClient.requestPasswordReset({ email: email.trim(), redirectTo: '/reset-password' }),
        );
        if (!problem) setSentTo(email.trim());
        return problem;
      }}
    >
      <p className="note">
        <Link to="/sign-in">Back to sign-in</Link>
      </p>
    </AuthForm>
  );
}
