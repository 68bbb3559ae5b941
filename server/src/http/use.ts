import type { Caller } from '../credentials/caller.js';
import { touchMember } from '../credentials/queries.js';
import { createUseBook } from '../credentials/useBook.js';
import { sqlNow } from '../db/transaction.js';
import type { ServerDeps } from './deps.js';

const MINUTE_MS = 60_000;
const REMEMBERED = 10_000;

/** Notes who was active, beside the request's work and never in its way. */
export interface Uses {
  /** A key or token was used from an address. */
  credential(caller: Caller, ip: string): void;
  /** A member was active in an organization; written at most once a minute for each. */
  member(caller: Caller, organizationId: string): void;
}

/** Makes the note taker of one server. */
export function createUses(deps: Omit<ServerDeps, 'logins'>): Uses {
  const {
    database: { db },
    clock,
    background,
  } = deps;
  const book = createUseBook(deps);
  const noted = new Map<string, number>();

  function isDue(name: string, at: number): boolean {
    if (at - (noted.get(name) ?? Number.NEGATIVE_INFINITY) < MINUTE_MS) return false;
    if (noted.size >= REMEMBERED) noted.clear();
    noted.set(name, at);
    return true;
  }

  return {
    credential(caller, ip) {
      if (caller.kind !== 'login') book.note(caller.credentialId, ip);
    },
    member(caller, organizationId) {
      if (caller.kind === 'key') return;
      const at = clock.now().getTime();
      const { id } = caller.user;
      if (!isDue(`${organizationId} ${id}`, at)) return;
      const before = new Date(at - MINUTE_MS).toISOString();
      background.run('note activity of a member', () =>
        touchMember(db, organizationId, id, sqlNow(clock), before),
      );
    },
  };
}
