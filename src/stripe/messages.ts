/** English texts of the form around Stripe's own, which speaks the person's language by itself. */
export const stripeFormMessages = {
  loading: 'Loading the card form',
  failed: 'The card form did not load.',
  retry: 'Try again',
  refused: 'Card not added.',
  unfinished: 'The payment provider did not finish. Try again.',
};

/** Every text of the form; a translation has every key. */
export type StripeFormMessages = typeof stripeFormMessages;

declare module '../provider/messages.js' {
  interface MessageNamespaces {
    stripeForm: StripeFormMessages;
  }
}
