'use client';
import type { Invitation } from '../../contract/index.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Avatar } from '../../ui/Avatar.js';
import { Button } from '../../ui/Button.js';
import { Count } from '../../ui/Count.js';
import { IconButton } from '../../ui/IconButton.js';
import { CloseIcon } from '../../ui/icons.js';
import { Truncate } from '../../ui/Truncate.js';
import type { Words } from './describe.js';
import type { InvitationState } from './types.js';

/** Props of {@link InvitationList}. */
export type InvitationListProps = {
  words: Words;
  invitations: readonly InvitationState[];
  onAccept: (invitation: Invitation) => void;
  onDecline: (invitation: Invitation) => void;
};

/** Who wants the person in; answered in place. */
export function InvitationList({ words, invitations, onAccept, onDecline }: InvitationListProps) {
  const { messages, locale } = words;
  if (invitations.length === 0) return null;
  return (
    <section className="ok-org-switcher-list" aria-label={messages.invitations}>
      <div
        className="ok-row ok-text ok-org-switcher-heading ok-between"
        data-size="small"
        data-tone="muted"
        aria-hidden="true"
      >
        {messages.invitations}
        <Count>{formatNumber(invitations.length, { locale })}</Count>
      </div>
      {invitations.map(({ invitation, sending, error }) => {
        const name = invitation.organization?.name ?? messages.unknownOrganization;
        const { invited_by: by } = invitation;
        const role = messages.role(invitation.role);
        return (
          <div key={invitation.id} className="ok-org-switcher-line">
            <Avatar
              kind="organization"
              name={name}
              hueId={invitation.organization_id}
              src={invitation.organization?.logo_url ?? null}
              size={24}
            />
            <span className="ok-identity-text">
              <Truncate>
                <bdi>{name}</bdi>
              </Truncate>
              {error ? (
                <span className="ok-text" data-size="small" data-tone="danger" role="alert">
                  {error.detail}
                </span>
              ) : (
                <span className="ok-identity-note">
                  {by ? messages.invitedBy(role, by.name || by.email) : role}
                </span>
              )}
            </span>
            <IconButton
              label={messages.declineNamed(name)}
              icon={<CloseIcon />}
              variant="ghost"
              size="small"
              busy={sending === 'decline'}
              onClick={() => onDecline(invitation)}
            />
            <Button
              size="small"
              aria-label={messages.acceptNamed(name)}
              busy={sending === 'accept'}
              onClick={() => onAccept(invitation)}
            >
              {messages.accept}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
