import Stripe from 'stripe';
import { ProviderError } from '../ProviderError.js';

const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Whether the service says that the object does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeError && error.code === 'resource_missing';
}

/** What a failure of a call to Stripe means for the one who made it. */
export function stripeFailure(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  const say = (message: string): string => `OrgKit: Stripe ${message}.`;
  if (error instanceof Stripe.errors.StripeConnectionError) {
    const mayHaveHappened = !NEVER_SENT.has(codeOf(error.detail));
    return new ProviderError('unavailable', say('cannot be reached'), {
      mayHaveHappened,
      cause: error,
    });
  }
  if (error instanceof Stripe.errors.StripeIdempotencyError) {
    // The key belongs to a request that differs, so an object may exist. Another key is needed.
    const keySpent = error.statusCode === 400;
    const details = { mayHaveHappened: true, keySpent, cause: error };
    return new ProviderError('unavailable', say('knows the key already'), details);
  }
  if (error instanceof Stripe.errors.StripeCardError) {
    return new ProviderError('declined', say('could not charge the card'), { cause: error });
  }
  const status = error instanceof Stripe.errors.StripeError ? error.statusCode : undefined;
  if (status === 429) {
    return new ProviderError('unavailable', say('asks to wait'), { cause: error });
  }
  if (status !== undefined && status >= 400 && status < 500 && status !== 409) {
    return new ProviderError('rejected', say('refused the request'), { cause: error });
  }
  // A 500 is stored under the key and comes back for a day; no status at all is an answer that made no sense.
  const keySpent = status !== undefined && status >= 500;
  const details = { mayHaveHappened: true, keySpent, cause: error };
  return new ProviderError('unavailable', say('failed'), details);
}
