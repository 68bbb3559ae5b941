import type { Clock } from '../clock.js';
import { sqlNow, type Queryable } from '../db/transaction.js';

/** Columns that a person may see of themselves. */
export const userColumns = [
  'id',
  'email',
  'email_verified',
  'first_name',
  'last_name',
  'avatar_url',
  'created_at',
] as const;

/** Changes a person's name; fields that are not given stay. */
export function updateUser(
  db: Queryable,
  clock: Clock,
  userId: string,
  changes: { first_name?: string | null | undefined; last_name?: string | null | undefined },
) {
  return db
    .updateTable('users')
    .set({ ...changes, updated_at: sqlNow(clock) })
    .where('id', '=', userId)
    .returning(userColumns)
    .executeTakeFirstOrThrow();
}
