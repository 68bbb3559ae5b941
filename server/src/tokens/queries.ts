import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import { sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { fetchPage, pageColumns, type Order, type PageQuery } from '../lists/page.js';

const newestFirst: Order = {
  name: '-created_at',
  key: sql`created_at`,
  type: 'timestamptz',
  id: sql`id`,
};

function tokens(db: Queryable, userId: string) {
  return db
    .selectFrom('personal_tokens')
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null);
}

/** One page of a person's tokens, newest first. */
export function listTokens(db: Queryable, clock: Clock, userId: string, query: PageQuery) {
  return fetchPage(newestFirst, query, ({ behind, order, take }) =>
    tokens(db, userId)
      .select([
        ...(['id', 'name', 'created_at', 'expires_at'] as const),
        ...(['last_used_at', 'last_used_ip'] as const),
        sql<boolean>`coalesce(expires_at <= ${sqlNow(clock)}, false)`.as('expired'),
        ...pageColumns(newestFirst),
      ])
      .where(behind)
      .orderBy(order)
      .limit(take)
      .execute(),
  );
}

/** How many tokens a person has. */
export async function countTokens(db: Queryable, userId: string): Promise<number> {
  const { count } = await tokens(db, userId)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Makes the person's tokens come one after the other: no two may share a time of creation. */
export async function lockPerson(trx: Trx, userId: string): Promise<void> {
  await trx
    .selectFrom('users')
    .select('id')
    .where('id', '=', userId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Revokes a token for good; undefined when the person has no such token. */
export function revokeToken(trx: Trx, clock: Clock, userId: string, id: string) {
  return trx
    .updateTable('personal_tokens')
    .set({ revoked_at: sqlNow(clock) })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning(['name'])
    .executeTakeFirst();
}
