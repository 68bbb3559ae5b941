import type { Clock } from '../clock.js';
import type { Person } from '../credentials/caller.js';
import type { Db } from '../db/pool.js';
import { sqlNow, withTransaction, type Queryable } from '../db/transaction.js';
import { newId } from '../ids.js';
import { userColumns } from '../users/queries.js';

/** The person linked to a subject of an outside provider. */
export function findForeignPerson(
  db: Queryable,
  issuer: string,
  subject: string,
): Promise<Person | undefined> {
  return db
    .selectFrom('auth_accounts')
    .innerJoin('users', 'users.id', 'auth_accounts.user_id')
    .select(userColumns.map((column) => `users.${column}` as const))
    .where('auth_accounts.provider_id', '=', issuer)
    .where('auth_accounts.account_id', '=', subject)
    .executeTakeFirst();
}

/**
 * Links a subject with a proven address to the person of that address, or to a new one. A person whose address was
 * never proven here loses password and sessions: somebody else may have signed up with it.
 */
export function linkForeignPerson(
  db: Db,
  clock: Clock,
  subject: {
    issuer: string;
    subject: string;
    email: string;
    first_name: string | null;
    last_name: string | null;
  },
): Promise<Person> {
  return withTransaction(db, async (trx) => {
    const { email, first_name, last_name } = subject;
    const now = sqlNow(clock);
    const made = await trx
      .insertInto('users')
      .values({
        id: newId('usr'),
        email,
        email_verified: true,
        name: '',
        first_name,
        last_name,
        created_at: now,
      })
      .onConflict((oc) => oc.column('email').doNothing())
      .returning(userColumns)
      .executeTakeFirst();
    const person =
      made ??
      (await trx
        .selectFrom('users')
        .select(userColumns)
        .where('email', '=', email)
        .forUpdate()
        .executeTakeFirstOrThrow());
    if (!person.email_verified) {
      await trx.deleteFrom('auth_accounts').where('user_id', '=', person.id).execute();
      await trx.deleteFrom('auth_sessions').where('user_id', '=', person.id).execute();
      await trx.deleteFrom('personal_tokens').where('user_id', '=', person.id).execute();
      await trx
        .updateTable('users')
        .set({ email_verified: true })
        .where('id', '=', person.id)
        .execute();
    }
    await trx
      .insertInto('auth_accounts')
      .values({
        id: newId('acc'),
        user_id: person.id,
        provider_id: subject.issuer,
        account_id: subject.subject,
        created_at: now,
      })
      .onConflict((oc) => oc.columns(['provider_id', 'account_id']).doNothing())
      .execute();
    return { ...person, email_verified: true };
  });
}
