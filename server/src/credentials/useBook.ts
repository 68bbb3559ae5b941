import { withTransaction } from '../db/transaction.js';
import type { ServerDeps } from '../http/deps.js';
import { addKeyUsage, touchCredentials, type CredentialUse } from './useQueries.js';

/** How long a use may be known to this process alone. */
const FLUSH_MS = 2000;
const HOUR_MS = 3_600_000;

/** Uses of keys and tokens that wait to be written. */
export interface UseBook {
  note(credentialId: string, ip: string): void;
}

/**
 * Makes a book of uses. A request costs it no statement: a process writes what all of its requests have in common
 * every few seconds, and the rest when it stops.
 */
export function createUseBook({
  database: { db },
  clock,
  background,
}: Pick<ServerDeps, 'database' | 'clock' | 'background'>): UseBook {
  let waiting = new Map<string, CredentialUse>();

  function add({ id, at, ip, hours }: CredentialUse): void {
    if (waiting.size === 0) background.later('note uses of credentials', FLUSH_MS, flush);
    const known = waiting.get(id);
    const use = known && known.at > at ? known : { id, at, ip };
    const sum = new Map(known?.hours);
    for (const [hour, requests] of hours) sum.set(hour, (sum.get(hour) ?? 0) + requests);
    waiting.set(id, { ...use, hours: sum });
  }

  async function flush(): Promise<void> {
    const batch = waiting;
    waiting = new Map();
    const uses = [...batch.values()];
    try {
      await withTransaction(db, async (trx) => {
        await addKeyUsage(trx, uses);
        await touchCredentials(trx, uses);
      });
    } catch (error) {
      if (!background.draining()) uses.forEach(add);
      throw error;
    }
  }

  return {
    note(id, ip) {
      const at = clock.now().getTime();
      add({ id, at, ip, hours: new Map([[Math.floor(at / HOUR_MS) * HOUR_MS, 1]]) });
    },
  };
}
