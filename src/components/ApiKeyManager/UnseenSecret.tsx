'use client';
import { useState } from 'react';
import type { ApiKey } from '../../contract/index.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import type { DialogMessages } from './dialogWords.js';
import type { KeyKind } from './types.js';
import { useWork } from '../../hooks/useWork.js';

/** Props of {@link UnseenSecret}. */
export type UnseenSecretProps = {
  messages: DialogMessages;
  kind: KeyKind;
  /** What happened. */
  note: string;
  /** The key whose secret nobody saw, if it could be told from the others. */
  unseen: ApiKey | null;
  onRevoke: (input: { key_id: string }) => Promise<void>;
  /** Makes another one. */
  onAgain: () => void;
};

function focus(element: HTMLElement | null): void {
  element?.focus();
}

/** A repeated creation answers without the secret: says so, revokes what is of no use and leads on. */
export function UnseenSecret({ messages, kind, note, unseen, ...props }: UnseenSecretProps) {
  const { busy, problem, run } = useWork();
  const [revoked, setRevoked] = useState(false);
  const revoke = ({ key_id }: ApiKey): Promise<void> =>
    run(async () => {
      await props.onRevoke({ key_id });
      setRevoked(true);
    });
  const isKey = kind === 'keys';
  return (
    <Banner
      tone="warning"
      title={messages.unseenTitle}
      actions={
        <>
          {unseen && !revoked ? (
            <Button size="small" tone="danger" busy={busy} onClick={() => void revoke(unseen)}>
              {isKey ? messages.revokeKey : messages.revokeToken}
            </Button>
          ) : null}
          {/* The button that was pressed has gone: the focus goes to the next step. */}
          <Button
            key={String(revoked)}
            size="small"
            ref={revoked ? focus : null}
            disabled={busy && !revoked}
            onClick={() => props.onAgain()}
          >
            {isKey ? messages.unseenKeyAgain : messages.unseenTokenAgain}
          </Button>
        </>
      }
    >
      {note}{' '}
      {revoked ? messages.unseenRevoked : unseen ? messages.unseenNext : messages.unseenUnknown}{' '}
      {problem ? `${messages.notRevoked} ${problem.detail}` : null}
    </Banner>
  );
}
