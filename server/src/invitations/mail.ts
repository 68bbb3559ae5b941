import type { Invitation } from '../../../src/contract/index.js';
import type { Mail } from '../mail/mailer.js';

/** The mail that asks somebody to join. Names stand in it as plain text and the link carries the id alone. */
export function invitationMail(
  invitation: Pick<Invitation, 'id' | 'email' | 'role' | 'invited_by' | 'expires_at'>,
  organizationName: string,
  publicUrl: string,
): Mail {
  const { email, role, invited_by } = invitation;
  const until = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(invitation.expires_at),
  );
  return {
    to: email,
    kind: 'invitation',
    subject: `Join ${organizationName}`,
    text: [
      `${invited_by?.name ?? 'Somebody'} invites you to join ${organizationName} as ${role}.`,
      '',
      'Sign in or sign up with this address, then accept or decline here:',
      `${publicUrl}/invitations?id=${encodeURIComponent(invitation.id)}`,
      '',
      `The invitation is valid until ${until} (UTC). If you did not expect it, ignore this mail: nothing happens.`,
    ].join('\n'),
  };
}
