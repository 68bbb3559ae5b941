import type { ApiError } from '../../client/index.js';
import type { CreateOrganization } from '../../contract/index.js';

/** One wish to create an organization: the key stays with exactly this request until it is answered. */
export type Attempt = { key: string; input: CreateOrganization };

const compared = ['name', 'slug', 'billing_email', 'parent_id'] as const;

/**
 * The request to send for these values. The same values as in an unanswered request give that very
 * request again, key and hold included, so that it cannot be carried out twice.
 */
export function attemptFor(
  input: CreateOrganization,
  unanswered: Attempt | null,
  newKey: () => string,
): Attempt {
  const same = unanswered && compared.every((field) => unanswered.input[field] === input[field]);
  return same ? unanswered : { key: newKey(), input };
}

/** Whether the server may have carried the request out, so that its key has to be kept. */
export function mayHaveArrived(error: ApiError): boolean {
  return error.status >= 500 || isNoAnswer(error);
}

/** Whether there is no answer to show: lost, late, cut short or still being worked on. */
export function isNoAnswer({ code }: ApiError): boolean {
  return (
    code === 'timeout' ||
    code === 'network' ||
    code === 'malformed_response' ||
    code === 'idempotency_in_progress'
  );
}
