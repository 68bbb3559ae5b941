import type { SWRConfiguration } from 'swr';
import { ApiError } from '../client/index.js';
import type { Session } from './Session.js';

/** Whether asking again may help; refusals stay refusals. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  if (error.code === 'network' || error.code === 'timeout') return true;
  return error.status === 429 || error.status >= 500;
}

/** The kit's own settings. Given to SWR as a function, so that the host's settings do not leak in. */
export function swrConfig(
  session: Session,
): () => SWRConfiguration & { provider: () => Session['cache'] } {
  const config = {
    provider: () => session.cache,
    // A person who comes back to the tab sees rights and lists of at most a minute ago.
    focusThrottleInterval: 60_000,
    errorRetryCount: 3,
    shouldRetryOnError: isPassing,
    onError: (error: unknown, key: string) => {
      if (error instanceof ApiError && error.status === 403) session.forbidden(key);
    },
  };
  return () => config;
}
