'use client';
import { useId, useRef, useState } from 'react';
import type { ApiKey, RotatedKey } from '../../contract/index.js';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { Dialog } from '../../ui/Dialog.js';
import { Hint } from '../../ui/Hint.js';
import { Radio } from '../../ui/Radio.js';
import { dialogWords, momentText } from './dialogWords.js';
import { FailureBanner } from './FailureBanner.js';
import type { SecretDialogProps } from './KeyDialogs.js';
import { RevealDialog } from './RevealDialog.js';
import { graceSeconds } from './rotation.js';
import { UnseenSecret } from './UnseenSecret.js';
import { useCreation } from './useCreation.js';

/** Props of {@link RotateDialog}. */
export type RotateDialogProps = SecretDialogProps & { subject: ApiKey };

const DAY = 86_400;

/** Asks how long the old key goes on working, replaces it and shows the new secret. */
export function RotateDialog({ words, content, subject, ...props }: RotateDialogProps) {
  const messages = dialogWords(words);
  const [grace, setGrace] = useState<number>(DAY);
  const [openedAt] = useState(() => Date.now());
  const here = useRef<HTMLDivElement>(null);
  const usual = useRef<HTMLInputElement>(null);
  const id = useId();
  const { rotate } = content.actions;
  const { key_id, name, expires_at } = subject;
  const creation = useCreation<object, number, RotatedKey>({
    content,
    here,
    send: async (grace_seconds, idempotencyKey) => {
      if (!rotate) throw new Error('OrgKit: this list has no way to rotate keys.');
      return rotate({ key_id, grace_seconds, idempotencyKey });
    },
    fits: ({ replaces }) => replaces === key_id,
  });
  const { busy, problem, unseen, shown } = creation;

  if (shown) {
    const { old_expires_at } = shown.key;
    return (
      <RevealDialog
        words={words}
        messages={messages}
        kind="keys"
        held={shown.held}
        name={name}
        expiresAt={shown.key.expires_at}
        note={messages.revealRotated(
          grace === 0 || old_expires_at === null
            ? null
            : momentText(old_expires_at, words, messages),
        )}
        guide={props.guide}
        organizationId={props.organizationId}
        onClose={props.onClose}
      />
    );
  }
  const isShorter = expires_at !== null && expires_at < openedAt + grace * 1000;
  return (
    <Dialog
      open
      // An answer with a secret is on its way: whoever leaves now would lose it.
      onOpenChange={() => (busy ? undefined : props.onClose())}
      title={messages.rotateTitle(name)}
      lead={messages.rotateLead}
      closeLabel={messages.close}
      initialFocus={usual}
      foot={
        <>
          <Button onClick={props.onClose} disabled={busy}>
            {messages.cancel}
          </Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={content.offline || unseen !== null}
            onClick={() => void creation.create({ grace }, () => grace)}
          >
            {busy ? messages.rotating : messages.rotateAction}
          </Button>
        </>
      }
    >
      {problem ? (
        <FailureBanner title={messages.notRotated} error={problem} messages={messages} repeatable />
      ) : null}
      {unseen ? (
        <UnseenSecret
          messages={messages}
          kind="keys"
          note={messages.unseenRotation}
          unseen={unseen.key}
          onRevoke={content.actions.revoke}
          onAgain={() => props.onOpen({ name: 'create', like: subject })}
        />
      ) : null}
      <div ref={here} role="radiogroup" aria-labelledby={id} className="ok-stack ok-field">
        <span id={id} className="ok-label">
          {messages.grace}
        </span>
        <div className="ok-list ok-stack ok-gap-2">
          {graceSeconds.map((seconds) => (
            <Choice
              key={seconds}
              control={
                <Radio
                  ref={seconds === DAY ? usual : undefined}
                  name={id}
                  checked={grace === seconds}
                  onChange={() => setGrace(seconds)}
                />
              }
              note={messages.graceNote(
                seconds,
                momentText(openedAt + seconds * 1000, words, messages),
              )}
            >
              {messages.graceName(seconds)}
            </Choice>
          ))}
        </div>
      </div>
      <Hint role="status" tone="warning">
        {isShorter ? messages.graceShortened(momentText(expires_at, words, messages)) : null}
      </Hint>
    </Dialog>
  );
}
