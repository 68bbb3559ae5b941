'use client';
import { useId, useRef, type FormEvent } from 'react';
import type { CardFormProps } from '../components/BillingPanel/index.js';
import { useMessages } from '../provider/useMessages.js';
import { Banner } from '../ui/Banner.js';
import { Button } from '../ui/Button.js';
import { LoadingState } from '../ui/LoadingState.js';
import { stripeFormMessages } from './messages.js';
import { useStripeForm } from './useStripeForm.js';

/** Props of {@link StripeCardForm}. */
export type StripeCardFormProps = CardFormProps & {
  /** Nonce for the script of Stripe.js. @default that of another script of the page, if one has one */
  nonce?: string | undefined;
};

/**
 * Takes cards by Stripe's Payment Element, for the `cardForm` of BillingPanel. Stripe.js is fetched from
 * Stripe once somebody is about to enter a card, and not before. A content security policy has to allow what
 * Stripe names at https://docs.stripe.com/security/guide; one that requires trusted types, a default policy too.
 * @example
 * <BillingPanel cardForm={StripeCardForm} />
 */
export function StripeCardForm(props: StripeCardFormProps) {
  const { onCancel, submitLabel, cancelLabel } = props;
  const messages = { ...stripeFormMessages, ...useMessages('stripeForm', undefined) };
  const place = useRef<HTMLDivElement>(null);
  const form = useStripeForm(place, props, messages.unfinished);
  const id = useId();
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    // Events of a portal reach the forms around the widget too.
    event.stopPropagation();
    form.submit();
  };
  if (form.state === 'failed') {
    return (
      <Banner
        tone="danger"
        title={messages.failed}
        actions={
          <Button size="small" onClick={() => form.again()}>
            {messages.retry}
          </Button>
        }
      >
        {form.problem}
      </Banner>
    );
  }
  return (
    <form id={id} noValidate className="ok-stack ok-gap-3" onSubmit={handleSubmit}>
      {form.problem === null ? null : (
        <Banner tone="danger" title={messages.refused}>
          {form.problem}
        </Banner>
      )}
      {form.state === 'loading' ? (
        <LoadingState label={messages.loading}>
          <span className="ok-input" />
        </LoadingState>
      ) : null}
      <div ref={place} />
      <div className="ok-billing-panel-row ok-billing-panel-actions">
        <Button type="submit" variant="primary" busy={form.busy} disabled={form.state !== 'ready'}>
          {submitLabel}
        </Button>
        {onCancel ? (
          <Button variant="ghost" disabled={form.busy} onClick={() => onCancel()}>
            {cancelLabel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
