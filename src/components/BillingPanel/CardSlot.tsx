'use client';
import { useEffect, useRef, useState } from 'react';
import type { ApiError } from '../../client/index.js';
import type { PaymentMethod, SetupIntent } from '../../contract/index.js';
import { EMBEDDED_KEY } from '../../contract/ledger/testCards.js';
import { mayHaveArrived } from '../../hooks/attempt.js';
import { errorOf } from '../../hooks/errorOf.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Hint } from '../../ui/Hint.js';
import { LoadingState } from '../../ui/LoadingState.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { ActionProblem } from './ActionProblem.js';
import type { AllMessages } from './dialogWords.js';
import { TestCardForm } from './TestCardForm.js';
import type { BillingContent, Words } from './types.js';
import { useAction } from './useAction.js';

/** Props of {@link CardSlot}. */
export type CardSlotProps = {
  words: Words;
  content: BillingContent;
  messages: AllMessages;
  /** The card pays from now on. */
  makesDefault: boolean;
  /** Why a card is asked for. */
  note?: string | undefined;
  submitLabel: string;
  onCancel: (() => void) | undefined;
  /** The card is kept; what is open was tried with it if it has become the default. */
  onAdded: (method: PaymentMethod) => void | Promise<void>;
};

/** The form that takes a card to the payment provider: the host's, or one for test cards. */
export function CardSlot({ words, content, messages, makesDefault, ...slot }: CardSlotProps) {
  const { actions, cardForm } = content;
  const [intent, setIntent] = useState<SetupIntent | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const kept = useRef<{ payment_method_id: string; method: PaymentMethod } | null>(null);
  const { busy, problem, run } = useAction();
  const isMissing = intent === null && failure === null;
  const { setupIntent } = actions;
  // The server prepares a form each time that somebody looks at one, and nobody else may keep its secret.
  useEffect(() => {
    if (!isMissing) return;
    let here = true;
    setupIntent().then(
      (made) => here && setIntent(made),
      (error: unknown) => here && setFailure(errorOf(error)),
    );
    return () => {
      here = false;
    };
  }, [isMissing, setupIntent]);

  const handleSaved = async (payment_method_id: string): Promise<void> => {
    const refusal = await run({ payment_method_id }, async (idempotencyKey) => {
      const known = kept.current?.payment_method_id === payment_method_id ? kept.current : null;
      const method =
        known?.method ?? (await actions.addMethod({ payment_method_id, idempotencyKey }));
      // Should what follows fail, the next press must not add it again.
      kept.current = { payment_method_id, method };
      if (makesDefault && !method.is_default) await actions.setDefault({ id: method.id });
      await slot.onAdded(method);
    });
    // What a provider has confirmed once cannot be confirmed again: another card needs another form.
    const isUsedUp = intent?.publishable_key !== EMBEDDED_KEY && kept.current === null;
    if (refusal && isUsedUp && !mayHaveArrived(refusal)) setIntent(null);
    if (refusal) throw refusal;
  };

  if (failure) {
    return (
      <Banner
        tone="danger"
        title={messages.notPrepared}
        actions={
          <Button size="small" onClick={() => setFailure(null)}>
            {messages.retry}
          </Button>
        }
      >
        {failure.detail}
      </Banner>
    );
  }
  if (!intent) {
    return (
      <LoadingState label={messages.preparing}>
        <div className="ok-stack ok-gap-3">
          <Skeleton />
          <span className="ok-input" />
          <Skeleton />
        </div>
      </LoadingState>
    );
  }
  const form = {
    setupIntent: intent,
    onSaved: handleSaved,
    onCancel: slot.onCancel,
    submitLabel: slot.submitLabel,
    cancelLabel: messages.cancel,
    locale: words.locale,
  };
  const isEmbedded = intent.publishable_key === EMBEDDED_KEY;
  const Form = cardForm;
  if (!isEmbedded && !Form) {
    return (
      <Banner tone="warning" title={messages.noForm}>
        {messages.noFormNote}
      </Banner>
    );
  }
  return (
    <div className="ok-stack ok-gap-3" aria-busy={busy || undefined}>
      {slot.note ? <Hint>{slot.note}</Hint> : null}
      <ActionProblem title={messages.notAdded} error={problem} messages={messages} />
      {isEmbedded ? (
        <TestCardForm {...form} messages={messages} />
      ) : Form ? (
        <Form {...form} />
      ) : null}
    </div>
  );
}
