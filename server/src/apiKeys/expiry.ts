import type { Clock } from '../clock.js';
import { invalid } from '../http/problem.js';

/** Refuses an expiry that has passed already, such as one in seconds. */
export function requireFuture(expiresAt: number | null | undefined, clock: Clock): void {
  if (expiresAt != null && expiresAt <= clock.now().getTime()) {
    throw invalid('expires_at', 'expires_at must be in the future');
  }
}
