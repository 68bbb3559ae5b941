import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import type { Trx } from '../db/transaction.js';
import { windowOf } from './limiter.js';
import { RECIPIENT_LIMIT } from './rules.js';

/** How many invitations one address gets, whichever organizations they come from. */
export interface RecipientLimit {
  /** Which of these addresses get none at present; counts nothing. */
  full(trx: Trx, emails: readonly string[]): Promise<Set<string>>;
  /**
   * Counts one mail to each address and answers with those that may get it. What is counted is taken back with
   * the transaction; until its end others that write to the same address wait.
   */
  admit(trx: Trx, emails: readonly string[]): Promise<Set<string>>;
}

const keyOf = (email: string): string => `recipient:${email}`;

/** Makes the limit of one server. */
export function createRecipientLimit(clock: Clock): RecipientLimit {
  const { max } = RECIPIENT_LIMIT;
  const named = (rows: readonly { key: string }[], emails: readonly string[]): Set<string> => {
    const keys = new Set(rows.map(({ key }) => key));
    return new Set(emails.filter((email) => keys.has(keyOf(email))));
  };
  return {
    async full(trx, emails) {
      if (emails.length === 0) return new Set();
      const { rows } = await sql<{ key: string }>`select key from rate_limits
        where key = any(${emails.map(keyOf)}::text[]) and hits >= ${max}
          and window_start >= ${windowOf(clock, RECIPIENT_LIMIT).start}`.execute(trx);
      return named(rows, emails);
    },
    async admit(trx, emails) {
      if (emails.length === 0) return new Set();
      // In one order, or two that write to the same people would wait for each other.
      const keys = [...new Set(emails)].map(keyOf).toSorted();
      const { start } = windowOf(clock, RECIPIENT_LIMIT);
      const { rows } = await sql<{ key: string }>`insert into rate_limits (key, window_start, hits)
        select key, ${start}, 1 from unnest(${keys}::text[]) with ordinality as wanted (key, place)
        order by place
        on conflict (key) do update set
          hits = case when rate_limits.window_start >= excluded.window_start
            then rate_limits.hits + 1 else 1 end,
          window_start = greatest(rate_limits.window_start, excluded.window_start)
        where rate_limits.window_start < excluded.window_start or rate_limits.hits < ${max}
        returning key`.execute(trx);
      return named(rows, emails);
    },
  };
}

/** A limit that lets every mail pass, for load tests. */
export function noRecipientLimit(): RecipientLimit {
  return {
    full: () => Promise.resolve(new Set()),
    admit: (_trx, emails) => Promise.resolve(new Set(emails)),
  };
}
