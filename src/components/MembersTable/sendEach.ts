import { ApiError } from '../../client/index.js';

/** How {@link sendEach} goes about it. */
export type SendEach<Item, Result> = {
  items: readonly Item[];
  send: (item: Item) => Promise<Result>;
  /** Told of every result, in the order of arrival. */
  onResult: (index: number, result: Result) => void;
  /** Told of every failure that another try would not help. */
  onFailure: (index: number, error: ApiError) => void;
  /** Ends it; what is under way is finished. */
  signal: AbortSignal;
};

/** Requests at the same time: quick enough for forty, and kind to a server that counts them. */
const AT_ONCE = 3;
/** Tries of one request that the server puts off. */
const TRIES = 6;
/** Wait when a server does not say how long, in milliseconds. */
const USUAL_WAIT = 2000;

/** Sends one request an item, a few at a time; when the server asks for a pause, all of them pause. */
export async function sendEach<Item, Result>(options: SendEach<Item, Result>): Promise<void> {
  const { items, send, onResult, onFailure, signal } = options;
  let next = 0;
  let pause = Promise.resolve();
  const work = async (): Promise<void> => {
    while (next < items.length && !signal.aborted) {
      const index = next;
      next += 1;
      const item = items[index];
      if (item === undefined) continue;
      await one(index, item);
    }
  };
  const one = async (index: number, item: Item): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      await pause;
      if (signal.aborted) return;
      try {
        onResult(index, await send(item));
        return;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.status !== 429 || attempt === TRIES) return onFailure(index, error);
        pause = wait(error.retryAfter ?? USUAL_WAIT, signal);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work));
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
  });
}
