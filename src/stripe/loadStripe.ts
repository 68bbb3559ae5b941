import type { StripeGlobal } from './types.js';

/** Where Stripe.js has to come from: Stripe allows no copy of it. https://docs.stripe.com/js/including */
export const STRIPE_JS = 'https://js.stripe.com/v3';

const loading = new WeakMap<Document, Promise<StripeGlobal>>();

function stripeOf({ defaultView }: Document): StripeGlobal | null {
  const stripe: unknown = defaultView ? Reflect.get(defaultView, 'Stripe') : undefined;
  return isStripe(stripe) ? stripe : null;
}

function isStripe(value: unknown): value is StripeGlobal {
  return typeof value === 'function';
}

/** The script of the page if it has one, by the host or by an earlier form. */
function scriptOf(page: Document, nonce: string | undefined): HTMLScriptElement {
  const known = page.querySelector<HTMLScriptElement>(`script[src^="${STRIPE_JS}"]`);
  if (known) return known;
  const script = page.createElement('script');
  script.src = STRIPE_JS;
  script.async = true;
  // A page with a strict policy has scripts with a nonce, which scripts may read and attributes do not show.
  const trusted = nonce ?? page.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (trusted) script.nonce = trusted;
  page.head.append(script);
  return script;
}

/** Stripe.js, fetched once for a page and not before somebody is about to enter a card. */
export function loadStripe(page: Document, nonce?: string): Promise<StripeGlobal> {
  const there = stripeOf(page);
  if (there) return Promise.resolve(there);
  const known = loading.get(page);
  if (known) return known;
  const promise = new Promise<StripeGlobal>((resolve, reject) => {
    const script = scriptOf(page, nonce);
    const fail = (): void => {
      // The next form asks again: the network may be back by then.
      script.remove();
      reject(
        new Error(
          `OrgKit: ${STRIPE_JS} did not load, so no card can be entered. A content security policy must allow it.`,
        ),
      );
    };
    script.addEventListener('error', fail);
    script.addEventListener('load', () => {
      const stripe = stripeOf(page);
      if (!stripe) return fail();
      loading.delete(page);
      resolve(stripe);
    });
  });
  loading.set(page, promise);
  // A page may refuse the script's address before it is asked for: the next form tries again too.
  promise.catch(() => loading.delete(page));
  return promise;
}
