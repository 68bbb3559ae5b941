'use client';
import { useRef, useState } from 'react';
import { formatDate } from '../../lib/formatDate.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { CopyButton } from '../../ui/CopyButton.js';
import { Dialog } from '../../ui/Dialog.js';
import { Hint } from '../../ui/Hint.js';
import { LockIcon } from '../../ui/icons.js';
import type { DialogMessages } from './dialogWords.js';
import type { HeldSecret } from './secret.js';
import { Snippets } from './Snippets.js';
import type { KeyGuide, KeyKind, Words } from './types.js';

/** Props of {@link RevealDialog}. */
export type RevealDialogProps = {
  words: Words;
  messages: DialogMessages;
  kind: KeyKind;
  /** Holds the secret, which itself is in no prop and no state. */
  held: HeldSecret;
  name: string;
  expiresAt: number | null;
  /** What becomes of the key that this one replaces. */
  note?: string | undefined;
  guide: KeyGuide;
  organizationId: string | null;
  onClose: () => void;
};

/** Shows a secret once, and asks before it is lost. */
export function RevealDialog({ words, messages, kind, held, ...reveal }: RevealDialogProps) {
  const [kept, setKept] = useState(false);
  const [refused, setRefused] = useState(false);
  const [asking, setAsking] = useState(false);
  const code = useRef<HTMLElement | null>(null);
  const copy = useRef<HTMLButtonElement>(null);
  const copyAndClose = useRef<HTMLButtonElement>(null);
  const end = reveal.expiresAt === null ? null : formatDate(reveal.expiresAt, words);

  const keep = (): void => {
    held.keep();
    setKept(true);
    setRefused(false);
  };
  const close = (): void => {
    held.clear();
    reveal.onClose();
  };
  const select = (): void => {
    if (code.current) code.current.ownerDocument.getSelection()?.selectAllChildren(code.current);
  };
  const showIn = (element: HTMLElement | null): void => {
    code.current = element;
    held.show(element);
  };
  // A new function with every render would take the text out and put it back each time.
  const [show] = useState(() => showIn);

  return (
    <>
      <Dialog
        open
        onOpenChange={() => (kept ? close() : setAsking(true))}
        title={kind === 'keys' ? messages.revealKey : messages.revealToken}
        lead={messages.revealLead(reveal.name, end)}
        closeLabel={messages.close}
        initialFocus={copy}
        foot={
          <>
            <Hint className="ok-fill ok-wraps" icon={<LockIcon size="small" />}>
              {messages.fingerprint}
            </Hint>
            <Button onClick={() => (kept ? close() : setAsking(true))}>{messages.done}</Button>
          </>
        }
      >
        {reveal.note ? <Banner title={reveal.note} /> : null}
        <div className="ok-api-key-manager-secret">
          <span
            ref={show}
            dir="ltr"
            role="textbox"
            aria-readonly="true"
            aria-label={messages.secret}
            tabIndex={0}
            className="ok-code"
            onFocus={select}
            onCopy={() => {
              if (code.current?.ownerDocument.getSelection()?.toString() === held.read()) keep();
            }}
          />
          <CopyButton
            ref={copy}
            variant="primary"
            text={held.read}
            label={messages.copy}
            copiedLabel={messages.copied}
            onCopied={keep}
            onRefused={() => {
              setRefused(true);
              code.current?.focus();
              select();
            }}
          />
        </div>
        <Hint role="status" tone="warning">
          {refused ? messages.selectIt : null}
        </Hint>
        <Snippets
          messages={messages}
          kind={kind}
          guide={reveal.guide}
          organizationId={reveal.organizationId}
        />
      </Dialog>
      <Dialog
        open={asking}
        alert
        size="small"
        onOpenChange={() => setAsking(false)}
        title={messages.gateTitle}
        lead={kind === 'keys' ? messages.gateKey : messages.gateToken}
        closeLabel={messages.close}
        initialFocus={copyAndClose}
        foot={
          <>
            <Button variant="ghost" onClick={close}>
              {messages.closeAnyway}
            </Button>
            <CopyButton
              ref={copyAndClose}
              variant="primary"
              text={held.read}
              label={messages.copyAndClose}
              copiedLabel={messages.copied}
              onCopied={close}
              onRefused={() => {
                setAsking(false);
                setRefused(true);
              }}
            />
          </>
        }
      />
    </>
  );
}
