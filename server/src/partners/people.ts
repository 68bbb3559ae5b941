import type { Caller } from '../credentials/caller.js';

/** The person whose memberships are shown; a key is a member of nothing. */
export function personOf(caller: Caller): string | null {
  return caller.kind === 'key' ? null : caller.user.id;
}
