'use client';
import { useState } from 'react';
import { ApiError } from '../../client/index.js';
import type { ApiKey } from '../../contract/index.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import type { KeyDialogMessages } from './dialogMessages.js';

/** Props of {@link UnseenSecret}. */
export type UnseenSecretProps = {
  messages: KeyDialogMessages;
  /** What happened. */
  note: string;
  /** The key whose secret nobody saw, if it could be told from the others. */
  unseen: ApiKey | null;
  onRevoke: (input: { key_id: string }) => Promise<void>;
  /** Goes on, after the unseen key is revoked. */
  onAgain: () => void;
};

/** A repeated creation answers without the secret: says so, and leads on. */
export function UnseenSecret({ messages, note, unseen, onRevoke, onAgain }: UnseenSecretProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const go = async (): Promise<void> => {
    setBusy(true);
    try {
      if (unseen) await onRevoke({ key_id: unseen.key_id });
      onAgain();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.detail);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Banner
      tone="warning"
      title={messages.unseenTitle}
      actions={
        <Button size="small" busy={busy} onClick={() => void go()}>
          {unseen ? messages.unseenAction : messages.unseenCreateAgain}
        </Button>
      }
    >
      {note} {unseen ? null : messages.unseenUnknown}{' '}
      {problem ? `${messages.notRevoked} ${problem}` : null}
    </Banner>
  );
}
