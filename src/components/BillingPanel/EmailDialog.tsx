'use client';
import { useState } from 'react';
import { readEmail } from '../../contract/texts.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import type { BillingDialogProps } from './BillingDialogs.js';
import { dialogWords } from './dialogWords.js';
import { FormDialog } from './FormDialog.js';
import { useAction } from './useAction.js';

/** Asks where invoices are sent. */
export function EmailDialog({ words, content, onClose, onDone }: BillingDialogProps) {
  const messages = dialogWords(words);
  const [typed, setTyped] = useState(content.billing.billing_email);
  const [isLeft, setLeft] = useState(false);
  const { busy, problem, run } = useAction();
  const reading = readEmail(typed);
  const wrong = 'problem' in reading ? reading.problem : undefined;
  const send = async (form: HTMLFormElement): Promise<void> => {
    setLeft(true);
    if (!('value' in reading)) {
      form.querySelector('input')?.focus();
      return;
    }
    const billing_email = reading.value;
    const refusal = await run({ billing_email }, async () => {
      await content.actions.saveEmail?.({ billing_email });
    });
    if (refusal !== null) return;
    onDone(messages.emailSaved(billing_email));
    onClose();
  };
  return (
    <FormDialog
      title={messages.emailTitle}
      lead={messages.emailLead}
      messages={messages}
      actionLabel={messages.saveEmail}
      busy={busy}
      problem={problem}
      problemTitle={messages.notSaved}
      onClose={onClose}
      onSend={(form) => void send(form)}
    >
      <Field
        label={messages.email}
        error={(isLeft ? wrong : undefined) ?? problem?.fields['billing_email']}
      >
        <Input
          type="email"
          dir="ltr"
          autoComplete="email"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => setLeft(typed !== '')}
        />
      </Field>
    </FormDialog>
  );
}
