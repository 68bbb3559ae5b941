import { isUnanswered, type ApiError } from '../client/index.js';
import { newKey } from '../client/newKey.js';

/** One wish of the person: its idempotency key stays with exactly this input until it is answered. */
export type Attempt = { idempotencyKey: string; input: string };

/** The attempt for an input: the unanswered one if it asked for the same, so that nothing is made twice. */
export function attemptFor(input: object, before: Attempt | null): Attempt {
  const text = JSON.stringify(input);
  return before?.input === text ? before : { idempotencyKey: newKey(), input: text };
}

/** Whether the server may have carried the wish out, so that its key has to be kept. */
export function mayHaveArrived(error: ApiError): boolean {
  return (
    error.status >= 500 ||
    isUnanswered(error) ||
    error.code === 'malformed_response' ||
    error.code === 'idempotency_in_progress' ||
    error.code === 'secret_already_shown'
  );
}
