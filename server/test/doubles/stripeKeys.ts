import type { DoubleAnswer, DoubleRequest } from './httpDouble.js';

const KEPT_MS = 24 * 3600 * 1000;

interface Entry {
  readonly fingerprint: string;
  readonly at: number;
  answer: DoubleAnswer | null;
}

function failure(status: number, type: string, message: string): DoubleAnswer {
  return { status, body: { error: { type, message } } };
}

/**
 * Remembers answers by idempotency key for a day, failures with status 500 included: the same request is given the
 * same answer, another request with the key is refused, one that still runs is a conflict.
 */
export function createKeyStore(now: () => number) {
  const entries = new Map<string, Entry>();
  return async (
    request: DoubleRequest,
    run: () => Promise<DoubleAnswer>,
  ): Promise<DoubleAnswer> => {
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || typeof key !== 'string') return run();
    const fingerprint = `${request.path}?${new URLSearchParams([...request.params].sort())}`;
    const known = entries.get(key);
    if (known && now() - known.at < KEPT_MS) {
      if (known.fingerprint !== fingerprint) {
        const message = 'Keys for idempotent requests can only be used with the same parameters.';
        return failure(400, 'idempotency_error', message);
      }
      if (!known.answer) {
        return failure(409, 'idempotency_error', 'Another request with this key is in progress.');
      }
      return { ...known.answer, headers: { 'idempotent-replayed': 'true' } };
    }
    const entry: Entry = { fingerprint, at: now(), answer: null };
    entries.set(key, entry);
    const answer = await run();
    // Requests that never began are not remembered: they may be put right and sent again.
    // A declined card is an outcome like any other.
    const neverBegan = answer.status >= 400 && answer.status < 500 && answer.status !== 402;
    if (neverBegan) entries.delete(key);
    else entry.answer = answer;
    return answer;
  };
}
