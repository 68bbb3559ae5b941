'use client';
import { useId, useRef, useState, type FormEvent } from 'react';
import type { ApiKey, CreatedKey } from '../../contract/index.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { AddressesField, addressProblem } from './AddressesField.js';
import { readAddresses } from './allowedAddresses.js';
import { dialogWords } from './dialogWords.js';
import { defaultExpiry, expiresAt } from './expiry.js';
import { ExpiryField } from './ExpiryField.js';
import { FailureBanner } from './FailureBanner.js';
import type { SecretDialogProps } from './KeyDialogs.js';
import { NameField, nameProblem } from './NameField.js';
import { RevealDialog } from './RevealDialog.js';
import { ScopesField } from './ScopesField.js';
import { findOnly } from './unseen.js';
import { UnseenSecret } from './UnseenSecret.js';
import { useCreation, type KeyInput } from './useCreation.js';

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
  const [name, setName] = useState(like?.name ?? '');
  const [expiry, setExpiry] = useState(defaultExpiry);
  const [chosen, setChosen] = useState<readonly string[]>(
    () => like?.scopes?.filter((scope) => content.held.includes(scope)) ?? [],
  );
  const [addresses, setAddresses] = useState(like?.allowed_ips?.join(', ') ?? '');
  const [left, setLeft] = useState({ name: false, addresses: false, all: false });
  // What was opened at one time is reckoned from there, so that the date does not run away while it is read.
  const [openedAt] = useState(() => Date.now());
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const creation = useCreation<object, KeyInput, CreatedKey>({
    content,
    here: form,
    send: (input, idempotencyKey) => content.actions.create({ ...input, idempotencyKey }),
    find: (rows, input) => findOnly(rows, (key) => key.name === input.name),
  });
  const { busy, problem, unseen, shown } = creation;

  /** Marks what is wrong and goes there; nothing is when it answers true. */
  const check = (): boolean => {
    setLeft({ name: true, addresses: true, all: true });
    const [wrong] = [
      ...(nameProblem(name, messages) ? ['name'] : []),
      ...(expiresAt(expiry, content.now, words.timeZone) === undefined ? ['expiry'] : []),
      ...(hasDetails && chosen.length === 0 ? ['scopes'] : []),
      ...(hasDetails && addressProblem(addresses, messages, words) ? ['addresses'] : []),
    ];
    if (wrong) form.current?.querySelector<HTMLElement>(`[id="${id}-${wrong}"]`)?.focus();
    return wrong === undefined;
  };
  const send = (): void => {
    if (content.offline || !check()) return;
    const { entries } = readAddresses(addresses);
    const details = { scopes: [...chosen], allowed_ips: entries.length > 0 ? [...entries] : null };
    const input = { name: name.trim(), ...(hasDetails ? details : {}) };
    void creation.create({ ...input, expiry }, () => ({
      ...input,
      expires_at: expiresAt(expiry, openedAt, words.timeZone),
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
  const action = isKey ? messages.createKeyAction : messages.createTokenAction;
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
      <form
        id={id}
        ref={form}
        noValidate
        className="ok-api-key-manager-panel"
        onSubmit={handleSubmit}
      >
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
            note={messages.unseenNote(name.trim())}
            unseen={unseen.key}
            onRevoke={content.actions.revoke}
            onAgain={() => {
              creation.forgetUnseen();
              send();
            }}
          />
        ) : null}
        <NameField
          messages={messages}
          name={name}
          onNameChange={setName}
          showErrors={left.name}
          onLeave={() => setLeft((now) => ({ ...now, name: name !== '' || now.all }))}
          refused={problem?.fields['name']}
          fieldId={`${id}-name`}
        />
        <ExpiryField
          words={words}
          messages={messages}
          expiry={expiry}
          onExpiryChange={setExpiry}
          now={openedAt}
          showErrors={left.all}
          refused={problem?.fields['expires_at']}
          fieldId={`${id}-expiry`}
        />
        {hasDetails ? (
          <>
            <ScopesField
              words={words}
              messages={messages}
              held={content.held}
              chosen={chosen}
              onChosenChange={setChosen}
              error={
                left.all && chosen.length === 0 ? messages.scopesEmpty : problem?.fields['scopes']
              }
              fieldId={`${id}-scopes`}
            />
            <AddressesField
              words={words}
              messages={messages}
              text={addresses}
              onTextChange={setAddresses}
              showErrors={left.addresses}
              onLeave={() => setLeft((now) => ({ ...now, addresses: true }))}
              ownAddress={guide.ownAddress}
              refused={problem?.fields['allowed_ips']}
              fieldId={`${id}-addresses`}
            />
          </>
        ) : null}
      </form>
    </Dialog>
  );
}
