import type { StripeGlobal } from './types.js';

type Options = Parameters<ReturnType<StripeGlobal>['elements']>[0];

/** What a double was asked, and what the person does in its form. */
export interface StripeDouble {
  Stripe: StripeGlobal;
  /** Keys it was made with. */
  keys: string[];
  options: Options[];
  /** What the person has typed: a token, or the reason why Stripe refuses it. */
  typed: { method: string } | { refusal: string } | null;
  confirmed: number;
  destroyed: number;
}

/**
 * Stripe.js as far as the card form uses it, as strict as the real one: a form has one secret, is mounted
 * once into the page, is submitted before it is confirmed, and confirms a secret once.
 */
export function stripeDouble(): StripeDouble {
  const secrets = new Set<string>();
  const double: StripeDouble = {
    keys: [],
    options: [],
    typed: null,
    confirmed: 0,
    destroyed: 0,
    Stripe: (publishableKey) => {
      if (!/^pk_/.test(publishableKey)) throw new Error('IntegrationError: no publishable key');
      double.keys.push(publishableKey);
      const submitted = new WeakSet<object>();
      return {
        elements: (options) => {
          if (!/^seti_\w+_secret_\w+$/.test(options.clientSecret)) {
            throw new Error('IntegrationError: no client secret');
          }
          double.options.push(options);
          let frame: HTMLElement | null = null;
          const elements = {
            create: () => {
              const ready: (() => void)[] = [];
              return {
                on: (event: string, handler: (detail: never) => void) => {
                  if (event === 'ready') ready.push(handler as () => void);
                },
                mount: (place: HTMLElement) => {
                  if (frame || !place.isConnected) throw new Error('IntegrationError: mount');
                  frame = place.ownerDocument.createElement('div');
                  frame.title = 'Secure payment input frame';
                  place.append(frame);
                  queueMicrotask(() => ready.forEach((handler) => handler()));
                },
                destroy: () => {
                  frame?.remove();
                  frame = null;
                  double.destroyed += 1;
                },
              };
            },
            submit: async () => {
              submitted.add(elements);
              return double.typed ? {} : { error: { message: 'Your card number is incomplete.' } };
            },
          };
          return elements;
        },
        confirmSetup: async ({ elements, confirmParams, redirect }) => {
          if (!submitted.has(elements)) throw new Error('IntegrationError: submit first');
          if (redirect !== 'if_required' || !URL.canParse(confirmParams.return_url)) {
            throw new Error('IntegrationError: return_url');
          }
          const secret = double.options.at(-1)?.clientSecret ?? '';
          if (secrets.has(secret)) return { error: { message: 'This SetupIntent has succeeded.' } };
          if (!double.typed) throw new Error('IntegrationError: incomplete');
          if ('refusal' in double.typed) return { error: { message: double.typed.refusal } };
          secrets.add(secret);
          double.confirmed += 1;
          return { setupIntent: { payment_method: double.typed.method } };
        },
      };
    },
  };
  return double;
}
