import { ApiError } from '../../client/index.js';
import type { ApiKey } from '../../contract/index.js';
import { arrivalOf } from '../../hooks/arrivals.js';
import type { KeyActions, KeyContent } from './types.js';

/** A list and what can be done with it, before it is known who looks at it. */
export type KeySource = {
  rows: readonly ApiKey[] | undefined;
  error: unknown;
  validating: boolean;
  onRetry: () => void;
  actions: KeyActions;
  Usage?: KeyContent['Usage'];
};

/** Who looks, and when. */
export type Looking = Pick<KeyContent, 'details' | 'held' | 'now' | 'offline'>;

/** The list as the View takes it. */
export function contentOf(
  { rows = [], error, validating, onRetry, actions, Usage }: KeySource,
  looking: Looking,
): KeyContent {
  const failure = error instanceof ApiError ? error : null;
  return {
    ...looking,
    rows,
    asOf: arrivalOf(rows),
    refreshing: validating && !failure,
    problem: failure ? { error: failure, retrying: validating, onRetry } : null,
    actions,
    Usage,
  };
}
