import { ApiError } from '../../client/index.js';
import type { ApiKey } from '../../contract/index.js';
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

/** When each answer arrived: kept beside the cache, so that old rows never pass for new ones. */
const arrivals = new WeakMap<object, number>();

/** When an answer arrived, in epoch milliseconds: now, if nobody has seen it before. */
function arrivalOf(answer: object): number {
  const known = arrivals.get(answer) ?? Date.now();
  arrivals.set(answer, known);
  return known;
}

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
