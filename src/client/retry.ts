import type { ApiError } from './ApiError.js';
import type { WireRequest } from './prepare.js';

const PASSING: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const FIRST_WAIT = 400;
/** Nobody looks at a spinner for longer; the error says when to come back. */
const LONGEST_WAIT = 10_000;
const WINDOW = 10_000;
const MOST_IN_WINDOW = 5;

/** Whether the same request may well succeed in a moment. */
function mayPass({ code, status }: ApiError): boolean {
  return code === 'network' || code === 'idempotency_in_progress' || PASSING.has(status);
}

/**
 * Milliseconds to wait before a request is sent again: what the server asks for, and beyond it a
 * random part of a time that doubles, so that clients do not come back all at once. Null for never.
 */
export function waitBefore(retry: number, error: ApiError, random: () => number): number | null {
  const asked = error.retryAfter ?? 0;
  if (!mayPass(error) || asked > LONGEST_WAIT) return null;
  return asked + random() * FIRST_WAIT * 2 ** retry;
}

/** Remembers requests of the last seconds, so that retries of many callers never add up to a storm. */
export interface Traffic {
  note(request: WireRequest, at: number): void;
  /** Whether the address has quiet enough behind it for one more retry. */
  allows(request: WireRequest, at: number): boolean;
}

/** Makes the memory of one client; it forgets what is older than its window. */
export function createTraffic(): Traffic {
  const sent = new Map<string, number[]>();
  const keyOf = ({ method, url, organizationId }: WireRequest): string =>
    `${method} ${url} ${organizationId}`;
  return {
    note: (request, at) => {
      for (const [key, times] of sent) {
        if ((times.at(-1) ?? 0) <= at - WINDOW) sent.delete(key);
      }
      const key = keyOf(request);
      sent.set(key, [...(sent.get(key) ?? []), at].slice(-MOST_IN_WINDOW));
    },
    allows: (request, at) => {
      const recent = sent.get(keyOf(request)) ?? [];
      return recent.filter((time) => time > at - WINDOW).length < MOST_IN_WINDOW;
    },
  };
}
