import type { Db } from '../db/pool.js';
import { randomText } from '../ids.js';

/** The secret that signs sessions: the given one, or one that all servers of a database share and keep. */
export async function authSecret(db: Db, given: string | null): Promise<string> {
  if (given) return given;
  await db
    .insertInto('server_secrets')
    .values({ name: 'auth', value: randomText(48) })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const row = await db
    .selectFrom('server_secrets')
    .select('value')
    .where('name', '=', 'auth')
    .executeTakeFirstOrThrow();
  return row.value;
}
