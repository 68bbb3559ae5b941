import { ApiError } from './ApiError.js';
import { failure } from './failures.js';
import type { ClientClock } from './options.js';

/** Throws when the caller has given up. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw failure('aborted');
}

/**
 * Waits for work that goes on by itself, until the caller gives up. Listens by hand: a signal may
 * live as long as the page, and `AbortSignal.any` would hang one more signal on it with each call.
 */
export async function orAborted<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  onAbort?: () => void,
): Promise<T> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(failure('aborted'));
      onAbort?.();
    };
  });
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Resolves after a while; rejects when the caller gives up first. */
export async function sleep(
  clock: ClientClock,
  ms: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  let cancel = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    cancel = clock.after(ms, resolve);
  });
  await orAborted(over, signal).finally(() => cancel());
}

/** Runs work that ends by itself, after `ms`, or when the caller gives up; then its own signal aborts. */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  clock: ClientClock,
  ms: number,
  signal: AbortSignal | undefined,
): Promise<T> {
  throwIfAborted(signal);
  const controller = new AbortController();
  let cancel = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    // A timer of the platform fires at once when its time is infinite.
    if (!Number.isFinite(ms)) return;
    cancel = clock.after(ms, () => {
      reject(failure('timeout'));
      controller.abort();
    });
  });
  const running = Promise.race([work(controller.signal), late]);
  try {
    return await orAborted(running, signal, () => controller.abort());
  } catch (error) {
    throw error instanceof ApiError ? error : failure('network', error);
  } finally {
    cancel();
  }
}
