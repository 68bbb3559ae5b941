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
