'use client';
import { useId, useRef, useState, type FormEvent } from 'react';
import { ApiError } from '../../client/index.js';
import type { ApiKey, UpdateKey } from '../../contract/index.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { AddressesField, addressProblem } from './AddressesField.js';
import { readAddresses } from './allowedAddresses.js';
import { countText } from './describe.js';
import { dialogWords } from './dialogWords.js';
import { expiresAt, expiryOf } from './expiry.js';
import { ExpiryField } from './ExpiryField.js';
import { FailureBanner } from './FailureBanner.js';
import type { KeyDialogProps } from './KeyDialogs.js';
import { KeyFacts } from './KeyFacts.js';
import { isLive, stateOf } from './listing.js';
import { NameField, nameProblem } from './NameField.js';

/** Props of {@link DetailsDialog}. */
export type DetailsDialogProps = KeyDialogProps & { subject: ApiKey };

/** What is known of a key; its name, end and addresses can be changed while it works. */
export function DetailsDialog({ words, content, subject, onClose, ...props }: DetailsDialogProps) {
  const messages = dialogWords(words);
  const { update } = content.actions;
  const live = isLive(subject, content.now);
  const editable = update !== undefined && live && !content.offline;
  const [name, setName] = useState(subject.name);
  const [firstExpiry] = useState(() => expiryOf(subject.expires_at, words.timeZone));
  const [expiry, setExpiry] = useState(firstExpiry);
  const [addresses, setAddresses] = useState(subject.allowed_ips?.join(', ') ?? '');
  const [openedAt] = useState(() => Date.now());
  const [left, setLeft] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const lost = subject.lost_scopes ?? [];

  /** What is different, which is all that is sent. */
  const changes = (): UpdateKey => {
    const change: UpdateKey = {};
    if (name.trim() !== subject.name) change.name = name.trim();
    if (expiry !== firstExpiry) change.expires_at = expiresAt(expiry, openedAt, words.timeZone);
    const { entries } = readAddresses(addresses);
    if (entries.join() !== (subject.allowed_ips ?? []).join()) {
      change.allowed_ips = entries.length > 0 ? [...entries] : null;
    }
    return change;
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    setLeft(true);
    const isOver =
      expiry !== firstExpiry && expiresAt(expiry, content.now, words.timeZone) === undefined;
    const [wrong] = [
      ...(nameProblem(name, messages) ? ['name'] : []),
      ...(isOver ? ['expiry'] : []),
      ...(addressProblem(addresses, messages, words) ? ['addresses'] : []),
    ];
    if (wrong) form.current?.querySelector<HTMLElement>(`[id="${id}-${wrong}"]`)?.focus();
    if (wrong || !update || busy) return;
    const change = changes();
    if (Object.keys(change).length === 0) return onClose();
    setBusy(true);
    setProblem(null);
    try {
      await update({ key_id: subject.key_id, ...change });
      onClose();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const maker = subject.created_by?.name || messages.somebody;
  return (
    <Dialog
      open
      onOpenChange={() => onClose()}
      title={subject.name}
      closeLabel={messages.close}
      foot={
        editable ? (
          <>
            <Button onClick={onClose}>{messages.cancel}</Button>
            <Button type="submit" form={id} variant="primary" busy={busy}>
              {busy ? messages.saving : messages.save}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{messages.done}</Button>
        )
      }
    >
      {lost.length > 0 ? (
        <Banner
          tone="warning"
          title={
            lost.length === 1
              ? messages.shrunkOne
              : messages.shrunkMany(countText(lost.length, words))
          }
        >
          {messages.shrunkNote(maker)}
        </Banner>
      ) : null}
      {problem && Object.keys(problem.fields).length === 0 ? (
        <FailureBanner title={messages.notSaved} error={problem} messages={messages} />
      ) : null}
      <KeyFacts
        words={words}
        messages={messages}
        subject={subject}
        content={content}
        kind={props.kind}
        withEnd={!editable}
      />
      {editable ? (
        <form
          id={id}
          ref={form}
          noValidate
          className="ok-api-key-manager-panel"
          onSubmit={(event) => void save(event)}
        >
          <NameField
            messages={messages}
            name={name}
            onNameChange={setName}
            showErrors
            onLeave={() => setLeft(true)}
            refused={problem?.fields['name']}
            fieldId={`${id}-name`}
          />
          <ExpiryField
            words={words}
            messages={messages}
            expiry={expiry}
            onExpiryChange={setExpiry}
            now={openedAt}
            showErrors={left && expiry !== firstExpiry}
            refused={problem?.fields['expires_at']}
            fieldId={`${id}-expiry`}
          />
          <AddressesField
            words={words}
            messages={messages}
            text={addresses}
            onTextChange={setAddresses}
            showErrors={left}
            onLeave={() => setLeft(true)}
            ownAddress={undefined}
            refused={problem?.fields['allowed_ips']}
            fieldId={`${id}-addresses`}
          />
        </form>
      ) : update && stateOf(subject, content.now) !== 'active' && !content.offline ? (
        <Banner title={messages.locked} />
      ) : null}
    </Dialog>
  );
}
