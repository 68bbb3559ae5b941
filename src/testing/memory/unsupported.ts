import { unanswered } from './errors.js';
import type { OperationName } from './operationName.js';

/** A method of a resource that the in-memory server does not have. */
export function unsupported(operation: OperationName): () => Promise<never> {
  return () =>
    Promise.reject(
      unanswered('unsupported', `OrgKit: the in-memory server does not offer ${operation}.`),
    );
}
