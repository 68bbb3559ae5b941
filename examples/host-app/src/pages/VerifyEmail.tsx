import { useState } from 'react';
import { authClient } from '../auth/authClient.js';

/** Tells that the address is not verified yet and sends the mail again. */
export function VerifyEmail({ email }: { email: string }) {
  const [sent, setSent] = useState<'no' | 'sending' | 'yes' | 'failed'>('no');

  async function send() {
    setSent('sending');
    const { error } = await authClient.sendVerificationEmail({
      email,
      callbackURL: '/invitations',
    });
    setSent(error ? 'failed' : 'yes');
  }

  return (
    <div className="banner" role="status">
      <p>
        <strong>Verify {email} first.</strong> Only the owner of the invited address can join. The
        link is in the mail that you got when you signed up.
      </p>
      <button
        type="button"
        className="button"
        disabled={sent === 'sending'}
        onClick={() => void send()}
      >
        {sent === 'yes'
          ? 'Sent. Send again'
          : sent === 'failed'
            ? 'Not sent. Try again'
            : 'Send the mail again'}
      </button>
    </div>
  );
}
