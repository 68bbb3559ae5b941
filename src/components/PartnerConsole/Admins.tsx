'use client';
import { useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { errorOf } from '../../hooks/errorOf.js';
import { useCreateInvitation } from '../../hooks/useInvitations.js';
import { useMembers } from '../../hooks/useMembers.js';
import { useCapability } from '../../hooks/useCapabilities.js';
import { useWork } from '../../hooks/useWork.js';
import { Avatar } from '../../ui/Avatar.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { Identity } from '../../ui/Identity.js';
import { Input } from '../../ui/Input.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { RetryBanner } from '../../ui/RetryBanner.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Text } from '../../ui/Text.js';
import { Truncate } from '../../ui/Truncate.js';
import { laterMessages } from './laterMessages.js';
import type { Words } from './types.js';

/** Admins that are named; the people of an organization have a part of their own. */
const NAMED = 5;

/** Who manages the organization around, and a form that invites one more. */
export function Admins({ words, canInvite }: { words: Words; canInvite: boolean }) {
  const messages = { ...laterMessages, ...words.own };
  const filters = useCapability('list_queries');
  const { data, error, isValidating, mutate } = useMembers(
    filters === undefined ? null : filters ? { role: 'admin', limit: NAMED } : { limit: 50 },
  );
  const failure = errorOf(error);
  const admins = data?.items.filter(({ roles }) => roles.includes('admin')).slice(0, NAMED);
  const [inviting, setInviting] = useState(false);
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState('');
  const { trigger } = useCreateInvitation();
  const { busy, problem, run } = useWork();
  const field = useRef<HTMLInputElement>(null);
  const handleOpen = (): void => {
    // The field has to be there to be gone to.
    flushSync(() => setInviting(true));
    field.current?.focus();
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    void run(async () => {
      const invitation = await trigger({ email, role: 'admin' });
      setSent(messages.invited(invitation.email));
      setInviting(false);
      setEmail('');
    });
  };
  return (
    <div className="ok-stack ok-partner-console-admins ok-gap-3">
      <span className="ok-row ok-partner-console-title ok-between">
        <Text as="span" strong>
          {messages.admins}
        </Text>
        {canInvite && !inviting ? (
          <Button size="small" onClick={handleOpen}>
            {messages.inviteAdmin}
          </Button>
        ) : null}
      </span>
      {inviting ? (
        <form className="ok-stack ok-gap-3" onSubmit={handleSubmit} noValidate>
          {problem && !problem.fields.email ? (
            <Banner tone="danger" title={problem.detail} />
          ) : null}
          <Field label={messages.email} error={problem?.fields.email}>
            <Input
              type="email"
              ref={field}
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          </Field>
          <span className="ok-row">
            <Button type="submit" variant="primary" size="small" busy={busy}>
              {messages.sendInvite}
            </Button>
            <Button size="small" onClick={() => setInviting(false)}>
              {messages.cancel}
            </Button>
          </span>
        </form>
      ) : null}
      {failure ? (
        <RetryBanner
          problem={{ error: failure, retrying: isValidating, onRetry: () => void mutate() }}
          title={messages.adminsFailed}
          retryLabel={words.messages.retry}
        >
          {failure.detail}
        </RetryBanner>
      ) : null}
      {admins?.map(({ user_id, first_name, last_name, email: address, avatar_url }) => {
        const name = [first_name, last_name].filter(Boolean).join(' ') || address;
        return (
          <Identity
            key={user_id}
            avatar={<Avatar kind="person" name={name} hueId={user_id} src={avatar_url} size={24} />}
            name={<Truncate>{name}</Truncate>}
            note={name === address ? null : <Truncate>{address}</Truncate>}
          />
        );
      })}
      {admins?.length === 0 ? <Text tone="muted">{messages.noAdmin}</Text> : null}
      {admins || failure ? null : (
        <Identity
          avatar={<Skeleton width="avatar" round />}
          name={<Skeleton />}
          note={<Skeleton />}
        />
      )}
      {sent ? (
        <Text size="small" tone="success">
          {sent}
        </Text>
      ) : null}
      <LiveRegion>{sent}</LiveRegion>
    </div>
  );
}
