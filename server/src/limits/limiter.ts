import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import type { Db } from '../db/pool.js';

/** So many hits in each window of time. */
export interface Limit {
  readonly max: number;
  readonly windowSeconds: number;
}

/** Outcome of one hit. */
export interface Verdict {
  readonly allowed: boolean;
  readonly retryAfterSeconds: number;
}

/** Counts hits in the database, so that many processes share one count. */
export interface Limiter {
  hit(key: string, limit: Limit): Promise<Verdict>;
}

interface Waiting {
  readonly limit: Limit;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: unknown) => void;
}

/** The window in which it is now: when it began, and how long it lasts. */
export function windowOf(
  clock: Clock,
  { windowSeconds }: Limit,
): { start: Date; retryAfterSeconds: number } {
  const now = clock.now().getTime();
  const length = windowSeconds * 1000;
  const start = Math.floor(now / length) * length;
  return {
    start: new Date(start),
    retryAfterSeconds: Math.max(1, Math.ceil((start + length - now) / 1000)),
  };
}

/**
 * Makes a limiter of fixed windows. Hits that arrive while a count of the same key is being written wait for it
 * and are then written together: a burst costs few statements and still never passes more than allowed.
 */
export function createLimiter(db: Db, clock: Clock): Limiter {
  const queues = new Map<string, Waiting[]>();

  async function count(key: string, hits: number, start: Date): Promise<number> {
    const row = await db
      .insertInto('rate_limits')
      .values({ key, window_start: start, hits })
      .onConflict((oc) =>
        oc.column('key').doUpdateSet({
          hits: sql`case when rate_limits.window_start >= excluded.window_start
            then rate_limits.hits + excluded.hits else excluded.hits end`,
          window_start: sql`greatest(rate_limits.window_start, excluded.window_start)`,
        }),
      )
      .returning('hits')
      .executeTakeFirstOrThrow();
    return row.hits;
  }

  async function flush(key: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0);
      const limit = batch[0]?.limit ?? { windowSeconds: 1, max: 0 };
      const { start, retryAfterSeconds } = windowOf(clock, limit);
      try {
        const total = await count(key, batch.length, start);
        batch.forEach(({ resolve }, i) =>
          resolve({ allowed: total - batch.length + i + 1 <= limit.max, retryAfterSeconds }),
        );
      } catch (error) {
        batch.forEach(({ reject }) => reject(error));
      }
    }
    queues.delete(key);
  }

  return {
    hit: (key, limit) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(key);
        const waiting = { limit, resolve, reject };
        if (queue) {
          queue.push(waiting);
          return;
        }
        const started = [waiting];
        queues.set(key, started);
        void flush(key, started);
      }),
  };
}

/** A limiter that lets everything pass, for load tests. */
export function unlimited(): Limiter {
  return { hit: () => Promise.resolve({ allowed: true, retryAfterSeconds: 0 }) };
}
