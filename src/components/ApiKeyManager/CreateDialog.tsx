'use client';
import { useRef, type FormEvent } from 'react';
import type { ApiKey, CreatedKey } from '../../contract/index.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { AddressesField } from './AddressesField.js';
import { readAddresses } from './allowedAddresses.js';
import { dialogWords } from './dialogWords.js';
import { defaultExpiry } from './expiry.js';
import { ExpiryField } from './ExpiryField.js';
import { FailureBanner } from './FailureBanner.js';
import type { SecretDialogProps } from './KeyDialogs.js';
import { NameField } from './NameField.js';
import { RevealDialog } from './RevealDialog.js';
import { ScopesField } from './ScopesField.js';
import { UnseenSecret } from './UnseenSecret.js';
import { useCreation, type KeyInput } from './useCreation.js';
import { useKeyForm } from './useKeyForm.js';

/** Props of {@link CreateDialog}. */
export type CreateDialogProps = SecretDialogProps & {
  /** Fills the form with the name and scopes of this key. */
  like?: ApiKey | undefined;
};

/** Asks what a new key or token is for, creates it and shows its secret. */
export function CreateDialog({ like, words, kind, content, guide, ...props }: CreateDialogProps) {
  const messages = dialogWords(words);
  const hasDetails = kind === 'keys' && content.details;
  const isKey = kind === 'keys';
  const element = useRef<HTMLFormElement>(null);
  const form = useKeyForm(
    element,
    () => ({
      name: like?.name ?? '',
      expiry: defaultExpiry,
      scopes: like?.scopes?.filter((scope) => content.held.includes(scope)) ?? [],
      addresses: like?.allowed_ips?.join(', ') ?? '',
    }),
    { words, messages, now: content.now },
  );
  const { id, values } = form;
  const creation = useCreation<object, KeyInput, CreatedKey>({
    content,
    here: element,
    send: (input, idempotencyKey) => content.actions.create({ ...input, idempotencyKey }),
    fits: (key, input) => key.name === input.name,
  });
  const { busy, problem, unseen, shown } = creation;

  const send = (): void => {
    const fields = hasDetails ? (['scopes', 'addresses'] as const) : [];
    if (content.offline || !form.check('name', 'expiry', ...fields)) return;
    const { entries } = readAddresses(values.addresses);
    const details = {
      scopes: [...values.scopes],
      allowed_ips: entries.length > 0 ? [...entries] : null,
    };
    const input = { name: values.name.trim(), ...(hasDetails ? details : {}) };
    void creation.create({ ...input, expiry: values.expiry }, () => ({
      ...input,
      expires_at: form.end(),
    }));
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    // Events of a portal reach the forms around the widget too.
    event.stopPropagation();
    send();
  };

  if (shown) {
    return (
      <RevealDialog
        words={words}
        messages={messages}
        kind={kind}
        held={shown.held}
        name={shown.key.name}
        expiresAt={shown.key.expires_at}
        guide={guide}
        organizationId={props.organizationId}
        onClose={props.onClose}
      />
    );
  }
  const action = isKey ? messages.createKey : messages.createToken;
  return (
    <Dialog
      open
      // An answer with a secret is on its way: whoever leaves now would lose it.
      onOpenChange={() => (busy ? undefined : props.onClose())}
      title={isKey ? messages.createKeyTitle : messages.createTokenTitle}
      lead={isKey ? undefined : messages.tokenLead}
      closeLabel={messages.close}
      foot={
        <>
          <Button onClick={props.onClose} disabled={busy}>
            {messages.cancel}
          </Button>
          <Button type="submit" form={id} variant="primary" busy={busy} disabled={content.offline}>
            {busy ? messages.creating : action}
          </Button>
        </>
      }
    >
      <form id={id} ref={element} noValidate className="ok-stack" onSubmit={handleSubmit}>
        {content.offline ? <Banner tone="warning" title={messages.offline} /> : null}
        {problem && Object.keys(problem.fields).length === 0 ? (
          <FailureBanner
            title={messages.notCreated}
            error={problem}
            messages={messages}
            repeatable
          />
        ) : null}
        {unseen ? (
          <UnseenSecret
            messages={messages}
            kind={kind}
            note={messages.unseenNote(values.name.trim())}
            unseen={unseen.key}
            onRevoke={content.actions.revoke}
            onAgain={() => {
              creation.forgetUnseen();
              send();
            }}
          />
        ) : null}
        <NameField form={form} problem={problem} />
        <ExpiryField form={form} problem={problem} />
        {hasDetails ? (
          <>
            <ScopesField form={form} problem={problem} held={content.held} />
            <AddressesField form={form} problem={problem} ownAddress={guide.ownAddress} />
          </>
        ) : null}
      </form>
    </Dialog>
  );
}
