'use client';
import { useState } from 'react';
import { formatNumber } from '../../lib/formatNumber.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import { TextArea } from '../../ui/TextArea.js';
import type { BillingDialogProps } from './BillingDialogs.js';
import { contactDraft, readContact, type ContactDraft } from './contact.js';
import { dialogWords } from './dialogWords.js';
import { FormDialog } from './FormDialog.js';
import { useAction } from './useAction.js';

/** Writes to sales about a contract. */
export function ContactDialog({ words, content, onClose, onDone }: BillingDialogProps) {
  const messages = dialogWords(words);
  const [draft, setDraft] = useState(() => contactDraft(content.person));
  const [left, setLeft] = useState<Partial<Record<keyof ContactDraft, boolean>>>({});
  const { busy, problem, run } = useAction();
  const { input, problems } = readContact(draft, {
    name: messages.name,
    tooLong: (most) => messages.tooLong(formatNumber(most, words)),
  });
  const send = async (form: HTMLFormElement): Promise<void> => {
    setLeft({ name: true, email: true, company: true, message: true });
    const wrong = Object.keys(problems)[0];
    if (wrong) {
      form.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
      return;
    }
    const refusal = await run(input, () => content.actions.contact(input));
    if (refusal !== null) return;
    onDone(messages.sent);
    onClose();
  };
  const field = (name: keyof ContactDraft) => ({
    name,
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setDraft((before) => ({ ...before, [name]: value }));
    },
    onBlur: () => setLeft((before) => ({ ...before, [name]: draft[name] !== '' })),
  });
  const errorOf = (name: keyof ContactDraft): string | undefined =>
    (left[name] ? problems[name] : undefined) ?? problem?.fields[name];
  return (
    <FormDialog
      title={messages.contactTitle}
      lead={messages.contactLead}
      messages={messages}
      actionLabel={messages.send}
      busy={busy}
      problem={problem}
      problemTitle={messages.notSent}
      onClose={onClose}
      onSend={(form) => void send(form)}
    >
      <Field label={messages.name} error={errorOf('name')}>
        <Input {...field('name')} autoComplete="name" />
      </Field>
      <Field label={messages.yourEmail} error={errorOf('email')}>
        <Input {...field('email')} type="email" dir="ltr" autoComplete="email" />
      </Field>
      <Field label={messages.company} note={messages.optional} error={errorOf('company')}>
        <Input {...field('company')} autoComplete="organization" />
      </Field>
      <Field label={messages.message} note={messages.optional} error={errorOf('message')}>
        <TextArea {...field('message')} />
      </Field>
    </FormDialog>
  );
}
