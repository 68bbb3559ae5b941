'use client';
import { useId, useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import type { AllMessages } from './dialogWords.js';
import { testCardToken } from './testCardNumbers.js';
import type { CardFormProps } from './types.js';

/** Props of {@link TestCardForm}. */
export type TestCardFormProps = CardFormProps & { messages: AllMessages };

/** Takes the number of a test card. It stays in the browser: only the name of the test card is sent. */
export function TestCardForm({
  onSaved,
  onCancel,
  submitLabel,
  cancelLabel,
  messages,
}: TestCardFormProps) {
  const [number, setNumber] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const id = useId();

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    // Events of a portal reach the forms around the widget too.
    event.stopPropagation();
    const token = testCardToken(number);
    setWrong(token === null);
    if (token === null || busy) return;
    setBusy(true);
    // What the server says is shown beside the form.
    void onSaved(token)
      .catch(() => {})
      .finally(() => setBusy(false));
  };
  return (
    <form id={id} noValidate className="ok-stack ok-gap-3" onSubmit={handleSubmit}>
      <Field
        label={messages.cardNumber}
        hint={messages.testHint}
        error={isWrong ? messages.cardUnknown : undefined}
      >
        <Input
          dir="ltr"
          inputMode="numeric"
          // A browser would offer the person's real cards here.
          autoComplete="off"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </Field>
      <div className="ok-billing-panel-row ok-billing-panel-actions">
        <Button type="submit" variant="primary" busy={busy}>
          {submitLabel}
        </Button>
        {onCancel ? (
          <Button variant="ghost" disabled={busy} onClick={() => onCancel()}>
            {cancelLabel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
