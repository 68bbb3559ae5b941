'use client';
import { useRef, type FormEvent } from 'react';
import type { ApiKey, UpdateKey } from '../../contract/index.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { AddressesField } from './AddressesField.js';
import { readAddresses } from './allowedAddresses.js';
import { countText } from './describe.js';
import { dialogWords } from './dialogWords.js';
import { expiryOf } from './expiry.js';
import { ExpiryField } from './ExpiryField.js';
import { FailureBanner } from './FailureBanner.js';
import type { KeyDialogProps } from './KeyDialogs.js';
import { KeyFacts } from './KeyFacts.js';
import { isLive, stateOf } from './listing.js';
import { NameField } from './NameField.js';
import { useKeyForm } from './useKeyForm.js';
import { useWork } from '../../hooks/useWork.js';

/** Props of {@link DetailsDialog}. */
export type DetailsDialogProps = KeyDialogProps & { subject: ApiKey };

/** What is known of a key; its name, end and addresses can be changed while it works. */
export function DetailsDialog({ words, content, subject, onClose, ...props }: DetailsDialogProps) {
  const messages = dialogWords(words);
  const { update } = content.actions;
  const live = isLive(subject, content.now);
  const editable = update !== undefined && live && !content.offline;
  const element = useRef<HTMLFormElement>(null);
  const form = useKeyForm(
    element,
    () => ({
      name: subject.name,
      expiry: expiryOf(subject.expires_at, words.timeZone),
      scopes: [],
      addresses: subject.allowed_ips?.join(', ') ?? '',
    }),
    { words, messages, now: content.now },
  );
  const { id } = form;
  const { busy, problem, run } = useWork();
  const lost = subject.lost_scopes ?? [];

  /** What is different, which is all that is sent. */
  const changes = (): UpdateKey => {
    const { name, expiry, addresses } = form.values;
    const change: UpdateKey = {};
    if (name.trim() !== subject.name) change.name = name.trim();
    if (expiry !== form.first.expiry) change.expires_at = form.end();
    const { entries } = readAddresses(addresses);
    if (entries.join() !== (subject.allowed_ips ?? []).join()) {
      change.allowed_ips = entries.length > 0 ? [...entries] : null;
    }
    return change;
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    if (!form.check('name', 'expiry', 'addresses') || !update || busy) return;
    const change = changes();
    if (Object.keys(change).length === 0) return onClose();
    await run(async () => {
      await update({ key_id: subject.key_id, ...change });
      onClose();
    });
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
          ref={element}
          noValidate
          className="ok-stack"
          onSubmit={(event) => void save(event)}
        >
          <NameField form={form} problem={problem} />
          <ExpiryField form={form} problem={problem} />
          <AddressesField form={form} problem={problem} />
        </form>
      ) : update && stateOf(subject, content.now) !== 'active' && !content.offline ? (
        <Banner title={messages.locked} />
      ) : null}
    </Dialog>
  );
}
