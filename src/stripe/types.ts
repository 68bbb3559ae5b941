/** What an element says of what is wrong. https://docs.stripe.com/js/appendix/stripe_object */
export type StripeProblem = { message?: string | undefined };

/** The form that Stripe draws in a frame of its own. https://docs.stripe.com/js/element */
export interface StripeElement {
  mount(place: HTMLElement): void;
  destroy(): void;
  on(event: 'ready', handler: () => void): unknown;
  on(event: 'loaderror', handler: (event: { error: StripeProblem }) => void): unknown;
}

/** A group of elements for one secret. https://docs.stripe.com/js/elements_object */
export interface StripeElements {
  create(type: 'payment', options?: object): StripeElement;
  submit(): Promise<{ error?: StripeProblem | undefined }>;
}

/** What came of confirming. https://docs.stripe.com/js/setup_intents/confirm_setup */
export type StripeConfirmed = {
  error?: StripeProblem | undefined;
  setupIntent?: { payment_method: string | { id: string } | null } | undefined;
};

/** The part of Stripe.js that the card form uses. https://docs.stripe.com/js */
export interface StripeClient {
  elements(options: { clientSecret: string; locale?: string; appearance?: object }): StripeElements;
  confirmSetup(options: {
    elements: StripeElements;
    confirmParams: { return_url: string };
    redirect: 'if_required';
  }): Promise<StripeConfirmed>;
}

/** The global function that Stripe.js defines. */
export type StripeGlobal = (publishableKey: string) => StripeClient;
