import { StripeCardForm, type StripeCardFormProps } from 'orgkit/stripe';
import { useState } from 'react';
import { trustStripe } from './trustStripe.js';

/** Stripe's form; only a server that takes cards by Stripe makes the panel ask for it. */
export function CardForm(props: StripeCardFormProps) {
  // Before the form is there: it fetches Stripe.js at once.
  useState(trustStripe);
  return <StripeCardForm {...props} />;
}
