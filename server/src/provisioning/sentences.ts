import { ProviderError } from '../providers/ProviderError.js';

/** What people read when a step has failed. */
export function sentenceFor(error: unknown, part: string): string {
  if (!(error instanceof ProviderError)) return 'Something went wrong on the server.';
  switch (error.reason) {
    case 'none_free':
    case 'taken':
      return 'No number was free.';
    case 'unavailable':
      return `The ${part} did not answer.`;
    case 'conflict':
    case 'rejected':
    case 'declined':
      return `The ${part} refused the request.`;
  }
}
