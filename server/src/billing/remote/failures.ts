import { invalid, problem } from '../../http/problem.js';
import { ProviderError } from '../../providers/ProviderError.js';

/** Whether a call that failed may yet take effect at the provider. */
export function mayStillHappen(error: unknown): boolean {
  return error instanceof ProviderError && error.mayHaveHappened;
}

/** Throws what the caller is told of a failure at the provider. */
export async function toProblems<T>(work: Promise<T>, field?: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (error.reason === 'declined') throw problem('card_declined');
    if (error.reason === 'rejected' && field !== undefined) {
      throw invalid(field, 'There is no such payment method');
    }
    if (error.reason === 'rejected') throw problem('conflict');
    throw problem('unavailable', { headers: { 'Retry-After': '5' } });
  }
}
