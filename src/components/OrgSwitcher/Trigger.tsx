'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import type { Organization } from '../../contract/index.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Avatar } from '../../ui/Avatar.js';
import { Badge } from '../../ui/Badge.js';
import { ChevronsUpDownIcon, OrganizationIcon, WarningIcon } from '../../ui/icons.js';
import { MiddleTruncate } from '../../ui/MiddleTruncate.js';
import { Spinner } from '../../ui/Spinner.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { noteOf, planWord, type TriggerWords } from './describe.js';

/** Props of {@link Trigger}. */
export type TriggerProps = Omit<ComponentPropsWithoutRef<'button'>, 'children'> & {
  words: TriggerWords;
  /** What stands on it: an organization, or why there is none. */
  shown: Organization | 'none' | 'choose' | 'failed';
  /** The organization is being opened. */
  pending: boolean;
  invitations: number;
  size: 'compact' | undefined;
  outline: boolean;
};

/** The closed switcher: where the person is. */
export const Trigger = forwardRef<HTMLButtonElement, TriggerProps>(function Trigger(
  { words, shown, pending, invitations, size, outline, ...rest },
  ref,
) {
  const { messages, locale } = words;
  const compact = size === 'compact';
  const organization = typeof shown === 'object' ? shown : null;
  return (
    <button
      ref={ref}
      type="button"
      aria-haspopup="dialog"
      {...rest}
      aria-busy={pending || undefined}
      className="ok-bare ok-org-switcher-trigger"
      data-size={size}
      data-outline={outline ? '' : undefined}
    >
      {organization ? (
        <Avatar
          kind="organization"
          name={organization.name}
          hueId={organization.id}
          src={organization.logo_url}
          size={compact ? 20 : 32}
        />
      ) : (
        <Avatar kind="pending" name="" size={compact ? 20 : 32}>
          {shown === 'failed' ? <WarningIcon size="small" /> : <OrganizationIcon size="small" />}
        </Avatar>
      )}
      <span className="ok-identity-text">
        <span className="ok-text" data-strong="">
          {organization ? <MiddleTruncate text={organization.name} /> : heading(shown, words)}
        </span>
        {compact ? null : <span className="ok-identity-note">{note(shown, pending, words)}</span>}
      </span>
      <VisuallyHidden>, {messages.label}</VisuallyHidden>
      {compact && organization ? (
        <Badge
          tone={organization.trial_ends_at && organization.plan === 'free' ? 'warning' : undefined}
        >
          {planWord(organization, words)}
        </Badge>
      ) : null}
      {invitations > 0 ? (
        <span
          className="ok-org-switcher-alert"
          role="img"
          aria-label={messages.invitationCount(invitations, formatNumber(invitations, { locale }))}
        />
      ) : null}
      {pending ? <Spinner /> : <ChevronsUpDownIcon tone="subtle" />}
    </button>
  );
});

function heading(shown: TriggerProps['shown'], { messages }: TriggerWords): ReactNode {
  if (shown === 'failed') return messages.failed;
  return shown === 'none' ? messages.none : messages.choose;
}

function note(shown: TriggerProps['shown'], pending: boolean, words: TriggerWords): ReactNode {
  const { messages } = words;
  if (pending) return messages.opening;
  if (typeof shown === 'object') return noteOf(shown, words);
  if (shown === 'failed') return messages.failedNote;
  return shown === 'none' ? messages.noneNote : messages.chooseNote;
}
