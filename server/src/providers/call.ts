import { ProviderError } from './ProviderError.js';

/** What every call to a provider takes. */
export interface CallOptions {
  /** Gives the call up; what it did stays unknown. */
  signal?: AbortSignal;
}

/** How long a call to an outside service may take before it is given up. */
export const CALL_TIMEOUT_MS = 10_000;

/**
 * Waits for `call`, but no longer than `timeoutMs` and not past an abort.
 * Libraries have time-outs for silence only; an answer that drips in would hold a step for ever.
 */
export async function withDeadline<T>(
  call: () => Promise<T>,
  timeoutMs: number,
  options: CallOptions,
): Promise<T> {
  const { signal } = options;
  if (signal?.aborted) throw new ProviderError('unavailable', 'OrgKit: the call was given up.');
  let giveUp: (message: string) => void = () => {};
  const expired = new Promise<never>((_, reject) => {
    giveUp = (message) =>
      reject(new ProviderError('unavailable', message, { mayHaveHappened: true }));
  });
  const timer = setTimeout(() => giveUp('OrgKit: no answer in time.'), timeoutMs);
  const onAbort = (): void => giveUp('OrgKit: the call was given up.');
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([call(), expired]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}
