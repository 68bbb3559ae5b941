import { ApiError } from '../../client/ApiError.js';
import { refuse } from './errors.js';
import type { MemoryState } from './state.js';

const DAY = 86_400_000;

/** The first answer to a keyed request, kept for a day. */
export interface StoredAnswer {
  /** The request it answered; another one under the same key is refused. */
  readonly fingerprint: string;
  readonly expires_at: number;
  readonly outcome: { readonly value: unknown } | { readonly error: ApiError };
}

/** One keyed request. */
export interface KeyedRequest {
  /** Owner of the credential, route and key. */
  scope: string;
  fingerprint: string;
  /** Whether the answer carries a secret, which is never stored. */
  secret: boolean;
  now: number;
}

/** Carries a request out once per key; a repeat gets the first answer again. */
export function once<T>(state: MemoryState, request: KeyedRequest, run: () => T): T {
  const stored = state.answers.get(request.scope);
  if (stored && stored.expires_at > request.now) {
    if (stored.fingerprint !== request.fingerprint) throw refuse('idempotency_mismatch');
    if ('error' in stored.outcome) throw stored.outcome.error;
    if (request.secret) throw refuse('secret_already_shown');
    // The fingerprint holds route and input, so that the stored value is of this operation's type.
    return structuredClone(stored.outcome.value) as T;
  }
  const keep = (outcome: StoredAnswer['outcome']): void => {
    const { fingerprint, now } = request;
    state.answers.set(request.scope, { fingerprint, expires_at: now + DAY, outcome });
  };
  try {
    const value = run();
    keep({ value: request.secret ? null : structuredClone(value) });
    return value;
  } catch (error) {
    // A failure of the server itself must not be replayed: the retry is meant to succeed.
    if (error instanceof ApiError && error.status < 500) keep({ error });
    throw error;
  }
}
